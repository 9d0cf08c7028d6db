#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/permissions.h"

#include <array>

namespace lintel::rules::lambda_event_source_permission {

struct Need {
    std::string_view type;
    std::vector<std::string_view> actions;
};
const std::vector<Need>& needs() {
    static const std::vector<Need> all{
        {"AWS::SQS::Queue", {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"}},
        {"AWS::Kinesis::Stream",
         {"kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:DescribeStream", "kinesis:ListShards"}},
        {"AWS::DynamoDB::Table",
         {"dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream",
          "dynamodb:ListStreams"}}};
    return all;
}

std::vector<std::string_view> missing(const RuleContext& context, const Resource& role,
                                      const Resource& source) {
    std::vector<std::string_view> actions;
    for (const Need& need : needs()) {
        if (need.type != source.type)
            continue;
        for (const std::string_view action : need.actions) {
            // DescribeStreamSummary serves as well as DescribeStream, and ListShards is only for enhanced
            // fan-out.
            if (action == "kinesis:ListShards" ||
                (action == "kinesis:DescribeStream" &&
                 context.permissions().allows(role, "kinesis:DescribeStreamSummary") == Answer::Yes))
                continue;
            if (context.permissions().allows(role, action) == Answer::No)
                actions.push_back(action);
        }
    }
    return actions;
}

void check(RuleContext& context) {
    for (const EventSource& event : eventSources(context)) {
        const Resource* role = event.function && event.source ? roleOf(context, *event.function) : nullptr;
        if (!role)
            continue;
        const std::vector<std::string_view> actions = missing(context, *role, *event.source);
        if (actions.empty())
            continue;
        context.report(
            *event.holder->key,
            "The role " + role->logicalId + " of " + event.function->logicalId + " may not read " +
                event.source->logicalId + ": " + joined(actions, ", ") +
                (actions.size() > 1 ? " are" : " is") + " missing.",
            {event.holder->logicalId, role->logicalId, event.function->logicalId, event.source->logicalId});
    }
}

extern const Rule rule{
    .id = "LAM-ESM-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Role may not read the event source",
    .why = "Lambda polls the source with the function's role; it refuses to create the mapping while the "
           "role lacks the actions.",
    .facts = {"lambda.mapping.permission", "lambda.permissions.policy.sqs"},
    .source = "lambda/latest/dg/services-sqs-configure.html",
    .check = check,
};

} // namespace lintel::rules::lambda_event_source_permission
