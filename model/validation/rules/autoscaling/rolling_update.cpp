#include "model/validation/rule.h"

namespace lintel::rules::autoscaling_rolling_update {

void checkGroup(RuleContext& context, const Resource& group, const Node& update) {
    const auto number = [&](const Node* value) { return knownNumber(context.source(), value); };
    const Node* inService = update.find("MinInstancesInService");
    const Node* size = group.property("MaxSize");
    const std::optional<double> kept = inService ? number(inService) : std::nullopt;
    const std::optional<double> most = size ? number(size) : std::nullopt;
    if (kept && most && *kept >= *most)
        context.report(*inService,
                       group.logicalId + " keeps all its instances in service, so none can be replaced: "
                                         "MinInstancesInService has to be below MaxSize.",
                       {group.logicalId});
    const Node* percent = update.find("MinSuccessfulInstancesPercent");
    const Node* waits = update.find("WaitOnResourceSignals");
    if (percent && (!waits || knownBool(context.source(), waits) == false))
        context
            .report(*percent,
                    group.logicalId + " counts signals of success without waiting for them: "
                                      "MinSuccessfulInstancesPercent needs WaitOnResourceSignals.",
                    {group.logicalId})
            .subject = "WaitOnResourceSignals";
}

void check(RuleContext& context) {
    for (const Resource* group : context.resources("AWS::AutoScaling::AutoScalingGroup")) {
        const Node* policy = group->body->find("UpdatePolicy");
        const Node* update = policy ? policy->find("AutoScalingRollingUpdate") : nullptr;
        if (update && update->isMapping())
            checkGroup(context, *group, *update);
    }
}

extern const Rule rule{
    .id = "ASG-UPD-01",
    .layer = Layer::Architecture,
    .severity = Severity::Warning,
    .title = "Rolling update that cannot roll",
    .why =
        "CloudFormation needs room to take an instance out of service, and signals to count; otherwise the "
        "update fails.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-attribute-updatepolicy.html",
    .check = check,
};

} // namespace lintel::rules::autoscaling_rolling_update
