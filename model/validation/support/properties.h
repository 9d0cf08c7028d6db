#pragma once

#include "model/validation/finding.h"

#include <optional>
#include <string>
#include <string_view>

namespace lintel {

class RuleContext;

/// The path of a property from the root of the template: {"Resources", id, "Properties", …}.
Path propertyPath(const Resource& resource, std::string_view dottedPath);

/// What a property will be once deployed: what is written, the service's default when nothing is written, and
/// nothing when the template leaves it open.
std::optional<double> effectiveNumber(const RuleContext& context, const Resource& resource,
                                      std::string_view dottedPath, double standard);
std::optional<bool> effectiveBool(const RuleContext& context, const Resource& resource,
                                  std::string_view dottedPath, bool standard);
/// The same without a default: nothing when it is not written or not known.
std::optional<std::string> knownText(const RuleContext& context, const Resource& resource,
                                     std::string_view dottedPath);

/// A fix of one edit that sets a property.
Fix setProperty(const Resource& resource, std::string_view dottedPath, nlohmann::ordered_json value,
                std::string label);
Fix removeProperty(const Resource& resource, std::string_view dottedPath);

/// A fix that adds a resource under a free logical id near the wish; `id` says which.
Fix addResource(const Template& source, const std::string& wish, const std::string& type,
                nlohmann::ordered_json properties, std::string label, std::string* id = nullptr);

} // namespace lintel
