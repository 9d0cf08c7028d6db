#include "model/validation/rule.h"
#include "model/validation/support/table_keys.h"

#include <algorithm>

namespace lintel::rules::dynamodb_unused_attribute {

void check(RuleContext& context) {
    for (const TableKeys& table : tableKeys(context)) {
        if (!table.isComplete || table.used.empty())
            continue;
        for (const auto& [name, node] : table.defined) {
            if (hasAttribute(table.used, name))
                continue;
            Finding& finding =
                context.report(*node,
                               "The attribute " + name + " of " + table.table->logicalId +
                                   " is defined, but it is no key of the table or of an index.",
                               {table.table->logicalId});
            finding.fix =
                Fix{"Remove the definition of " + name, {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
        }
    }
}

extern const Rule rule{
    .id = "DDB-KEY-02",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Defined attribute that is no key",
    .why = "DynamoDB refuses the table: only key attributes are defined, all others come with the items.",
    .facts = {"dynamodb.cloudformation.key-schema", "dynamodb.item.attributes.flexible"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::dynamodb_unused_attribute
