#include "model/validation/support/properties.h"

#include "model/validation/rule.h"

namespace lintel {

Path propertyPath(const Resource& resource, std::string_view dottedPath) {
    Path path{"Resources", resource.logicalId, "Properties"};
    while (!dottedPath.empty()) {
        const std::size_t dot = std::min(dottedPath.find('.'), dottedPath.size());
        path.emplace_back(dottedPath.substr(0, dot));
        dottedPath.remove_prefix(std::min(dot + 1, dottedPath.size()));
    }
    return path;
}

std::optional<double> effectiveNumber(const RuleContext& context, const Resource& resource,
                                      std::string_view dottedPath, double standard) {
    const Node* value = resource.property(dottedPath);
    return value ? knownNumber(context.source(), value) : standard;
}

std::optional<bool> effectiveBool(const RuleContext& context, const Resource& resource,
                                  std::string_view dottedPath, bool standard) {
    const Node* value = resource.property(dottedPath);
    return value ? knownBool(context.source(), value) : standard;
}

std::optional<std::string> knownText(const RuleContext& context, const Resource& resource,
                                     std::string_view dottedPath) {
    const Node* value = resource.property(dottedPath);
    return value ? knownString(context.source(), value) : std::nullopt;
}

Fix setProperty(const Resource& resource, std::string_view dottedPath, nlohmann::ordered_json value,
                std::string label) {
    return {std::move(label), {{Fix::Edit::Kind::Set, propertyPath(resource, dottedPath), std::move(value)}}};
}

Fix removeProperty(const Resource& resource, std::string_view dottedPath) {
    return {"Remove " + std::string(dottedPath),
            {{Fix::Edit::Kind::Remove, propertyPath(resource, dottedPath), nullptr}}};
}

Fix addResource(const Template& source, const std::string& wish, const std::string& type,
                nlohmann::ordered_json properties, std::string label, std::string* id) {
    std::string free = wish;
    for (int number = 2; source.resource(free); ++number)
        free = wish + std::to_string(number);
    if (id)
        *id = free;
    nlohmann::ordered_json body{{"Type", type}, {"Properties", std::move(properties)}};
    return {std::move(label), {{Fix::Edit::Kind::Set, {"Resources", free}, std::move(body)}}};
}

} // namespace lintel
