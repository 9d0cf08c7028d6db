#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::iam_unknown_action {

std::string lowered(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

void checkAction(RuleContext& context, const Resource& resource, const Node& node) {
    const std::optional<std::string> action = writtenText(&node);
    const std::size_t colon = action ? action->find(':') : std::string::npos;
    if (colon == std::string::npos || action->find_first_of("*?$") != std::string::npos)
        return;
    const std::vector<std::string_view> known =
        context.catalog().iamActions(lowered(action->substr(0, colon)));
    const std::string name = lowered(action->substr(colon + 1));
    if (known.empty() || std::ranges::find(known, name) != known.end())
        return;
    const std::optional<std::string_view> meant = didYouMean(name, known);
    std::string message = resource.logicalId + ": there is no action " + *action + ".";
    if (meant)
        message += " Did you mean " + action->substr(0, colon + 1) + std::string(*meant) + "?";
    context.report(node, message, {resource.logicalId});
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        for (const Node* statement : listItems(policy.document->find("Statement"))) {
            for (const char* key : {"Action", "NotAction"}) {
                for (const Node* action : listItems(statement->find(key)))
                    checkAction(context, *policy.resource, *action);
            }
        }
    }
}

extern const Rule rule{
    .id = "IAM-POL-02",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "Action that does not exist",
    .why = "IAM takes the policy, but the statement allows nothing that was meant.",
    .source = "service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
    .check = check,
};

} // namespace lintel::rules::iam_unknown_action
