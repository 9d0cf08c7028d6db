#include "model/validation/rule.h"
#include "model/validation/support/names.h"

namespace lintel::rules::template_shared_name {

void check(RuleContext& context) {
    const Node* resources = context.source().section("Resources");
    for (const std::string_view name : namesIn(context.source(), "Parameters")) {
        if (const Node* key = resources ? resources->findKey(name) : nullptr)
            context.report(*key, std::string(name) + " is a parameter and a resource at once.",
                           {std::string(name)});
    }
}

extern const Rule rule{
    .id = "CFN-TPL-17",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Parameter and resource of the same name",
    .why = "A reference could mean either, so CloudFormation refuses the template.",
    .facts = {"cloudformation.parameter.unique"},
    .source = "AWSCloudFormation/latest/UserGuide/resources-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_shared_name
