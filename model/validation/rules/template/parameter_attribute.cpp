#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_parameter_attribute {

const std::vector<std::string_view> attributes{
    "Type",      "Default",  "NoEcho",   "AllowedValues", "AllowedPattern",       "MaxLength",
    "MinLength", "MaxValue", "MinValue", "Description",   "ConstraintDescription"};

void checkMember(RuleContext& context, const Node& parameter, const std::string& name, const Node& key) {
    if (std::ranges::find(attributes, key.text()) != attributes.end() || key.text().starts_with("Fn::"))
        return;
    const std::optional<std::string_view> meant = didYouMean(key.text(), attributes);
    std::string message = "The parameter " + name + ": there is no attribute " + key.text() + ".";
    if (meant)
        message += " Did you mean " + std::string(*meant) + "?";
    Finding& finding = context.report(key, message, {});
    if (meant && !parameter.find(*meant))
        finding.fix = Fix{"Rename it to " + std::string(*meant),
                          {{Fix::Edit::Kind::Rename, finding.path, std::string(*meant)}}};
}

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
        for (const Node::Member& attribute : membersOf(member.value))
            checkMember(context, *member.value, name, *attribute.key);
        if (!member.value->isMapping())
            continue;
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
