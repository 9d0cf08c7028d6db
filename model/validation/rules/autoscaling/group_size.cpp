#include "model/validation/rule.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::autoscaling_group_size {

void check(RuleContext& context) {
    for (const Resource* group : context.resources("AWS::AutoScaling::AutoScalingGroup")) {
        const auto number = [&](const char* name) -> std::optional<double> {
            const Node* value = group->property(name);
            return value ? knownNumber(context.source(), value) : std::nullopt;
        };
        const std::optional<double> least = number("MinSize");
        const std::optional<double> most = number("MaxSize");
        const std::optional<double> wanted = number("DesiredCapacity");
        if (least && most && *least > *most)
            context.report(*group, "MinSize", group->logicalId + " has a MinSize above its MaxSize.");
        else if (wanted && ((least && *wanted < *least) || (most && *wanted > *most)))
            context.report(*group, "DesiredCapacity",
                           group->logicalId + " wants a capacity outside MinSize and MaxSize.");
    }
}

extern const Rule rule{
    .id = "ASG-SIZE-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Sizes of an Auto Scaling group that do not add up",
    .why = "Auto Scaling refuses the group: the least, wanted and most capacity have to be in this order.",
    .facts = {"asg.group.size"},
    .source = "autoscaling/ec2/userguide/asg-capacity-limits.html",
    .check = check,
};

} // namespace lintel::rules::autoscaling_group_size
