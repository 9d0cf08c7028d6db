#include "model/validation/rule.h"

namespace lintel::rules::template_getatt_attribute {

void check(RuleContext& context) {
    for (const Reference& reference : context.source().references()) {
        if (reference.attribute.empty() || reference.attribute.find('$') != std::string::npos)
            continue;
        const Resource* resource = context.source().resource(reference.target);
        const std::optional<ResourceType> type =
            resource ? context.catalog().find(resource->type) : std::optional<ResourceType>();
        if (!type || type->hasAttribute(reference.attribute) || type->attributes().empty() ||
            type->name().starts_with("AWS::Serverless::") || type->name().ends_with("::CustomResource"))
            continue;
        const std::optional<std::string_view> meant = didYouMean(reference.attribute, type->attributes());
        std::string message =
            reference.target + " (" + resource->type + ") has no attribute " + reference.attribute + ".";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*reference.node, message, {});
        finding.subject = reference.target + "." + reference.attribute;
        if (!reference.source.empty())
            finding.elements = {reference.source};
        finding.elements.push_back(reference.target);
        if (meant && reference.kind == Reference::Kind::GetAtt)
            finding.fix = Fix{"Take the attribute " + std::string(*meant),
                              {{Fix::Edit::Kind::Set,
                                finding.path,
                                {{"Fn::GetAtt", {reference.target, std::string(*meant)}}}}}};
    }
}

extern const Rule rule{
    .id = "CFN-REF-03",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Attribute that the resource does not have",
    .why = "CloudFormation refuses the template: Fn::GetAtt knows only the attributes that the type returns.",
    .facts = {"cloudformation.function.get-att"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getatt.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_getatt_attribute
