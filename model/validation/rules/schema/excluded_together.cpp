#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/typed_values.h"

namespace lintel::rules::schema_excluded_together {

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping())
            continue;
        for (const auto& [name, excluded] : value.schema.dependentExcluded()) {
            const std::vector<std::string_view> present = presentOf(*value.node, excluded);
            const Node* key = value.node->findKey(name);
            if (!key || present.empty() || mayBeLeftOut(*value.node, present) ||
                mayBeLeftOut(*value.node, {name}))
                continue;
            context.report(*key,
                           value.resource->logicalId + ": " + std::string(name) +
                               " cannot stand together with " + joined(present, " and ") + ".",
                           {value.resource->logicalId});
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-12",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Properties that exclude each other",
    .why = "The service refuses a resource that sets both.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_excluded_together
