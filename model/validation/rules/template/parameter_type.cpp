#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_parameter_type {

const std::vector<std::string_view> plainTypes{"String", "Number", "CommaDelimitedList", "List<Number>",
                                               "List<String>"};

bool isType(std::string_view type) {
    if (std::ranges::find(plainTypes, type) != plainTypes.end() || type.starts_with("AWS::SSM::Parameter::"))
        return true;
    if (type.starts_with("List<") && type.ends_with('>'))
        type = type.substr(5, type.size() - 6);
    return type.starts_with("AWS::") && type.find("::", 5) != std::string_view::npos;
}

void check(RuleContext& context) {
    for (const Node::Member& member : membersOf(context.source().section("Parameters"))) {
        if (!member.value->isMapping() || !isWrittenOut(member.value))
            continue;
        const std::string& name = member.key->text();
        const Node* type = member.value->find("Type");
        if (!type) {
            context.report(*member.key, "The parameter " + name + " has no Type.", {});
            continue;
        }
        if (isType(type->text()))
            continue;
        const std::optional<std::string_view> meant = didYouMean(type->text(), plainTypes);
        Finding& finding = context.report(*type,
                                          "The parameter " + name + " has the type \"" + type->text() +
                                              "\", which parameters cannot have.",
                                          {});
        if (meant)
            finding.fix = Fix{"Change it to " + std::string(*meant),
                              {{Fix::Edit::Kind::Set, finding.path, std::string(*meant)}}};
    }
}

extern const Rule rule{
    .id = "CFN-TPL-05",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Parameter without a known type",
    .why = "CloudFormation refuses the template; a parameter is String, Number, CommaDelimitedList, or a "
           "type of AWS's own.",
    .facts = {"cloudformation.parameter.types"},
    .source = "AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_parameter_type
