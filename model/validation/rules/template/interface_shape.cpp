#include "model/validation/rule.h"
#include "model/validation/support/unknown_members.h"
#include "model/validation/support/values.h"

#include <set>

namespace lintel::rules::template_interface_shape {

const std::vector<std::string_view> formMembers{"ParameterGroups", "ParameterLabels"};
const std::vector<std::string_view> groupMembers{"Label", "Parameters"};
const std::vector<std::string_view> labelMembers{"default"};

void checkMembers(RuleContext& context, const Node* mapping, const std::vector<std::string_view>& known) {
    reportUnknownMembers(context, mapping, known, "The form has no");
}

void check(RuleContext& context) {
    const Node* metadata = context.source().section("Metadata");
    const Node* form = metadata ? metadata->find("AWS::CloudFormation::Interface") : nullptr;
    if (!form || !isWrittenOut(form))
        return;
    checkMembers(context, form, formMembers);
    std::set<std::string> placed;
    for (const Node* group : listItems(form->find("ParameterGroups"))) {
        checkMembers(context, group, groupMembers);
        checkMembers(context, group->find("Label"), labelMembers);
        for (const Node* name : listItems(group->find("Parameters")))
            if (const auto text = writtenText(name); text && !placed.insert(*text).second)
                context.report(*name, "The form shows the parameter " + *text + " twice.", {});
    }
    for (const Node::Member& label : membersOf(form->find("ParameterLabels")))
        checkMembers(context, label.value, labelMembers);
}

extern const Rule rule{
    .id = "CFN-TPL-39",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Form of the console of another shape",
    .why = "The console leaves out what it does not know, and shows a parameter in one group only.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-interface.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_interface_shape
