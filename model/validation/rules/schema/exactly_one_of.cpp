#include "model/validation/rule.h"
#include "model/validation/support/choices.h"
#include "model/validation/support/typed_values.h"

#include <algorithm>

namespace lintel::rules::schema_exactly_one_of {

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isMapping())
            continue;
        for (const std::vector<std::string_view>& group : value.schema.requiredXor()) {
            const std::vector<std::string_view> present = presentOf(*value.node, group);
            if (present.size() == 1 || (present.size() > 1 && mayBeLeftOut(*value.node, present)))
                continue;
            Finding& finding =
                context.report(*value.node,
                               value.resource->logicalId + ": " + value.name() + " needs exactly one of " +
                                   joined(group, ", ") +
                                   (present.empty() ? "." : "; it has " + joined(present, " and ") + "."),
                               {value.resource->logicalId});
            finding.subject = joined(group, "|");
        }
    }
}

extern const Rule rule{
    .id = "CFN-PROP-10",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Exactly one of several properties is needed",
    .why = "With none or with several of them the service refuses the resource.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .check = check,
};

} // namespace lintel::rules::schema_exactly_one_of
