#pragma once

#include "model/template/template.h"

namespace lintel {

/// A key or text in the template's Metadata that names an element without being a reference: where Lintel's
/// layout places a resource, where the console's form lists a parameter; and what a blue/green hook deploys.
struct Mention {
    Path path;
    const Node* node; ///< the key, or the text
};
std::vector<Mention> mentionsOf(const Template& source, std::string_view section, const std::string& name);

} // namespace lintel
