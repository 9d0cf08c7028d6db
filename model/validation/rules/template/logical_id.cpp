#include "model/base/ascii.h"
#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_logical_id {

bool isLetterOrDigit(char c) {
    return isLetter(c) || isDigit(c);
}

void check(RuleContext& context) {
    for (const char* section : {"Parameters", "Mappings", "Conditions", "Resources", "Outputs"}) {
        for (const Node::Member& member : membersOf(context.source().section(section))) {
            const std::string& name = member.key->text();
            if (name.starts_with("Fn::") ||
                (!name.empty() && name.size() <= 255 && std::ranges::all_of(name, isLetterOrDigit)))
                continue;
            Finding& finding = context.report(*member.key,
                                              "\"" + name + "\" is no name for an element of " + section +
                                                  ": only letters and digits are allowed, at most 255.",
                                              {});
            if (context.source().resource(name))
                finding.elements = {name};
            std::string plain;
            std::ranges::copy_if(name, std::back_inserter(plain), isLetterOrDigit);
            if (!plain.empty() && plain.size() <= 255 && !context.source().section(section)->find(plain))
                finding.fix = Fix{"Rename it to " + plain, {{Fix::Edit::Kind::Rename, finding.path, plain}}};
        }
    }
}

extern const Rule rule{
    .id = "CFN-TPL-08",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Name with characters other than letters and digits",
    .why = "CloudFormation refuses the template: logical ids are alphanumeric.",
    .facts = {"cloudformation.stack.name.max"},
    .source = "AWSCloudFormation/latest/UserGuide/resources-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_logical_id
