#include "model/validation/rule.h"
#include "model/validation/support/unknown_members.h"

namespace lintel::rules::template_unknown_section {

const std::vector<std::string_view> sections{"AWSTemplateFormatVersion",
                                             "Description",
                                             "Metadata",
                                             "Parameters",
                                             "Rules",
                                             "Mappings",
                                             "Conditions",
                                             "Transform",
                                             "Resources",
                                             "Outputs",
                                             "Globals",
                                             "Hooks"};

void check(RuleContext& context) {
    if (!context.hasUnknownMacro())
        reportUnknownMembers(context, &context.source().root(), sections, "A template has no section");
}

extern const Rule rule{
    .id = "CFN-TPL-13",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Unknown section",
    .why = "CloudFormation refuses a template with a top-level section that it does not know.",
    .source = "AWSCloudFormation/latest/UserGuide/template-anatomy.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_unknown_section
