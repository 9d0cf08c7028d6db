#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"
#include "model/validation/support/values.h"

#include <algorithm>
#include <ranges>

namespace lintel::rules::schema_unknown_type {

/// Organisation::Service::Resource, as the CloudFormation registry names types.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RegisterType.html
bool isRegistryName(std::string_view type) {
    const auto isPart = [](auto part) {
        const std::string_view text(part.begin(), part.end());
        return text.size() >= 2 && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
                   return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
               });
    };
    auto parts = std::views::split(type, std::string_view("::"));
    return std::ranges::distance(parts) == 3 && std::ranges::all_of(parts, isPart);
}

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        const std::string& type = resource.type;
        if (type.empty() || type.starts_with("Custom::") || type.ends_with("::MODULE") ||
            context.catalog().find(type))
            continue;
        const Node* at = resource.body->find("Type");
        if (!isWrittenOut(at) || (isRegistryName(type) && !type.starts_with("AWS::")))
            continue; // a type that somebody registered in their own account
        const std::vector<std::string_view> nearest = context.catalog().suggestions(type, 1);
        if (nearest.empty() && isServerless(resource))
            continue; // the catalog does not list them all
        std::string message =
            resource.logicalId + " has the type " + type + ", which CloudFormation does not know.";
        if (!nearest.empty())
            message += " Did you mean " + std::string(nearest.front()) + "?";
        Finding& finding = context.report(*at, message, {resource.logicalId});
        if (!nearest.empty())
            finding.fix = Fix{"Change the type to " + std::string(nearest.front()),
                              {{Fix::Edit::Kind::Set, finding.path, std::string(nearest.front())}}};
    }
}

extern const Rule rule{
    .id = "CFN-TYPE-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Unknown resource type",
    .why = "CloudFormation refuses a template with a type that it does not know.",
    .facts = {"cloudformation.resource.type"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_unknown_type
