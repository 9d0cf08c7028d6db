#include "model/validation/rule.h"

#include <set>
#include <span>

namespace lintel::rules::template_depends_on_redundant {

/// Whether a reference stands within an Fn::If, so that it may not be there in the end.
bool isConditional(const Template& source, const Reference& reference) {
    const std::span<const std::string> path(reference.path);
    for (std::size_t length = 1; length <= path.size(); ++length) {
        const Node* above = source.find(path.first(length));
        if (above && above->intrinsic() == Intrinsic::If)
            return true;
    }
    return false;
}

void check(RuleContext& context) {
    std::set<std::pair<std::string, std::string>> used;
    for (const Reference& reference : context.source().references()) {
        const bool isValue = reference.kind == Reference::Kind::Ref ||
                             reference.kind == Reference::Kind::GetAtt ||
                             reference.kind == Reference::Kind::Sub;
        if (isValue && !isConditional(context.source(), reference))
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
