#include "app/cli/cards_profile.h"
#include "app/cli/subcommand.h"
#include "exporters/anki/package_writer.h"
#include "exporters/csv/cards_csv.h"
#include "exporters/markdown/cards_markdown.h"
#include "model/base/file.h"
#include "model/study/exchange/export_cards.h"
#include "model/study/search/card_search.h"

#include <iostream>

namespace lintel::cli {

namespace {

ExitCode run(const Invocation& invocation) {
    const auto profile = openProfile(invocation.option("progress"));
    if (!profile)
        return fail(profile.error(), Unreadable);
    const auto found =
        searchCards(*profile->store, {invocation.option("query"), CardOrder::Deck}, profile->moment);
    if (!found)
        return fail(found.error(), Unreadable);
    const auto package = exportCards(*profile->store, *found);
    if (!package)
        return fail(package.error(), NotDone);
    const std::string path = invocation.option("output");
    const std::string format = invocation.option("format");
    Result<void> written;
    if (format == "apkg")
        written = writeAnkiPackage(*package, path, profile->calendar, profile->moment.nowMs);
    else if (format == "markdown")
        written = writeFileAtomically(path, writeCardsMarkdown(*package));
    else
        written = writeFileAtomically(path, writeCardsCsv(*package, format == "csv" ? ',' : '\t'));
    if (!written)
        return fail(written.error(), Unreadable);
    for (const std::string& remark : package->remarks)
        std::cerr << remark << '\n';
    return Done;
}

} // namespace

const Subcommand cardsExportCommand = {
    .words = {"cards", "export"},
    .summary = "Writes flashcards with what is remembered of them, for Anki or as text.",
    .arguments = {},
    .options = {{{"f", "format"}, "The kind of file", "format", "apkg", {"apkg", "csv", "tsv", "markdown"}},
                {{"o", "output"}, "The file to write", "out"},
                {{"q", "query"}, "Only the cards that a search finds, such as service:sqs", "query", ""},
                {{"progress"}, "The progress database; the user's own without it", "file", ""}},
    .run = run,
};

} // namespace lintel::cli
