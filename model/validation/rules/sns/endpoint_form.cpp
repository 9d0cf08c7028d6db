#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::sns_endpoint_form {

void check(RuleContext& context) {
    for (const Resource* subscription : context.resources("AWS::SNS::Subscription")) {
        const std::optional<std::string> protocol = writtenText(subscription->property("Protocol"));
        const Node* endpoint = subscription->property("Endpoint");
        const bool isQueue = protocol == "sqs";
        if (!endpoint || endpoint->intrinsic() != Intrinsic::Ref || (!isQueue && protocol != "lambda"))
            continue;
        const Resource* target = context.referenced(endpoint);
        const std::string_view wanted = isQueue ? "AWS::SQS::Queue" : "AWS::Lambda::Function";
        if (!target || target->type != wanted)
            continue;
        Finding& finding =
            context.report(*endpoint,
                           subscription->logicalId + ": Ref of " + target->logicalId + " gives its " +
                               (isQueue ? "URL" : "name") + ", but the endpoint is an ARN.",
                           {subscription->logicalId, target->logicalId});
        finding.fix =
            Fix{"Take the attribute Arn",
                {{Fix::Edit::Kind::Set, finding.path, {{"Fn::GetAtt", {target->logicalId, "Arn"}}}}}};
    }
}

extern const Rule rule{
    .id = "SNS-END-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Endpoint that is not what the protocol takes",
    .why = "SNS refuses the subscription: queues and functions are named by their ARN, not by URL or name.",
    .facts = {"sns.subscription.protocols"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::sns_endpoint_form
