#include "model/template/convert.h"

#include "app/cli/inputs.h"

namespace lintel::cli {

namespace {

ExitCode run(const Invocation& invocation) {
    const auto source = readTemplate(invocation.argument(0));
    if (!source)
        return fail(source.error(), Unreadable);
    const auto converted =
        convert(*source, invocation.option("to") == "json" ? Template::Format::Json : Template::Format::Yaml);
    if (!converted) {
        Error error = converted.error();
        error.file = invocation.argument(0);
        return fail(error, NotDone);
    }
    return writeTemplate(**converted, invocation);
}

} // namespace

const Subcommand convertCommand = {
    .words = {"convert"},
    .summary = "Writes a template as YAML or as JSON; comments stay behind.",
    .arguments = {{"file", "The template."}},
    .options = {{{"t", "to"}, "The format", "format", nullptr, {"yaml", "json"}},
                {{"o", "output"}, "The file to write", "out"}},
    .run = run,
};

} // namespace lintel::cli
