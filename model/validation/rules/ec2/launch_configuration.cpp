#include "model/validation/rule.h"

namespace lintel::rules::ec2_launch_configuration {

void check(RuleContext& context) {
    for (const Resource* configuration : context.resources("AWS::AutoScaling::LaunchConfiguration"))
        context.report(*configuration->key,
                       configuration->logicalId + " is a launch configuration; use a launch template.",
                       {configuration->logicalId});
}

extern const Rule rule{
    .id = "EC2-LT-01",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Launch configuration instead of a launch template",
    .why =
        "Launch configurations get no new instance types or features, and new accounts cannot create them.",
    .facts = {"asg.template.configuration"},
    .source = "autoscaling/ec2/userguide/launch-configurations.html",
    .check = check,
};

} // namespace lintel::rules::ec2_launch_configuration
