#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/properties.h"

namespace lintel::rules::lambda_starting_position {

void check(RuleContext& context) {
    for (const Resource* mapping : context.resources("AWS::Lambda::EventSourceMapping")) {
        const Resource* source = context.referenced(mapping->property("EventSourceArn"));
        if (!source)
            continue;
        const bool hasPosition = mapping->property("StartingPosition") != nullptr;
        if (source->type == "AWS::SQS::Queue" && hasPosition)
            context
                .report(*mapping, "StartingPosition",
                        mapping->logicalId + " reads a queue, which has no starting position.")
                .fix = removeProperty(*mapping, "StartingPosition");
        else if ((source->type == "AWS::Kinesis::Stream" || source->type == "AWS::DynamoDB::Table") &&
                 !hasPosition)
            context
                .report(*mapping, "StartingPosition",
                        mapping->logicalId + " has to say where in the stream of " + source->logicalId +
                            " it starts.")
                .fix =
                setProperty(*mapping, "StartingPosition", "TRIM_HORIZON", "Start at the oldest record");
    }
}

extern const Rule rule{
    .id = "LAM-ESM-03",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Starting position that does not go with the source",
    .why = "Lambda refuses the mapping: streams need a starting position, queues take none.",
    .facts = {"lambda.mapping.stream.start"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::lambda_starting_position
