#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_description_length {

void checkDescription(RuleContext& context, const Node* description, const std::string& of,
                      std::size_t most) {
    if (!description)
        return;
    if (!description->isScalar() || description->intrinsic() != Intrinsic::None)
        context.report(*description, "The description of " + of + " is no plain text.", {});
    else if (description->text().size() > most)
        context.report(*description,
                       "The description of " + of + " has " + std::to_string(description->text().size()) +
                           " bytes; the most is " + std::to_string(most) + ".",
                       {});
}

void check(RuleContext& context) {
    const Template& source = context.source();
    checkDescription(context, source.section("Description"), "the template", 1024);
    for (const Node::Member& member : membersOf(source.section("Parameters")))
        checkDescription(context, member.value->find("Description"), "the parameter " + member.key->text(),
                         4000);
    for (const Node::Member& member : membersOf(source.section("Outputs")))
        checkDescription(context, member.value->find("Description"), "the output " + member.key->text(),
                         1024);
}

extern const Rule rule{
    .id = "CFN-TPL-31",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Description that is too long or no text",
    .why = "CloudFormation refuses the template: descriptions of templates and outputs have up to 1,024 "
           "bytes, those of parameters up to 4,000.",
    .source = "AWSCloudFormation/latest/UserGuide/cloudformation-limits.html",
    .check = check,
};

} // namespace lintel::rules::template_description_length
