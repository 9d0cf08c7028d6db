#include "model/validation/support/choices.h"

#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"

namespace lintel {

namespace {

Conditions::Formula presence(Conditions& conditions, const Node* value) {
    if (!value || (value->intrinsic() == Intrinsic::Ref && value->argument()->text() == "AWS::NoValue"))
        return DecisionDiagram::False;
    if (value->intrinsic() != Intrinsic::If || value->argument()->items().size() != 3)
        return DecisionDiagram::True;
    const std::vector<const Node*>& arguments = value->argument()->items();
    const Conditions::Formula then = presence(conditions, arguments[1]);
    const Conditions::Formula otherwise = presence(conditions, arguments[2]);
    if (then == otherwise)
        return then;
    const Conditions::Formula holds = conditions.named(arguments[0]->text());
    return conditions.either(conditions.both(holds, then),
                             conditions.both(conditions.negation(holds), otherwise));
}

} // namespace

Conditions::Formula presence(Conditions& conditions, const Node& mapping, std::string_view name) {
    return presence(conditions, mapping.find(name));
}

Finding* reportWhere(RuleContext& context, const TypedValue& value, Conditions::Formula when,
                     const std::string& message) {
    if (when == DecisionDiagram::False)
        return nullptr;
    Conditions& conditions = context.conditions();
    const Conditions::Formula exists = conditions.existsAt(context.source().pathOf(*value.node));
    if (!conditions.isPossible(conditions.both(exists, when)))
        return nullptr;
    const std::string where =
        conditions.implies(exists, when) ? std::string() : " where " + conditions.inWords(when);
    return &context.report(*value.node,
                           value.resource->logicalId + ": " + value.name() + " " + message + where + ".",
                           {value.resource->logicalId});
}

std::string joined(const std::vector<std::string_view>& names, std::string_view between) {
    std::string text;
    for (const std::string_view name : names)
        text.append(text.empty() ? "" : between).append(name);
    return text;
}

} // namespace lintel
