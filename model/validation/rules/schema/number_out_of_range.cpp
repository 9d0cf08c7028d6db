#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace lintel::rules::schema_number_out_of_range {

nlohmann::ordered_json asNumber(double number) {
    if (number == std::floor(number) && std::abs(number) < 9e15)
        return static_cast<long long>(number);
    return number;
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        const std::optional<double> low = value.schema.minimum();
        const std::optional<double> high = value.schema.maximum();
        const std::optional<double> number = low || high ? value.node->number() : std::nullopt;
        if (!number)
            continue;
        const bool isLow = low && *number < *low;
        if (!isLow && !(high && *number > *high))
            continue;
        const std::string limit = asNumber(isLow ? *low : *high).dump();
        Finding& finding =
            context.report(*value.node,
                           value.resource->logicalId + ": " + value.name() + " is " + value.node->text() +
                               "; the " + (isLow ? "least" : "most") + " is " + limit + ".",
                           {value.resource->logicalId});
        finding.fix =
            Fix{"Set it to " + limit, {{Fix::Edit::Kind::Set, finding.path, asNumber(isLow ? *low : *high)}}};
    }
}

extern const Rule rule{
    .id = "CFN-PROP-05",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Number outside its range",
    .why = "The service refuses the value, and the stack rolls back.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_number_out_of_range
