#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <set>

namespace lintel::rules::template_depends_on_repeated {

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        std::set<std::string> seen;
        for (const Node* item : listItems(resource.dependsOn)) {
            const std::optional<std::string> name = writtenText(item);
            if (!name || seen.insert(*name).second)
                continue;
            Finding& finding = context.report(*item, resource.logicalId + " depends on " + *name + " twice.",
                                              {resource.logicalId});
            finding.fix =
                Fix{"Remove the repeated entry", {{Fix::Edit::Kind::Remove, finding.path, nullptr}}};
        }
    }
}

extern const Rule rule{
    .id = "CFN-REF-13",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Dependency that is declared twice",
    .why = "The second entry has no effect.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_depends_on_repeated
