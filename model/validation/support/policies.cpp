#include "model/validation/support/policies.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel {

std::vector<PolicyDocument> policyDocuments(const RuleContext& context) {
    using Kind = PolicyDocument::Kind;
    std::vector<PolicyDocument> documents;
    const auto add = [&documents](const Resource& resource, const Node* document, Kind kind) {
        if (document && document->isMapping() && isWrittenOut(document))
            documents.push_back({&resource, document, kind});
    };
    for (const char* type : {"AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group"}) {
        for (const Resource* holder : context.resources(type)) {
            add(*holder, holder->property("AssumeRolePolicyDocument"), Kind::Trust);
            for (const Node* policy : listItems(holder->property("Policies")))
                add(*holder, policy->find("PolicyDocument"), Kind::Identity);
        }
    }
    for (const char* type : {"AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"}) {
        for (const Resource* policy : context.resources(type))
            add(*policy, policy->property("PolicyDocument"), Kind::Identity);
    }
    for (const char* type : {"AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy"}) {
        for (const Resource* policy : context.resources(type))
            add(*policy, policy->property("PolicyDocument"), Kind::Resource);
    }
    return documents;
}

} // namespace lintel
