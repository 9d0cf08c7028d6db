#include "model/template/conditions.h"
#include "model/validation/rule.h"

#include <map>
#include <set>

namespace lintel::rules::template_depends_on_redundant {

void check(RuleContext& context) {
    using Pair = std::pair<std::string, std::string>;
    std::map<Pair, const Reference*> declared;
    for (const Reference& reference : context.source().references())
        if (reference.kind == Reference::Kind::DependsOn)
            declared.emplace(Pair{reference.source, reference.target}, &reference);
    Conditions& conditions = context.conditions();
    std::set<Pair> used;
    for (const Reference& reference : context.source().references()) {
        const bool isValue = reference.kind == Reference::Kind::Ref ||
                             reference.kind == Reference::Kind::GetAtt ||
                             reference.kind == Reference::Kind::Sub;
        const auto dependency = declared.find({reference.source, reference.target});
        // A reference that some stacks leave out does not order the others.
        if (isValue && dependency != declared.end() &&
            conditions.implies(conditions.existsAt(dependency->second->path),
                               conditions.existsAt(reference.path)))
            used.insert(dependency->first);
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
