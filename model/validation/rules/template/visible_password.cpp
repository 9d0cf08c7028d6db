#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_visible_password {

bool soundsSecret(std::string name) {
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name.ends_with("password") || name.ends_with("secret") || name.ends_with("apikey");
}

void check(RuleContext& context) {
    for (const Node::Member& member : membersOf(context.source().section("Parameters"))) {
        const Node& parameter = *member.value;
        const std::optional<std::string> type = writtenText(parameter.find("Type"));
        if (type != "String" || !soundsSecret(member.key->text()) || parameter.find("NoEcho"))
            continue;
        Finding& finding = context.report(
            *member.key,
            "The parameter " + member.key->text() + " is shown to everybody who may see the stack.", {});
        Path path = finding.path;
        path.emplace_back("NoEcho");
        finding.fix = Fix{"Set NoEcho", {{Fix::Edit::Kind::Set, path, true}}};
    }
}

extern const Rule rule{
    .id = "CFN-TPL-22",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Password parameter without NoEcho",
    .why = "The console, the CLI and the events of the stack show its value in the clear.",
    .facts = {"cloudformation.parameter.no-echo"},
    .source = "AWSCloudFormation/latest/UserGuide/parameters-section-structure.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_visible_password
