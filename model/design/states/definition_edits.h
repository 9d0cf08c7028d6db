#pragma once

#include "model/template/template_editor.h"

#include <functional>
#include <string>

namespace lintel {

// Changes within the definition of a state machine, written as a mapping or as JSON text: all that they are
// not about stays as it is written, in a text too. Paths begin below the definition.

Result<nlohmann::ordered_json> readInDefinition(TemplateEditor& editor, const std::string& machine,
                                                const Path& path);
Result<void> setInDefinition(TemplateEditor& editor, const std::string& machine, const Path& path,
                             const nlohmann::ordered_json& value);
Result<void> removeInDefinition(TemplateEditor& editor, const std::string& machine, const Path& path);
/// Gives a member another name, in its place.
Result<void> renameInDefinition(TemplateEditor& editor, const std::string& machine, const Path& path,
                                const std::string& name);

/// The value as the definition can hold it: references become "${…}", which Fn::Sub fills in a text within
/// one, and DefinitionSubstitutions (that this adds) anywhere else.
Result<nlohmann::ordered_json> substituted(TemplateEditor& editor, const std::string& machine,
                                           const nlohmann::ordered_json& value);
/// Takes out the entries of DefinitionSubstitutions that are about a resource and that the definition does
/// not use.
Result<void> dropSubstitutions(TemplateEditor& editor, const std::string& machine,
                               const std::string& resource);

} // namespace lintel
