#include "app/cli/inputs.h"
#include "exporters/exporter.h"
#include "model/base/file.h"

#include <algorithm>

namespace lintel::cli {

namespace {

ExitCode run(const Invocation& invocation) {
    const std::string target = invocation.option("to");
    const auto& exporters = allExporters();
    const auto exporter = std::find_if(exporters.begin(), exporters.end(),
                                       [&](const Exporter* each) { return each->id == target; });
    if (exporter == exporters.end()) {
        std::string ids;
        for (const Exporter* each : exporters)
            ids += (ids.empty() ? "" : ", ") + each->id;
        return fail({"--to is one of " + ids + '.'}, Unreadable);
    }
    const auto source = readTemplate(invocation.argument(0));
    if (!source)
        return fail(source.error(), Unreadable);
    const auto known = knowhow();
    if (!known)
        return fail(known.error(), Unreadable);
    const auto bytes = (*exporter)->run(Design(*known, *source));
    if (!bytes)
        return fail(bytes.error(), NotDone);
    const auto written = writeFileAtomically(invocation.option("output"), *bytes);
    return written ? Done : fail(written.error(), Unreadable);
}

} // namespace

const Subcommand exportCommand = {
    .words = {"export"},
    .summary = "Writes a template as another kind of file.",
    .arguments = {{"file", "The template."}},
    .options = {{{"t", "to"}, "The kind, such as svg or cloudformation", "target"},
                {{"o", "output"}, "The file to write", "out"}},
    .run = run,
};

} // namespace lintel::cli
