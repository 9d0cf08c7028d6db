#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/typed_values.h"

namespace lintel::rules::schema_required_together {

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping())
            continue;
        for (const auto& [name, required] : value.schema.dependentRequired()) {
            const Node* key = value.node->findKey(name);
            if (!key || mayBeLeftOut(*value.node, {name}))
                continue;
            for (const std::string_view other : required) {
                if (value.node->find(other))
                    continue;
                context
                    .report(*key,
                            value.resource->logicalId + ": " + std::string(name) + " needs " +
                                std::string(other) + " beside it.",
                            {value.resource->logicalId})
                    .subject = other;
            }
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-13",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Property needs another beside it",
    .why = "The service refuses a resource that sets one without the other.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_required_together
