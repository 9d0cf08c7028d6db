#pragma once

#include "model/template/template.h"

#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace lintel {

/// Points the references of a copied resource (Ref, GetAtt, Sub variables, DependsOn) at the copies of what
/// was copied with it. `copies` leads from an original's logical id to that of its copy.
void redirect(nlohmann::ordered_json& body, const std::map<std::string, std::string>& copies);

/// The name of the property that holds a resource's literal physical name; empty when it has none. Two
/// resources cannot share such a name.
std::string literalNameProperty(const Resource& resource);

} // namespace lintel
