#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_deletion_policy {

const std::vector<std::string_view> policies{"Delete", "Retain", "Snapshot", "RetainExceptOnCreate"};
const std::vector<std::string_view> snapshotTypes{
    "AWS::DocDB::DBCluster",          "AWS::EC2::Volume",
    "AWS::ElastiCache::CacheCluster", "AWS::ElastiCache::ReplicationGroup",
    "AWS::Neptune::DBCluster",        "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance",           "AWS::Redshift::Cluster"};

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        for (const char* name : {"DeletionPolicy", "UpdateReplacePolicy"}) {
            const Node* policy = resource.body->isMapping() ? resource.body->find(name) : nullptr;
            const std::optional<std::string> text = writtenText(policy);
            if (!text)
                continue;
            const bool isKnown = std::ranges::find(policies, *text) != policies.end();
            if (isKnown && (*text != "Snapshot" ||
                            std::ranges::find(snapshotTypes, resource.type) != snapshotTypes.end()))
                continue;
            std::string message = resource.logicalId + ": " + name + " cannot be " + *text;
            message += isKnown ? " for " + resource.type + ", which has no snapshots." : ".";
            Finding& finding = context.report(*policy, message, {resource.logicalId});
            if (const auto meant = isKnown ? std::nullopt : didYouMean(*text, policies))
                finding.fix = Fix{"Change it to " + std::string(*meant),
                                  {{Fix::Edit::Kind::Set, finding.path, std::string(*meant)}}};
        }
    }
}

extern const Rule rule{
    .id = "CFN-TPL-19",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Deletion policy that the resource cannot have",
    .why = "CloudFormation refuses unknown policies, and Snapshot where the service takes no snapshots.",
    .facts = {"cloudformation.deletion-policy.snapshot"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_deletion_policy
