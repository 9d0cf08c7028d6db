#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::s3_transition_days {

void checkTransition(RuleContext& context, const Resource& bucket, const Node& transition) {
    constexpr double least = 30;
    const std::optional<std::string> storage = writtenText(transition.find("StorageClass"));
    const Node* daysNode = transition.find("TransitionInDays");
    const std::optional<double> days = daysNode ? knownNumber(context.source(), daysNode) : std::nullopt;
    if (!storage || (*storage != "STANDARD_IA" && *storage != "ONEZONE_IA") || !days || *days >= least)
        return;
    Finding& finding = context.report(*daysNode,
                                      bucket.logicalId + " moves objects to " + *storage + " after " +
                                          daysNode->text() + " days; 30 is the least.",
                                      {bucket.logicalId});
    finding.fix = Fix{"Move them after 30 days", {{Fix::Edit::Kind::Set, finding.path, 30}}};
}

void check(RuleContext& context) {
    for (const Resource* bucket : context.resources("AWS::S3::Bucket")) {
        for (const Node* rule : listItems(bucket->property("LifecycleConfiguration.Rules"))) {
            for (const Node* transition : listItems(rule->find("Transitions")))
                checkTransition(context, *bucket, *transition);
            if (const Node* transition = rule->find("Transition"))
                checkTransition(context, *bucket, *transition);
        }
    }
}

extern const Rule rule{
    .id = "S3-LIFE-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Transition to Infrequent Access before 30 days",
    .why = "S3 refuses the lifecycle rule: objects have to be 30 days in Standard before Standard-IA or One "
           "Zone-IA.",
    .facts = {"s3.lifecycle.transition", "s3.class.ia.minimum"},
    .source = "AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::s3_transition_days
