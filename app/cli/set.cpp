#include "app/cli/inputs.h"
#include "app/cli/json_pointer.h"

namespace lintel::cli {

namespace {

ExitCode run(const Invocation& invocation) {
    const auto source = readTemplate(invocation.argument(0));
    if (!source)
        return fail(source.error(), Unreadable);
    const auto path = pathFromPointer(invocation.argument(1), **source);
    if (!path)
        return fail(path.error(), Unreadable);
    const auto value = nlohmann::ordered_json::parse(invocation.argument(2), nullptr, false);
    if (value.is_discarded())
        return fail({"The value is not valid JSON; text stands in double quotes: '\"text\"'."}, Unreadable);
    TemplateEditor editor(*source);
    if (auto done = editor.set(*path, value); !done) {
        Error error = done.error();
        error.file = invocation.argument(0);
        return fail(error, NotDone);
    }
    return writeTemplate(*editor.current(), invocation);
}

} // namespace

const Subcommand setCommand = {
    .words = {"set"},
    .summary = "Sets one value of a template; every byte that it is not about stays.",
    .arguments = {{"file", "The template."},
                  {"json-pointer",
                   "Where, such as /Resources/Queue/Properties/DelaySeconds; /- appends to a list."},
                  {"json-value", "What, as JSON; functions in their long form: '{\"Ref\": \"Table\"}'."}},
    .options = {{{"o", "output"}, "The file to write", "out"}},
    .run = run,
};

} // namespace lintel::cli
