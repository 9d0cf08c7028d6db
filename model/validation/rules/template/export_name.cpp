#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>
#include <map>

namespace lintel::rules::template_export_name {

bool isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':' || c == '-';
}

void check(RuleContext& context) {
    std::map<std::string, std::string> outputByExport;
    for (const Node::Member& member : membersOf(context.source().section("Outputs"))) {
        const Node* name = member.value->isMapping() && member.value->find("Export")
                               ? member.value->find("Export")->find("Name")
                               : nullptr;
        const std::optional<std::string> text = writtenText(name);
        if (!text)
            continue;
        const auto [first, isNew] = outputByExport.try_emplace(*text, member.key->text());
        if (!isNew)
            context.report(*name,
                           "The outputs " + first->second + " and " + member.key->text() + " both export " +
                               *text + ".",
                           {});
        else if (!std::ranges::all_of(*text, isNameCharacter))
            context.report(*name,
                           "The export name \"" + *text +
                               "\" has characters other than letters, digits, colons and hyphens.",
                           {});
    }
}

extern const Rule rule{
    .id = "CFN-TPL-18",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Export name that cannot be used",
    .why = "Names of exports are unique in an account and region and have only letters, digits, colons and "
           "hyphens.",
    .facts = {"cloudformation.output.export.unique"},
    .source = "AWSCloudFormation/latest/UserGuide/outputs-section-structure.html",
    .check = check,
};

} // namespace lintel::rules::template_export_name
