#pragma once

#include "model/template/template.h"

namespace lintel {

/// A piece of a Sub text: "${Name}" or "${Name.Attribute}". "${!Literal}" is none.
struct SubVariable {
    std::string_view name;
    std::string_view attribute;
};
std::vector<SubVariable> subVariables(std::string_view text);

/// "Id.Attribute" at its first dot; the attribute is empty without one.
std::pair<std::string_view, std::string_view> splitAttribute(std::string_view text);

/// Every use of another element in the whole template, in document order.
std::vector<Reference> findReferences(const Node& root);

} // namespace lintel
