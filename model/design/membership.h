#pragma once

#include "model/design/structure.h"
#include "model/template/template_editor.h"

#include <string>
#include <vector>

namespace lintel {

/// Writes what placing a resource in a container means: a reference in the property that says where it lies,
/// and what this needs besides (a security group, a subnet group, a permission of its role). The result says
/// what was written; nothing for a pair of types that the data does not know.
Result<std::vector<std::string>> enterContainer(TemplateEditor& editor, const Structure& structure,
                                                const std::string& member, const std::string& container);

/// Removes the reference again, and the property with it when it was the last.
Result<void> leaveContainer(TemplateEditor& editor, const Structure& structure, const std::string& member,
                            const std::string& container);

} // namespace lintel
