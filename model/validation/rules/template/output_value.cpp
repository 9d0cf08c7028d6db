#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_output_value {

void check(RuleContext& context) {
    for (const Node::Member& member : membersOf(context.source().section("Outputs"))) {
        if (member.key->text().starts_with("Fn::") || !isWrittenOut(member.value) ||
            member.value->find("Value"))
            continue;
        context.report(*member.key, "The output " + member.key->text() + " has no Value.", {});
    }
}

extern const Rule rule{
    .id = "CFN-TPL-07",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Output without a value",
    .why = "CloudFormation refuses the template; an output has to say what it gives.",
    .source = "AWSCloudFormation/latest/UserGuide/outputs-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_output_value
