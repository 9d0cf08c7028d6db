#include "model/validation/rule.h"
#include "model/validation/support/names.h"

#include <algorithm>

namespace lintel::rules::template_sub_variable {

bool exists(const RuleContext& context, const Reference& reference) {
    const std::string& name = reference.target;
    return isPseudoParameter(name) || context.source().resource(name) ||
           (reference.attribute.empty() && hasName(context.source(), "Parameters", name)) ||
           mayBeGenerated(context, name);
}

void check(RuleContext& context) {
    const Template& source = context.source();
    for (const Reference& reference : source.references()) {
        if (reference.kind != Reference::Kind::Sub || exists(context, reference))
            continue;
        std::vector<std::string_view> candidates = namesIn(source, "Resources");
        std::ranges::copy(pseudoParameters, std::back_inserter(candidates));
        if (reference.attribute.empty())
            std::ranges::copy(namesIn(source, "Parameters"), std::back_inserter(candidates));
        const std::optional<std::string_view> meant = didYouMean(reference.target, candidates);
        std::string message = "Sub uses ${" + reference.target +
                              (reference.attribute.empty() ? "" : "." + reference.attribute) +
                              "}, which is not in this template.";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*reference.node, message, {});
        finding.subject = reference.target;
        if (!reference.source.empty())
            finding.elements = {reference.source};
    }
}

extern const Rule rule{
    .id = "CFN-REF-04",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Sub with a variable that is not there",
    .why = "CloudFormation refuses the template; write ${!Name} where the text itself is meant.",
    .facts = {"cloudformation.function.sub"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-sub.html",
    .check = check,
};

} // namespace lintel::rules::template_sub_variable
