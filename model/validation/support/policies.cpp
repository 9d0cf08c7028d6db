#include "model/validation/support/policies.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <array>

namespace lintel {

namespace {

using PolicyKind = PolicyDocument::Kind;

struct PolicyProperty {
    std::string_view type;
    std::string_view property;
    PolicyKind kind;
};

constexpr std::array<PolicyProperty, 36> policyProperties{{
    {"AWS::IAM::Role", "AssumeRolePolicyDocument", PolicyKind::Trust},
    {"AWS::Serverless::Function", "AssumeRolePolicyDocument", PolicyKind::Trust},
    {"AWS::IAM::Policy", "PolicyDocument", PolicyKind::Identity},
    {"AWS::IAM::ManagedPolicy", "PolicyDocument", PolicyKind::Identity},
    {"AWS::IAM::RolePolicy", "PolicyDocument", PolicyKind::Identity},
    {"AWS::IAM::UserPolicy", "PolicyDocument", PolicyKind::Identity},
    {"AWS::IAM::GroupPolicy", "PolicyDocument", PolicyKind::Identity},
    {"AWS::SSO::PermissionSet", "InlinePolicy", PolicyKind::Identity},
    {"AWS::ApiGateway::RestApi", "Policy", PolicyKind::Resource},
    {"AWS::Backup::BackupVault", "AccessPolicy", PolicyKind::Resource},
    {"AWS::CodeArtifact::Domain", "PermissionsPolicyDocument", PolicyKind::Resource},
    {"AWS::CodeArtifact::Repository", "PermissionsPolicyDocument", PolicyKind::Resource},
    {"AWS::EC2::VPCEndpoint", "PolicyDocument", PolicyKind::Resource},
    {"AWS::ECR::PublicRepository", "RepositoryPolicyText", PolicyKind::Resource},
    {"AWS::ECR::RegistryPolicy", "PolicyText", PolicyKind::Resource},
    {"AWS::ECR::Repository", "RepositoryPolicyText", PolicyKind::Resource},
    {"AWS::EFS::FileSystem", "FileSystemPolicy", PolicyKind::Resource},
    {"AWS::Elasticsearch::Domain", "AccessPolicies", PolicyKind::Resource},
    {"AWS::Events::EventBus", "Policy", PolicyKind::Resource},
    {"AWS::KMS::Key", "KeyPolicy", PolicyKind::Resource},
    {"AWS::KMS::ReplicaKey", "KeyPolicy", PolicyKind::Resource},
    {"AWS::Kinesis::ResourcePolicy", "ResourcePolicy", PolicyKind::Resource},
    {"AWS::Logs::LogGroup", "ResourcePolicyDocument", PolicyKind::Resource},
    {"AWS::Logs::ResourcePolicy", "PolicyDocument", PolicyKind::Resource},
    {"AWS::OpenSearchService::Domain", "AccessPolicies", PolicyKind::Resource},
    {"AWS::S3::AccessPoint", "Policy", PolicyKind::Resource},
    {"AWS::S3::BucketPolicy", "PolicyDocument", PolicyKind::Resource},
    {"AWS::S3Express::BucketPolicy", "PolicyDocument", PolicyKind::Resource},
    {"AWS::SecretsManager::ResourcePolicy", "ResourcePolicy", PolicyKind::Resource},
    {"AWS::SNS::TopicInlinePolicy", "PolicyDocument", PolicyKind::Resource},
    {"AWS::SNS::TopicPolicy", "PolicyDocument", PolicyKind::Resource},
    {"AWS::SQS::QueueInlinePolicy", "PolicyDocument", PolicyKind::Resource},
    {"AWS::SQS::QueuePolicy", "PolicyDocument", PolicyKind::Resource},
    {"AWS::SSM::ResourcePolicy", "Policy", PolicyKind::Resource},
    {"AWS::VpcLattice::AuthPolicy", "Policy", PolicyKind::Resource},
    {"AWS::VpcLattice::ResourcePolicy", "Policy", PolicyKind::Resource},
}};

} // namespace

std::vector<PolicyDocument> policyDocuments(const RuleContext& context) {
    std::vector<PolicyDocument> documents;
    const auto add = [&documents](const Resource& resource, const Node* document, PolicyKind kind) {
        if (document && document->isMapping() && isWrittenOut(document))
            documents.push_back({&resource, document, kind});
    };
    for (const auto& [type, property, kind] : policyProperties) {
        for (const Resource* resource : context.resources(type))
            add(*resource, resource->property(property), kind);
    }
    for (const char* type : {"AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group"}) {
        for (const Resource* holder : context.resources(type)) {
            for (const Node* policy : listItems(holder->property("Policies")))
                add(*holder, policy->find("PolicyDocument"), PolicyKind::Identity);
        }
    }
    for (const char* type : {"AWS::Serverless::Function", "AWS::Serverless::StateMachine"}) {
        for (const Resource* holder : context.resources(type)) {
            for (const Node* policy : listItems(holder->property("Policies")))
                if (policy->find("Statement"))
                    add(*holder, policy, PolicyKind::Identity);
        }
    }
    return documents;
}

std::vector<const Node*> writtenStatements(const PolicyDocument& policy) {
    std::vector<const Node*> statements;
    for (const Node* statement : listItems(policy.document->find("Statement"))) {
        if (statement->isMapping() && isWrittenOut(statement))
            statements.push_back(statement);
    }
    return statements;
}

const std::vector<std::string_view>& conditionOperators() {
    static const std::vector<std::string_view> operators{"StringEquals",
                                                         "StringNotEquals",
                                                         "StringEqualsIgnoreCase",
                                                         "StringNotEqualsIgnoreCase",
                                                         "StringLike",
                                                         "StringNotLike",
                                                         "NumericEquals",
                                                         "NumericNotEquals",
                                                         "NumericLessThan",
                                                         "NumericLessThanEquals",
                                                         "NumericGreaterThan",
                                                         "NumericGreaterThanEquals",
                                                         "DateEquals",
                                                         "DateNotEquals",
                                                         "DateLessThan",
                                                         "DateLessThanEquals",
                                                         "DateGreaterThan",
                                                         "DateGreaterThanEquals",
                                                         "Bool",
                                                         "BinaryEquals",
                                                         "IpAddress",
                                                         "NotIpAddress",
                                                         "ArnEquals",
                                                         "ArnLike",
                                                         "ArnNotEquals",
                                                         "ArnNotLike",
                                                         "Null"};
    return operators;
}

bool mayBeSame(std::string_view left, std::string_view right) {
    // reach[j]: what has been read of the left may be the first j characters of the right.
    std::vector<bool> reach(right.size() + 1);
    const auto followStars = [&] {
        for (std::size_t j = 0; j < right.size(); ++j)
            if (reach[j] && right[j] == '*')
                reach[j + 1] = true;
    };
    reach[0] = true;
    followStars();
    for (const char character : left) {
        std::vector<bool> next(right.size() + 1);
        for (std::size_t j = 0; j <= right.size(); ++j) {
            if (!reach[j])
                continue;
            if (character == '*') { // nothing, or any of what the right has next
                std::fill(next.begin() + static_cast<std::ptrdiff_t>(j), next.end(), true);
                break;
            }
            if (j < right.size() && right[j] == '*')
                next[j] = true;
            else if (j < right.size() && (right[j] == character || right[j] == '?' || character == '?'))
                next[j + 1] = true;
        }
        reach = std::move(next);
        followStars();
    }
    return reach[right.size()];
}

std::string policyText(const Node& value) {
    const bool isSub = value.intrinsic() == Intrinsic::Sub;
    const Node* text = isSub ? value.argument() : &value;
    if (isSub && text->isSequence() && !text->items().empty())
        text = text->items().front();
    if (!text->isScalar() || (!isSub && !isWrittenOut(text)) || text->kind() == Node::Kind::Null)
        return {};
    std::string pattern;
    const std::string& source = text->text();
    for (std::size_t i = 0; i < source.size(); ++i) {
        if (source.compare(i, 2, "${") == 0) {
            i = std::min(source.find('}', i), source.size());
            pattern += '*';
        } else {
            pattern += source[i];
        }
    }
    return pattern;
}

} // namespace lintel
