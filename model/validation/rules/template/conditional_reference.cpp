#include "model/validation/rule.h"
#include "model/validation/support/conditions.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_conditional_reference {

/// The condition of the resource or output that holds a reference; null when it has none.
const Node* conditionOfHolder(const Template& source, const Reference& reference) {
    const Path holder(reference.path.begin(),
                      reference.path.begin() + std::min<std::ptrdiff_t>(2, std::ssize(reference.path)));
    const Node* body = source.find(holder);
    return body && body->isMapping() ? body->find("Condition") : nullptr;
}

void check(RuleContext& context) {
    const Template& source = context.source();
    for (const Reference& reference : source.references()) {
        const bool isValue = reference.kind == Reference::Kind::Ref ||
                             reference.kind == Reference::Kind::GetAtt ||
                             reference.kind == Reference::Kind::Sub;
        const Resource* target = isValue ? source.resource(reference.target) : nullptr;
        const std::optional<std::string> condition = target ? writtenText(target->condition) : std::nullopt;
        if (!condition || conditionOfHolder(source, reference) || isInIf(source, reference.path))
            continue;
        Finding& finding = context.report(*reference.node,
                                          reference.target + " exists only where " +
                                              describeCondition(source, *condition, true) +
                                              ", but it is referred to in any case.",
                                          {});
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
