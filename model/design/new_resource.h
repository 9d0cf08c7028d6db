#pragma once

#include "model/design/structure.h"
#include "model/template/template_editor.h"

#include <string>
#include <vector>

namespace lintel {

struct NewResource {
    std::string logicalId;
    std::vector<std::string> steps;
};

/// Adds a resource with what content/connections/structure/defaults.json says a new one of its type begins
/// with: properties, and glue that it cannot do without (a function's role). `wish` is the logical id to try
/// first.
Result<NewResource> addNewResource(TemplateEditor& editor, const Structure& structure,
                                   const std::string& type, const std::string& wish = {});

} // namespace lintel
