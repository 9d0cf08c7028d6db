#include "model/validation/rule.h"
#include "model/validation/support/functions.h"

namespace lintel::rules::dynamodb_stream_off {

void check(RuleContext& context) {
    for (const EventSource& event : eventSources(context)) {
        if (!event.source || event.source->type != "AWS::DynamoDB::Table" ||
            event.source->property("StreamSpecification"))
            continue;
        context
            .report(*event.source, "StreamSpecification",
                    event.source->logicalId + " has no stream for " + event.holder->logicalId + " to read.")
            .elements.push_back(event.holder->logicalId);
    }
}

extern const Rule rule{
    .id = "DDB-STR-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Function reads the stream of a table that has none",
    .why = "Without a StreamSpecification the table has no stream ARN, and creating the event source mapping "
           "fails.",
    .facts = {"dynamodb.stream.lambda", "lambda.mapping.sources"},
    .source = "lambda/latest/dg/with-ddb.html",
    .check = check,
};

} // namespace lintel::rules::dynamodb_stream_off
