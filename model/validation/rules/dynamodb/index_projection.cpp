#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::dynamodb_index_projection {

void check(RuleContext& context) {
    for (const Resource* table : context.resources("AWS::DynamoDB::Table")) {
        for (const char* list : {"GlobalSecondaryIndexes", "LocalSecondaryIndexes"}) {
            for (const Node* index : listItems(table->property(list))) {
                const Node* projection = index->find("Projection");
                const std::optional<std::string> type =
                    writtenText(projection ? projection->find("ProjectionType") : nullptr);
                if (!type)
                    continue;
                const Node* attributes = projection->find("NonKeyAttributes");
                if (*type == "INCLUDE" && !attributes)
                    context.report(*projection,
                                   "An index of " + table->logicalId + " includes attributes and names none.",
                                   {table->logicalId});
                else if (*type != "INCLUDE" && attributes)
                    context.report(*attributes,
                                   "An index of " + table->logicalId + " projects " + *type +
                                       " and cannot name NonKeyAttributes.",
                                   {table->logicalId});
            }
        }
    }
}

extern const Rule rule{
    .id = "DDB-IDX-01",
    .layer = Layer::Architecture,
    .severity = Severity::Error,
    .title = "Projection of an index that does not add up",
    .why = "DynamoDB refuses the table: NonKeyAttributes go with the projection INCLUDE, and only with it.",
    .facts = {"dynamodb.index.lsi.projection", "dynamodb.index.projection.include"},
    .source = "AWSCloudFormation/latest/TemplateReference/aws-properties-dynamodb-table-projection.html",
    .check = check,
};

} // namespace lintel::rules::dynamodb_index_projection
