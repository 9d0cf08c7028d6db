#include "model/validation/rule.h"
#include "model/validation/support/call_kind.h"
#include "model/validation/support/unknown_members.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_output_attribute {

const std::vector<std::string_view> attributes{"Value", "Description", "Condition", "Export"};

void checkOutput(RuleContext& context, const std::string& name, const Node& output) {
    const std::string about = "The output " + name;
    reportUnknownMembers(context, &output, attributes, about + ": there is no attribute");
    const Node* value = output.find("Value");
    if (value && isWrittenOut(value) && !value->isScalar())
        context.report(*value,
                       about + " is a " + (value->isSequence() ? "list" : "mapping") + ", not a text.", {});
    if (value && kindOfCall(context, *value) == CallKind::List)
        context.report(*value, about + " is a list, not a text; Fn::Join makes one of it.", {});
    const Node* exported = output.find("Export");
    if (exported && isWrittenOut(exported) && !exported->find("Name"))
        context.report(*exported, about + " is exported without a Name.", {});
}

void check(RuleContext& context) {
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : membersOf(context.source().section("Outputs"))) {
        if (member.value->isMapping() && isWrittenOut(member.value) &&
            !member.key->text().starts_with("Fn::"))
            checkOutput(context, member.key->text(), *member.value);
    }
}

extern const Rule rule{
    .id = "CFN-TPL-30",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Output of another shape",
    .why = "CloudFormation refuses the template: an output has a Value that is one text, and perhaps "
           "Description, Condition and Export with a Name.",
    .facts = {"cloudformation.output.export"},
    .source = "AWSCloudFormation/latest/UserGuide/outputs-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_output_attribute
