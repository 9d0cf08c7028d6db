#include "model/validation/rule.h"

#include <algorithm>

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
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : context.source().root().members()) {
        const std::string& name = member.key->text();
        if (std::ranges::find(sections, name) != sections.end() || name.starts_with("Fn::"))
            continue;
        const std::optional<std::string_view> meant = didYouMean(name, sections);
        std::string message = "A template has no section " + name + ".";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*member.key, message, {});
        if (meant && !context.source().section(*meant))
            finding.fix = Fix{"Rename it to " + std::string(*meant),
                              {{Fix::Edit::Kind::Rename, finding.path, std::string(*meant)}}};
    }
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
