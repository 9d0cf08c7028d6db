#include "model/validation/support/table_keys.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel {

namespace {

void addNames(const Node* list, std::vector<NamedNode>& names, bool& isComplete) {
    for (const Node* item : listItems(list)) {
        const std::optional<std::string> name = writtenText(item->find("AttributeName"));
        if (name)
            names.emplace_back(*name, item);
        else
            isComplete = false;
    }
}

} // namespace

std::vector<TableKeys> tableKeys(const RuleContext& context) {
    std::vector<TableKeys> tables;
    for (const char* type : {"AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable"}) {
        for (const Resource* table : context.resources(type)) {
            TableKeys keys{.table = table, .defined = {}, .used = {}};
            addNames(table->property("AttributeDefinitions"), keys.defined, keys.isComplete);
            addNames(table->property("KeySchema"), keys.used, keys.isComplete);
            for (const char* indexes : {"GlobalSecondaryIndexes", "LocalSecondaryIndexes"}) {
                for (const Node* index : listItems(table->property(indexes))) {
                    if (isWrittenOut(index))
                        addNames(index->find("KeySchema"), keys.used, keys.isComplete);
                    else
                        keys.isComplete = false;
                }
            }
            tables.push_back(std::move(keys));
        }
    }
    return tables;
}

bool hasAttribute(const std::vector<NamedNode>& attributes, const std::string& name) {
    return std::ranges::find(attributes, name, &NamedNode::first) != attributes.end();
}

} // namespace lintel
