#include "model/validation/rule.h"

namespace lintel::rules::template_format_version {

void check(RuleContext& context) {
    const Node* version = context.source().section("AWSTemplateFormatVersion");
    if (!version || (version->isScalar() && version->text() == "2010-09-09"))
        return;
    Finding& finding = context.report(*version, "The template format version is always 2010-09-09.", {});
    finding.fix = Fix{"Set it to 2010-09-09", {{Fix::Edit::Kind::Set, finding.path, "2010-09-09"}}};
}

extern const Rule rule{
    .id = "CFN-TPL-14",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Wrong format version",
    .why = "2010-09-09 is the only version there is; CloudFormation refuses any other.",
    .facts = {"cloudformation.template.version"},
    .source = "AWSCloudFormation/latest/UserGuide/format-version-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_format_version
