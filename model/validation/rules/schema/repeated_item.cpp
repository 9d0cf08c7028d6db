#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"
#include "model/validation/support/values.h"

#include <nlohmann/json.hpp>
#include <set>

namespace lintel::rules::schema_repeated_item {

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isSequence() || !value.schema.uniqueItems())
            continue;
        std::set<std::string> seen;
        for (const Node* item : value.node->items()) {
            if (seen.insert(toJson(*item).dump()).second)
                continue;
            Finding& finding = context.report(
                *item, value.resource->logicalId + ": an entry of " + value.name() + " stands twice.",
                {value.resource->logicalId});
            finding.fix =
                Fix{"Remove the repeated entry", {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-09",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Entry of a list stands twice",
    .why = "The list must hold different entries; CloudFormation refuses repeats.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_repeated_item
