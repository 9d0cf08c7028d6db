#include "model/validation/rule.h"
#include "model/validation/support/names.h"

namespace lintel::rules::template_getatt_target {

void check(RuleContext& context) {
    const Template& source = context.source();
    for (const Reference& reference : source.references()) {
        if (reference.kind != Reference::Kind::GetAtt || source.resource(reference.target) ||
            mayBeGenerated(context, reference.target) || reference.target.empty())
            continue;
        const std::optional<std::string_view> meant =
            didYouMean(reference.target, namesIn(source, "Resources"));
        std::string message = "GetAtt of " + reference.target + ", which is no resource of this template.";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*reference.node, message, {});
        if (!reference.source.empty())
            finding.elements = {reference.source};
        if (meant)
            finding.fix = Fix{"Take it from " + std::string(*meant),
                              {{Fix::Edit::Kind::Set,
                                finding.path,
                                {{"Fn::GetAtt", {std::string(*meant), reference.attribute}}}}}};
    }
}

extern const Rule rule{
    .id = "CFN-REF-02",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "GetAtt of something that is not there",
    .why = "CloudFormation refuses the template: the reference cannot be resolved.",
    .facts = {"cloudformation.function.get-att"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_getatt_target
