#include "model/validation/rule.h"
#include "model/validation/support/names.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_rule_function {

/// What may stand in rules, and how many arguments it takes.
struct RuleFunction {
    std::string_view name;
    std::size_t least;
    std::size_t most;
    bool decides; ///< gives true or false
};
constexpr std::array<RuleFunction, 11> functions{{{"Ref", 1, 1, false},
                                                  {"Fn::And", 2, 10, true},
                                                  {"Fn::Or", 2, 10, true},
                                                  {"Fn::Not", 1, 1, true},
                                                  {"Fn::Equals", 2, 2, true},
                                                  {"Fn::Contains", 2, 2, true},
                                                  {"Fn::EachMemberEquals", 2, 2, true},
                                                  {"Fn::EachMemberIn", 2, 2, true},
                                                  {"Fn::RefAll", 1, 1, false},
                                                  {"Fn::ValueOf", 2, 2, false},
                                                  {"Fn::ValueOfAll", 2, 2, false}}};

std::string longName(const Node& call) {
    const std::string name(call.functionName());
    return call.isShortForm() && name != "Ref" ? "Fn::" + name : name;
}

const RuleFunction* functionOf(const Node& call) {
    const std::string name = longName(call);
    const auto found = std::ranges::find(functions, name, &RuleFunction::name);
    return found == functions.end() ? nullptr : found;
}

/// What is wrong with a call, or nothing.
std::string fault(const RuleContext& context, const Node& call) {
    const RuleFunction* function = functionOf(call);
    const std::string name = longName(call);
    if (!function)
        return name + " cannot stand in rules.";
    const Node* argument = call.argument();
    if (!argument)
        return {};
    if (argument->isSequence() &&
        (argument->items().size() < function->least || argument->items().size() > function->most))
        return name + " takes " + std::to_string(function->least) +
               (function->most > function->least ? " to " + std::to_string(function->most) : std::string()) +
               (function->most == 1 ? " argument." : " arguments.");
    const Node* parameter = name == "Ref"                                         ? argument
                            : name == "Fn::ValueOf" && !argument->items().empty() ? argument->items().front()
                                                                                  : nullptr;
    const std::optional<std::string> text = writtenText(parameter);
    if (text && !isPseudoParameter(*text) && !hasName(context.source(), "Parameters", *text) &&
        (name != "Ref" || context.source().resource(*text))) // the target of any other Ref is missing
        return "Rules take parameters only, and " + *text + " is none.";
    return {};
}

void checkCalls(RuleContext& context, const Node& node) {
    if (node.intrinsic() != Intrinsic::None) {
        if (const std::string what = fault(context, node); !what.empty()) {
            context.report(node, what, {});
            return;
        }
    }
    for (const Node* item : node.items())
        checkCalls(context, *item);
    for (const Node::Member& member : node.members())
        checkCalls(context, *member.value);
}

void checkDecision(RuleContext& context, const Node* decision, const std::string& rule) {
    if (!decision || isPreprocessorCall(*decision))
        return;
    const RuleFunction* function = decision->intrinsic() == Intrinsic::None ? nullptr : functionOf(*decision);
    if (decision->intrinsic() == Intrinsic::None || (function && !function->decides))
        context.report(*decision, "The rule " + rule + " asks for something that is neither true nor false.",
                       {});
    else
        checkCalls(context, *decision);
}

void check(RuleContext& context) {
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : membersOf(context.source().section("Rules"))) {
        if (!member.value->isMapping())
            continue;
        checkDecision(context, member.value->find("RuleCondition"), member.key->text());
        if (const Node* assertions = member.value->find("Assertions"))
            for (const Node* assertion : assertions->items())
                checkDecision(context, assertion->find("Assert"), member.key->text());
    }
}

extern const Rule rule{
    .id = "CFN-TPL-38",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Function that rules do not take",
    .why = "CloudFormation decides rules before it creates anything: they take parameters, and the functions "
           "that compare them.",
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-rules.html",
    .check = check,
};

} // namespace lintel::rules::template_rule_function
