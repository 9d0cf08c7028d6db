#include "model/validation/rule.h"
#include "model/validation/support/names.h"

#include <algorithm>

namespace lintel::rules::template_ref_target {

bool exists(const RuleContext& context, const std::string& name) {
    if (name.starts_with("AWS::"))
        return isPseudoParameter(name);
    return context.source().resource(name) || hasName(context.source(), "Parameters", name) ||
           mayBeGenerated(context, name);
}

std::vector<std::string_view> candidates(const Template& source) {
    std::vector<std::string_view> names(pseudoParameters.begin(), pseudoParameters.end());
    for (const char* section : {"Resources", "Parameters"}) {
        for (const std::string_view name : namesIn(source, section))
            names.push_back(name);
    }
    return names;
}

void check(RuleContext& context) {
    const Template& source = context.source();
    for (const Reference& reference : source.references()) {
        if (reference.kind != Reference::Kind::Ref || exists(context, reference.target))
            continue;
        std::string message = "Ref to " + reference.target;
        if (hasName(source, "Conditions", reference.target))
            message += ", which is a condition; Ref takes resources and parameters.";
        else
            message += ", which is neither a resource nor a parameter of this template.";
        const std::optional<std::string_view> meant = didYouMean(reference.target, candidates(source));
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*reference.node, message, {});
        finding.subject = reference.target;
        if (!reference.source.empty())
            finding.elements = {reference.source};
        if (meant)
            finding.fix = Fix{"Refer to " + std::string(*meant),
                              {{Fix::Edit::Kind::Set, finding.path, {{"Ref", std::string(*meant)}}}}};
    }
}

extern const Rule rule{
    .id = "CFN-REF-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Ref to something that is not there",
    .why = "CloudFormation refuses the template: the reference cannot be resolved.",
    .facts = {"cloudformation.function.ref", "cloudformation.function.ref.condition"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_ref_target
