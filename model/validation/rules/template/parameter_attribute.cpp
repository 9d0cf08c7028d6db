#include "model/validation/rule.h"
#include "model/validation/support/unknown_members.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_parameter_attribute {

const std::vector<std::string_view> attributes{
    "Type",      "Default",  "NoEcho",   "AllowedValues", "AllowedPattern",       "MaxLength",
    "MinLength", "MaxValue", "MinValue", "Description",   "ConstraintDescription"};

/// What contradicts itself, or nothing.
std::string contradiction(const Node& parameter) {
    const auto number = [&parameter](const char* name) -> std::optional<double> {
        const Node* value = parameter.find(name);
        return value ? value->number() : std::nullopt;
    };
    const Node* type = parameter.find("Type");
    const bool isNumber = type && (type->text() == "Number" || type->text() == "List<Number>");
    if (type && !isNumber && (parameter.find("MinValue") || parameter.find("MaxValue")))
        return "MinValue and MaxValue are for numbers";
    if (isNumber && (parameter.find("MinLength") || parameter.find("MaxLength")))
        return "MinLength and MaxLength are for texts";
    if (number("MinLength") && number("MaxLength") && *number("MinLength") > *number("MaxLength"))
        return "MinLength is above MaxLength";
    if (number("MinValue") && number("MaxValue") && *number("MinValue") > *number("MaxValue"))
        return "MinValue is above MaxValue";
    const Node* allowed = parameter.find("AllowedValues");
    return allowed && !allowed->isSequence() && isWrittenOut(allowed) ? "AllowedValues is no list" : "";
}

void check(RuleContext& context) {
    for (const Node::Member& member : membersOf(context.source().section("Parameters"))) {
        const std::string& name = member.key->text();
        if (!member.value->isMapping())
            continue;
        if (isWrittenOut(member.value))
            reportUnknownMembers(context, member.value, attributes,
                                 "The parameter " + name + ": there is no attribute");
        if (const std::string what = contradiction(*member.value); !what.empty())
            context.report(*member.key, "The parameter " + name + ": " + what + ".", {});
    }
}

extern const Rule rule{
    .id = "CFN-TPL-29",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Attribute of a parameter that is unknown or does not go with its type",
    .why = "CloudFormation refuses the template.",
    .facts = {"cloudformation.parameter.constraints"},
    .source = "AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_parameter_attribute
