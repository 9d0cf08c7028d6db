#include "model/validation/rule.h"
#include "model/validation/support/names.h"

namespace lintel::rules::template_condition_name {

void check(RuleContext& context) {
    const Template& source = context.source();
    if (context.hasUnknownMacro())
        return;
    for (const Reference& reference : source.references()) {
        if (reference.kind != Reference::Kind::Condition || reference.target.empty() ||
            hasName(source, "Conditions", reference.target))
            continue;
        const std::optional<std::string_view> meant =
            didYouMean(reference.target, namesIn(source, "Conditions"));
        std::string message = "The condition " + reference.target + " is not defined.";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*reference.node, message, {});
        if (!reference.source.empty())
            finding.elements = {reference.source};
        finding.subject = reference.target;
    }
}

extern const Rule rule{
    .id = "CFN-REF-06",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Condition that is not defined",
    .why = "CloudFormation refuses the template: every condition has to stand in the Conditions section.",
    .facts = {"cloudformation.condition.purpose"},
    .source = "AWSCloudFormation/latest/UserGuide/conditions-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_condition_name
