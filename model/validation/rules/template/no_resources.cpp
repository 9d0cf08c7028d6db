#include "model/validation/rule.h"

namespace lintel::rules::template_no_resources {

void check(RuleContext& context) {
    const Node* resources = context.source().section("Resources");
    if (context.hasUnknownMacro())
        return;
    if (!resources)
        context.report(context.source().root(), "The template has no Resources.", {});
    else if (resources->isMapping() && resources->members().empty())
        context.report(*resources, "The template declares no resource yet.", {});
    else if (!resources->isMapping())
        context.report(*resources, "Resources has to be a mapping of logical ids.", {});
}

extern const Rule rule{
    .id = "CFN-TPL-12",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Template without resources",
    .why = "CloudFormation refuses a template that declares nothing to create.",
    .facts = {"cloudformation.template.resources"},
    .source = "AWSCloudFormation/latest/UserGuide/resources-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_no_resources
