#include "app/cli/inputs.h"

#include <iostream>

namespace lintel::cli {

namespace {

/// The catalogue entry of the wanted kind between two resources; empty for the usual one.
Result<std::string> entryOfKind(const ConnectionCatalog& catalog, const Template& source,
                                const std::string& from, const std::string& to, const std::string& kind) {
    if (kind.empty())
        return std::string();
    const Resource* start = source.resource(from);
    const Resource* end = source.resource(to);
    if (!start || !end)
        return Error{"There is no resource " + (start ? to : from) + '.'};
    std::string known;
    for (const ConnectionEntry* entry : catalog.between(start->type, end->type)) {
        if (entry->kind == kind || entry->id == kind)
            return entry->id;
        known += (known.empty() ? "" : ", ") + entry->kind;
    }
    return Error{"There is no connection of kind " + kind + " from " + from + " to " + to +
                 (known.empty() ? "." : "; known: " + known + '.')};
}

ExitCode run(const Invocation& invocation) {
    const auto source = readTemplate(invocation.argument(0));
    if (!source)
        return fail(source.error(), Unreadable);
    const auto known = knowhow();
    if (!known)
        return fail(known.error(), Unreadable);
    const std::string from = invocation.argument(1);
    const std::string to = invocation.argument(2);
    const ConnectionCatalog& catalog = *(*known)->connections;
    const auto entry = entryOfKind(catalog, **source, from, to, invocation.option("kind"));
    if (!entry)
        return fail(entry.error(), NotDone);
    TemplateEditor editor(*source);
    const auto written = catalog.connect(editor, from, to, *entry);
    if (!written)
        return fail(written.error(), NotDone);
    const ExitCode code = writeTemplate(*editor.current(), invocation);
    if (code == Done)
        for (const std::string& step : written->steps)
            std::cout << step << '\n';
    return code;
}

} // namespace

const Subcommand connectCommand = {
    .words = {"connect"},
    .summary = "Connects two resources of a template: writes the properties and resources that make it work.",
    .arguments = {{"file", "The template."},
                  {"from", "Logical id of the resource that the arrow leaves."},
                  {"to", "Logical id of the resource that it points at."}},
    .options = {{{"k", "kind"},
                 "invoke, data, permission, network, reference, or the id of a connection",
                 "kind",
                 ""},
                {{"o", "output"}, "The file to write", "out"}},
    .run = run,
};

} // namespace lintel::cli
