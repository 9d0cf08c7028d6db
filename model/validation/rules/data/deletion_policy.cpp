#include "model/validation/rule.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lintel::rules::data_deletion_policy {

/// Stateful types whose DeletionPolicy is Delete by default; databases of RDS leave a snapshot.
const std::vector<std::string_view> types{
    "AWS::DynamoDB::Table",           "AWS::S3::Bucket",        "AWS::EFS::FileSystem",
    "AWS::OpenSearchService::Domain", "AWS::Redshift::Cluster", "AWS::DocDB::DBCluster",
    "AWS::Neptune::DBCluster",        "AWS::Cognito::UserPool", "AWS::KMS::Key"};

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        if (std::ranges::find(types, resource.type) == types.end() || resource.body->find("DeletionPolicy"))
            continue;
        context
            .report(*resource.key, resource.logicalId + " holds data and has no DeletionPolicy.",
                    {resource.logicalId})
            .fix =
            Fix{"Keep it when the stack is deleted",
                {{Fix::Edit::Kind::Set, {"Resources", resource.logicalId, "DeletionPolicy"}, "Retain"},
                 {Fix::Edit::Kind::Set, {"Resources", resource.logicalId, "UpdateReplacePolicy"}, "Retain"}}};
    }
}

extern const Rule rule{
    .id = "DATA-DEL-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Data that goes with the stack",
    .why = "Deleting the stack, or a change that replaces the resource, deletes the data with it; a bucket "
           "that is not empty blocks the deletion instead.",
    .facts = {"cloudformation.deletion-policy.default", "cloudformation.deletion-policy.retain"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::data_deletion_policy
