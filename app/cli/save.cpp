#include "app/cli/inputs.h"

namespace lintel::cli {

const Subcommand saveCommand = {
    .words = {"save"},
    .summary = "Opens a template and writes what the application's Save writes.",
    .arguments = {{"file", "The template."}},
    .options = {{{"o", "output"}, "The file to write", "out"}},
    .run =
        [](const Invocation& invocation) {
            const auto source = readTemplate(invocation.argument(0));
            return source ? writeTemplate(**source, invocation) : fail(source.error(), Unreadable);
        },
};

} // namespace lintel::cli
