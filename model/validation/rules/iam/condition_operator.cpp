#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::iam_condition_operator {

/// The operator without what may stand before and behind it.
std::string_view bare(std::string_view name) {
    for (const std::string_view prefix : {"ForAllValues:", "ForAnyValue:"}) {
        if (name.starts_with(prefix))
            name.remove_prefix(prefix.size());
    }
    constexpr std::string_view suffix = "IfExists";
    if (name.ends_with(suffix) && name.size() > suffix.size())
        name.remove_suffix(suffix.size());
    return name;
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        for (const Node* statement : writtenStatements(policy)) {
            for (const Node::Member& member : membersOf(statement->find("Condition"))) {
                const std::string& name = member.key->text();
                const std::string_view plain = bare(name);
                if (std::ranges::find(conditionOperators(), plain) != conditionOperators().end())
                    continue;
                const std::optional<std::string_view> meant = didYouMean(plain, conditionOperators());
                std::string message =
                    policy.resource->logicalId + ": there is no condition operator " + name + ".";
                if (meant)
                    message += " Did you mean " + std::string(*meant) + "?";
                Finding& finding = context.report(*member.key, message, {policy.resource->logicalId});
                if (!meant)
                    continue;
                std::string mended = name;
                mended.replace(static_cast<std::size_t>(plain.data() - name.data()), plain.size(), *meant);
                finding.fix =
                    Fix{"Rename it to " + mended, {{Fix::Edit::Kind::Rename, finding.path, mended}}};
            }
        }
    }
}

extern const Rule rule{
    .id = "IAM-POL-07",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Unknown condition operator",
    .why = "IAM refuses the policy as malformed, and the stack rolls back.",
    .source = "IAM/latest/UserGuide/reference_policies_elements_condition_operators.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::iam_condition_operator
