#include "model/validation/rule.h"
#include "model/validation/support/names.h"

namespace lintel::rules::template_depends_on_target {

void check(RuleContext& context) {
    const Template& source = context.source();
    for (const Reference& reference : source.references()) {
        if (reference.kind != Reference::Kind::DependsOn || source.resource(reference.target) ||
            mayBeGenerated(context, reference.target))
            continue;
        const std::optional<std::string_view> meant =
            didYouMean(reference.target, namesIn(source, "Resources"));
        std::string message =
            reference.source + " depends on " + reference.target + ", which is no resource of this template.";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*reference.node, message, {reference.source});
        if (meant)
            finding.fix = Fix{"Depend on " + std::string(*meant),
                              {{Fix::Edit::Kind::Set, finding.path, std::string(*meant)}}};
    }
}

extern const Rule rule{
    .id = "CFN-REF-07",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "DependsOn something that is not there",
    .why = "CloudFormation refuses the template: the dependency cannot be resolved.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_depends_on_target
