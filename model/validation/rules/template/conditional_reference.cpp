#include "model/template/conditions.h"
#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_conditional_reference {

void check(RuleContext& context) {
    const Template& source = context.source();
    Conditions& conditions = context.conditions();
    for (const Reference& reference : source.references()) {
        const bool isValue = reference.kind == Reference::Kind::Ref ||
                             reference.kind == Reference::Kind::GetAtt ||
                             reference.kind == Reference::Kind::Sub;
        const Resource* target = isValue ? source.resource(reference.target) : nullptr;
        const std::optional<std::string> condition = target ? writtenText(target->condition) : std::nullopt;
        if (!condition)
            continue;
        const auto exists = conditions.named(*condition);
        const auto asked = conditions.existsAt(reference.path);
        if (conditions.implies(asked, exists))
            continue;
        const std::string where = conditions.inWords(conditions.both(asked, conditions.negation(exists)));
        const bool isAlways = conditions.implies(conditions.negation(exists), asked);
        Finding& finding = context.report(*reference.node, {}, {});
        finding.message = reference.target + " exists only where " + conditions.inWords(exists) +
                          ", but it is referred to " + (isAlways ? "in any case." : "where " + where + ".");
        finding.subject = reference.target;
        if (!reference.source.empty())
            finding.elements = {reference.source};
        finding.elements.push_back(reference.target);
    }
}

extern const Rule rule{
    .id = "CFN-REF-10",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Reference to a resource that may not exist",
    .why = "Where the condition is false the reference cannot be resolved and the stack fails; choose by "
           "Fn::If, or give both the condition.",
    .facts = {"cloudformation.condition.reference"},
    .source = "AWSCloudFormation/latest/UserGuide/conditions-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_conditional_reference
