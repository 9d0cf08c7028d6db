#include "app/cli/inputs.h"
#include "exporters/sheet/markdown.h"
#include "model/base/file.h"

namespace lintel::cli {

namespace {

ExitCode run(const Invocation& invocation) {
    const auto known = knowledge();
    if (!known)
        return fail(known.error(), Unreadable);
    const std::string what = invocation.argument(0);
    const bool isExam = !what.empty() && what.front() >= 'A' && what.front() <= 'Z';
    const auto sheet = makeSheet(**known, isExam ? "exam" : "service", what);
    if (!sheet)
        return fail(sheet.error(), NotDone);
    if (const auto written = writeFileAtomically(invocation.option("output"), toMarkdown(*sheet)); !written)
        return fail(written.error(), Unreadable);
    return Done;
}

} // namespace

const Subcommand factsSheetCommand = {
    .words = {"facts", "sheet"},
    .summary = "Writes a study sheet of a service or of an exam as Markdown.",
    .arguments = {{"what", "A service, such as sqs, or a domain of an exam, such as DVA-C03/1."}},
    .options = {{{"o", "output"}, "The file to write", "out"}},
    .run = run,
};

} // namespace lintel::cli
