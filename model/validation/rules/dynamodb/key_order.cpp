#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::dynamodb_key_order {

void check(RuleContext& context) {
    for (const Resource* table : context.resources("AWS::DynamoDB::Table")) {
        const Node* schema = table->property("KeySchema");
        if (!schema || !schema->isSequence())
            continue;
        for (std::size_t i = 0; i < schema->items().size(); ++i) {
            const Node* kind = schema->items()[i]->find("KeyType");
            const std::optional<std::string> text = writtenText(kind);
            const char* wanted = i == 0 ? "HASH" : "RANGE";
            if (text && (*text == "HASH" || *text == "RANGE") && *text != wanted)
                context.report(*kind,
                               "Key " + std::to_string(i + 1) + " of " + table->logicalId + " is " + *text +
                                   "; the first key is HASH, the second RANGE.",
                               {table->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "DDB-KEY-03",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Keys in the wrong order",
    .why = "DynamoDB refuses the table: the partition key comes first, the sort key second, and there is one "
           "of each.",
    .facts = {"dynamodb.key.composite", "dynamodb.cloudformation.key-schema"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html",
    .check = check,
};

} // namespace lintel::rules::dynamodb_key_order
