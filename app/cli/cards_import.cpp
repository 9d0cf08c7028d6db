#include "app/cli/cards_profile.h"
#include "app/cli/subcommand.h"
#include "exporters/read_cards.h"
#include "model/study/exchange/import_cards.h"

#include <QFileInfo>
#include <iostream>
#include <nlohmann/json.hpp>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

Json toJson(const ImportReport& report) {
    Json samples = Json::array();
    for (const ImportReport::Sample& sample : report.samples)
        samples.push_back({{"deck", sample.deck}, {"front", sample.front}, {"back", sample.back}});
    return {{"added", report.added},     {"updated", report.updated}, {"unchanged", report.unchanged},
            {"ours", report.ours},       {"faulty", report.faulty},   {"cards", report.cards},
            {"reviews", report.reviews}, {"media", report.media},     {"decks", report.decks},
            {"samples", samples},        {"remarks", report.remarks}};
}

ExitCode run(const Invocation& invocation) {
    const std::string file = invocation.argument(0);
    const auto profile = openProfile(invocation.option("progress"));
    if (!profile)
        return fail(profile.error(), Unreadable);
    const auto package = readCards(file, profile->calendar, profile->moment.nowMs);
    if (!package)
        return fail(package.error(), Unreadable);
    const std::string name = QFileInfo(QString::fromStdString(file)).fileName().toStdString();
    const auto report = invocation.isSet("preview") ? previewImport(*profile->store, *package)
                                                    : importCards(*profile->store, *package, {true, name},
                                                                  profile->calendar, profile->moment.nowMs);
    if (!report)
        return fail(report.error(), NotDone);
    std::cout << toJson(*report).dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return Done;
}

} // namespace

const Subcommand cardsImportCommand = {
    .words = {"cards", "import"},
    .summary = "Takes over flashcards from an Anki package, CSV or Markdown.",
    .arguments = {{"file", "An .apkg, .colpkg, .csv, .tsv, .txt or .md."}},
    .options = {{{"preview"}, "Only tells what would be taken over", nullptr},
                {{"progress"}, "The progress database; the user's own without it", "file", ""}},
    .run = run,
};

} // namespace lintel::cli
