#include "model/validation/rule.h"

namespace lintel::rules::events_no_trigger {

void check(RuleContext& context) {
    for (const Resource* rule : context.resources("AWS::Events::Rule")) {
        if (rule->properties && !rule->property("ScheduleExpression") && !rule->property("EventPattern"))
            context.report(*rule, "EventPattern",
                           rule->logicalId + " has neither an event pattern nor a schedule.");
    }
}

extern const Rule rule{
    .id = "EVT-RULE-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Rule that nothing triggers",
    .why = "EventBridge refuses a rule without an event pattern and without a schedule.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html",
    .check = check,
};

} // namespace lintel::rules::events_no_trigger
