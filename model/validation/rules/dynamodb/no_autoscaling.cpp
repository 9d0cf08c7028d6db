#include "model/validation/rule.h"
#include "model/validation/support/properties.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::dynamodb_no_autoscaling {

bool isScaled(const RuleContext& context, const Resource& table) {
    return std::ranges::any_of(
        context.resources("AWS::ApplicationAutoScaling::ScalableTarget"), [&](const Resource* target) {
            const std::vector<const Resource*> mentioned =
                mentionedResources(context.source(), target->property("ResourceId"));
            const std::optional<std::string> space = writtenText(target->property("ServiceNamespace"));
            return mentioned.empty() ? !space || *space == "dynamodb"
                                     : std::ranges::find(mentioned, &table) != mentioned.end();
        });
}

void check(RuleContext& context) {
    for (const Resource* table : context.resources("AWS::DynamoDB::Table")) {
        const std::optional<std::string> mode = knownText(context, *table, "BillingMode");
        if (!table->property("ProvisionedThroughput") || (mode && *mode != "PROVISIONED") ||
            (!mode && table->property("BillingMode")) || isScaled(context, *table))
            continue;
        context.report(*table, "ProvisionedThroughput",
                       table->logicalId + " has a fixed capacity that nothing scales.");
    }
}

extern const Rule rule{
    .id = "DDB-CAP-02",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Provisioned table without auto scaling",
    .why = "More traffic than provisioned is throttled, less is paid for; scale the capacity or pay per "
           "request.",
    .facts = {"dynamodb.capacity.auto-scaling", "dynamodb.capacity.exceeded"},
    .source = "amazondynamodb/latest/developerguide/AutoScaling.html",
    .check = check,
};

} // namespace lintel::rules::dynamodb_no_autoscaling
