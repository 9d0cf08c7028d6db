#include "model/validation/rule.h"
#include "model/validation/support/patterns.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_parameter_default {

/// What is wrong with a default, or nothing.
std::optional<std::string> fault(const Node& parameter, const std::string& value) {
    const Node* allowed = parameter.find("AllowedValues");
    if (allowed && allowed->isSequence()) {
        const auto equals = [&value](const Node* item) { return item->text() == value; };
        if (std::ranges::none_of(allowed->items(), equals))
            return "is not among the AllowedValues";
    }
    const Node* pattern = parameter.find("AllowedPattern");
    if (pattern && pattern->isString() && !matchesPattern("^(?:" + pattern->text() + ")$", value))
        return "does not match the AllowedPattern";
    const Node* type = parameter.find("Type");
    const Node* parsed = parameter.find("Default");
    if (type && type->text() == "Number") {
        const std::optional<double> number = parsed->number();
        if (!number)
            return "is not a number";
        const Node* least = parameter.find("MinValue");
        const Node* most = parameter.find("MaxValue");
        if (least && least->number() && *number < *least->number())
            return "is below the MinValue";
        if (most && most->number() && *number > *most->number())
            return "is above the MaxValue";
    }
    if (type && type->text() == "String") {
        const Node* least = parameter.find("MinLength");
        const Node* most = parameter.find("MaxLength");
        if (least && least->number() && static_cast<double>(value.size()) < *least->number())
            return "is shorter than the MinLength";
        if (most && most->number() && static_cast<double>(value.size()) > *most->number())
            return "is longer than the MaxLength";
    }
    return std::nullopt;
}

void check(RuleContext& context) {
    for (const Node::Member& member : membersOf(context.source().section("Parameters"))) {
        const Node& parameter = *member.value;
        const Node* standard = parameter.isMapping() ? parameter.find("Default") : nullptr;
        const Node* type = parameter.isMapping() ? parameter.find("Type") : nullptr;
        const std::optional<std::string> text = writtenText(standard);
        // A list's default is one text for several values, each checked by itself when the stack is created.
        if (!text || (type && (type->text().starts_with("List<") || type->text() == "CommaDelimitedList")))
            continue;
        if (const std::optional<std::string> what = fault(parameter, *text))
            context.report(*standard,
                           "The default \"" + *text + "\" of the parameter " + member.key->text() + " " +
                               *what + ".",
                           {});
    }
}

extern const Rule rule{
    .id = "CFN-TPL-06",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Default that the parameter itself does not allow",
    .why = "A stack that is created without a value for the parameter fails at once.",
    .facts = {"cloudformation.parameter.constraints", "cloudformation.parameter.default"},
    .source = "AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_parameter_default
