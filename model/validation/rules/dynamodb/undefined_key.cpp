#include "model/validation/rule.h"
#include "model/validation/support/table_keys.h"

#include <algorithm>

namespace lintel::rules::dynamodb_undefined_key {

void check(RuleContext& context) {
    for (const TableKeys& table : tableKeys(context)) {
        if (!table.isComplete)
            continue;
        for (const auto& [name, node] : table.used) {
            if (!hasAttribute(table.defined, name))
                context.report(*node,
                               "The key attribute " + name + " of " + table.table->logicalId +
                                   " is not among the AttributeDefinitions.",
                               {table.table->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "DDB-KEY-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Key attribute that is not defined",
    .why = "DynamoDB refuses the table: it has to know the type of every key attribute.",
    .facts = {"dynamodb.cloudformation.key-schema", "dynamodb.key.types"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html",
    .check = check,
};

} // namespace lintel::rules::dynamodb_undefined_key
