#include "model/base/ascii.h"
#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::iam_unknown_action {

/// What is wrong with an action, and the one that is meant, when it is near enough.
struct Fault {
    std::string what; ///< without the full stop; empty when the action exists or may exist
    std::string meant;
};

Fault fault(const Catalog& catalog, const std::string& action) {
    if (action == "*")
        return {};
    const std::size_t colon = action.find(':');
    if (colon == std::string::npos)
        return {action + " names no service; actions are written as service:Action", {}};
    const std::string service = lowered(action.substr(0, colon));
    if (service.find_first_of("*?") != std::string::npos)
        return {};
    const std::string name = lowered(action.substr(colon + 1));
    if (catalog.hasIamAction(service, name))
        return {};
    const std::vector<std::string_view> known = catalog.iamActions(service);
    if (known.empty()) {
        const std::optional<std::string_view> meant = didYouMean(service, catalog.servicePrefixes());
        if (!meant)
            return {};
        return {"there is no service " + service + " in " + action + ". Did you mean " + std::string(*meant) +
                    "?",
                std::string(*meant) + action.substr(colon)};
    }
    if (std::ranges::any_of(known, [&name](std::string_view each) { return mayBeSame(name, lowered(each)); }))
        return {};
    if (name.find_first_of("*?") != std::string::npos)
        return {"no action fits " + action, {}};
    const std::optional<std::string_view> meant = didYouMean(name, known);
    if (!meant)
        return {"there is no action " + action + ".", {}};
    const std::string mended = action.substr(0, colon + 1) + std::string(*meant);
    return {"there is no action " + action + ". Did you mean " + mended + "?", mended};
}

void checkAction(RuleContext& context, const Resource& resource, const Node& node) {
    const std::string action = policyText(node);
    auto [what, meant] = action.empty() ? Fault{} : fault(context.catalog(), action);
    if (what.empty())
        return;
    if (!what.ends_with('.') && !what.ends_with('?'))
        what += '.';
    Finding& finding = context.report(node, resource.logicalId + ": " + what, {resource.logicalId});
    if (!meant.empty() && writtenText(&node) == action)
        finding.fix = Fix{"Change it to " + meant, {{Fix::Edit::Kind::Set, finding.path, meant}}};
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        for (const Node* statement : writtenStatements(policy)) {
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
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::iam_unknown_action
