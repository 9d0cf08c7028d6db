#include "exporters/exporter.h"

namespace lintel {

namespace {

/// The same template without what only Lintel reads; every other byte stays.
Result<std::string> run(const Design& design) {
    TemplateEditor editor(design.current());
    const Path block{"Metadata", "Lintel"};
    if (editor.current()->find(block))
        if (const auto done = editor.remove(block); !done)
            return done.error();
    return editor.current()->text();
}

} // namespace

extern const Exporter cloudformation_exporter;
const Exporter cloudformation_exporter{"cloudformation", "CloudFormation template", "yaml", run};

} // namespace lintel
