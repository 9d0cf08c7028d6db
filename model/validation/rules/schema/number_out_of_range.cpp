#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"
#include "model/validation/support/values.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace lintel::rules::schema_number_out_of_range {

nlohmann::ordered_json asNumber(double number) {
    if (number == std::floor(number) && std::abs(number) < 9e15)
        return static_cast<long long>(number);
    return number;
}

/// What a number has to be, when it is not: in words, and the nearest number that would do.
struct Fault {
    std::string wanted;
    std::optional<double> nearest;
};
std::optional<Fault> fault(double number, const Schema& schema) {
    const auto text = [](double limit) { return asNumber(limit).dump(); };
    if (const auto least = schema.minimum(); least && number < *least)
        return Fault{"the least is " + text(*least), least};
    if (const auto most = schema.maximum(); most && number > *most)
        return Fault{"the most is " + text(*most), most};
    if (const auto above = schema.exclusiveMinimum(); above && number <= *above)
        return Fault{"it has to be more than " + text(*above), {}};
    if (const auto below = schema.exclusiveMaximum(); below && number >= *below)
        return Fault{"it has to be less than " + text(*below), {}};
    if (const auto step = schema.multipleOf(); step && !isMultiple(number, *step))
        return Fault{"it has to be a multiple of " + text(*step), {}};
    return std::nullopt;
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        const std::optional<double> number =
            value.node->isScalar() && value.schema.hasRange() ? value.node->number() : std::nullopt;
        const std::optional<Fault> what = number ? fault(*number, value.schema) : std::nullopt;
        if (!what)
            continue;
        Finding& finding = context.report(*value.node,
                                          value.resource->logicalId + ": " + value.name() + " is " +
                                              value.node->text() + "; " + what->wanted + ".",
                                          {value.resource->logicalId});
        if (what->nearest)
            finding.fix = Fix{"Set it to " + asNumber(*what->nearest).dump(),
                              {{Fix::Edit::Kind::Set, finding.path, asNumber(*what->nearest)}}};
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
