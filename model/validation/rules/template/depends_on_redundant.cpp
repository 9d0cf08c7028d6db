#include "model/validation/rule.h"
#include "model/validation/support/conditions.h"

#include <set>

namespace lintel::rules::template_depends_on_redundant {

void check(RuleContext& context) {
    using Pair = std::pair<std::string, std::string>;
    std::set<Pair> declared;
    for (const Reference& reference : context.source().references()) {
        if (reference.kind == Reference::Kind::DependsOn)
            declared.emplace(reference.source, reference.target);
    }
    std::set<Pair> used;
    for (const Reference& reference : context.source().references()) {
        const bool isValue = reference.kind == Reference::Kind::Ref ||
                             reference.kind == Reference::Kind::GetAtt ||
                             reference.kind == Reference::Kind::Sub;
        if (isValue && declared.contains({reference.source, reference.target}) &&
            !isInIf(context.source(), reference.path))
            used.emplace(reference.source, reference.target);
    }
    for (const Reference& reference : context.source().references()) {
        if (reference.kind != Reference::Kind::DependsOn ||
            !used.contains({reference.source, reference.target}))
            continue;
        Finding& finding = context.report(*reference.node,
                                          reference.source + " uses " + reference.target +
                                              " already, so DependsOn adds nothing.",
                                          {reference.source, reference.target});
        finding.fix = Fix{"Remove the dependency", {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
    }
}

extern const Rule rule{
    .id = "CFN-REF-08",
    .layer = Layer::Schema,
    .severity = Severity::Advice,
    .title = "DependsOn that a reference implies",
    .why = "CloudFormation orders resources by their references; saying it twice is noise that goes stale.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_depends_on_redundant
