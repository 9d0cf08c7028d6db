#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::dynamodb_local_index {

void check(RuleContext& context) {
    constexpr std::size_t most = 5;
    for (const Resource* table : context.resources("AWS::DynamoDB::Table")) {
        const Node* indexes = table->property("LocalSecondaryIndexes");
        const Node* schema = table->property("KeySchema");
        if (!indexes || !indexes->isSequence() || indexes->items().empty() || !schema ||
            !schema->isSequence())
            continue;
        if (schema->items().size() == 1)
            context.report(*indexes, table->logicalId + " has local secondary indexes, but no sort key.",
                           {table->logicalId});
        else if (indexes->items().size() > most)
            context.report(*indexes, table->logicalId + " has more than 5 local secondary indexes.",
                           {table->logicalId});
    }
}

extern const Rule rule{
    .id = "DDB-IDX-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Local secondary indexes that the table cannot have",
    .why = "DynamoDB refuses the table: a local index needs a table with a sort key, and there are at most "
           "five.",
    .facts = {"dynamodb.index.lsi.count.max", "dynamodb.index.lsi"},
    .source = "amazondynamodb/latest/developerguide/LSI.html",
    .check = check,
};

} // namespace lintel::rules::dynamodb_local_index
