#include "model/validation/rule.h"
#include "model/validation/support/names.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_interface_parameter {

void check(RuleContext& context) {
    const Node* metadata = context.source().section("Metadata");
    const Node* form = metadata ? metadata->find("AWS::CloudFormation::Interface") : nullptr;
    if (!form || context.hasUnknownMacro())
        return;
    const auto checkName = [&context](const Node& node) {
        if (!hasName(context.source(), "Parameters", node.text()))
            context.report(node, "The form names " + node.text() + ", which is no parameter.", {});
    };
    for (const Node* group : listItems(form->find("ParameterGroups"))) {
        for (const Node* name : listItems(group->find("Parameters")))
            if (writtenText(name))
                checkName(*name);
    }
    for (const Node::Member& label : membersOf(form->find("ParameterLabels")))
        checkName(*label.key);
}

extern const Rule rule{
    .id = "CFN-TPL-34",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Form of the console that names no parameter",
    .why = "The console leaves the entry out of the form.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html",
    .check = check,
};

} // namespace lintel::rules::template_interface_parameter
