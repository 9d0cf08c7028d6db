#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lintel::rules::schema_unknown_resource_member {

const std::vector<std::string_view> members{
    "Type",           "Properties",   "Condition",           "DependsOn",  "Metadata",     "CreationPolicy",
    "DeletionPolicy", "UpdatePolicy", "UpdateReplacePolicy", "Connectors", "IgnoreGlobals"};

Fix moveToProperties(const Resource& resource, const Node& value, const std::string& name) {
    const Path member{"Resources", resource.logicalId, name};
    return {"Move it under Properties",
            {{Fix::Edit::Kind::Set, {"Resources", resource.logicalId, "Properties", name}, toJson(value)},
             {Fix::Edit::Kind::Remove, member, nullptr}}};
}

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        if (resource.type.ends_with("::MODULE"))
            continue;
        for (const Node::Member& member : membersOf(resource.body)) {
            const std::string& name = member.key->text();
            const bool isOfCustom =
                name == "Version" && (resource.type.starts_with("Custom::") ||
                                      resource.type == "AWS::CloudFormation::CustomResource");
            if (std::ranges::find(members, name) != members.end() || isMergeKey(*member.key) || isOfCustom)
                continue;
            const std::optional<ResourceType> type = context.catalog().find(resource.type);
            const bool isProperty = type && type->property(name).isValid();
            const std::optional<std::string_view> meant = didYouMean(name, members);
            std::string message =
                resource.logicalId + " has a member " + name + " that resources do not have.";
            if (isProperty)
                message += " It belongs under Properties.";
            else if (meant)
                message += " Did you mean " + std::string(*meant) + "?";
            Finding& finding = context.report(*member.key, message, {resource.logicalId});
            if (isProperty && !resource.property(name))
                finding.fix = moveToProperties(resource, *member.value, name);
            else if (!isProperty && meant && !resource.body->find(*meant))
                finding.fix = Fix{"Rename it to " + std::string(*meant),
                                  {{Fix::Edit::Kind::Rename, finding.path, std::string(*meant)}}};
        }
    }
}

extern const Rule rule{
    .id = "CFN-TYPE-04",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Unknown member of a resource",
    .why = "CloudFormation refuses resources with members other than its own, such as Type, Properties and "
           "DependsOn.",
    .source = "AWSCloudFormation/latest/UserGuide/resources-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_unknown_resource_member
