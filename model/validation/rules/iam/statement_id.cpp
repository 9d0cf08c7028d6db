#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>
#include <set>

namespace lintel::rules::iam_statement_id {

bool isPlain(std::string_view id) {
    return std::ranges::all_of(id, [](unsigned char c) { return std::isalnum(c); });
}

/// The letters and digits of an id, with a number behind where these stand already.
std::string freeId(const std::string& id, std::set<std::string>& taken) {
    std::string plain;
    std::ranges::copy_if(id, std::back_inserter(plain), [](unsigned char c) { return std::isalnum(c); });
    if (plain.empty())
        plain = "Statement";
    std::string free = plain;
    for (int number = 2; !taken.insert(free).second; ++number)
        free = plain + std::to_string(number);
    return free;
}

/// The ids that other statements of the policy have already.
std::set<std::string> writtenIds(const PolicyDocument& policy) {
    std::set<std::string> ids;
    for (const Node* statement : writtenStatements(policy))
        if (const std::optional<std::string> id = writtenText(statement->find("Sid")))
            ids.insert(*id);
    return ids;
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        std::set<std::string> seen;
        std::set<std::string> taken = writtenIds(policy);
        for (const Node* statement : writtenStatements(policy)) {
            const Node* node = statement->find("Sid");
            const std::optional<std::string> id = writtenText(node);
            if (!id || id->empty())
                continue;
            const std::string about = "In a policy of " + policy.resource->logicalId + " the Sid " + *id;
            const bool isRepeated = !seen.insert(*id).second;
            if (!isRepeated && (policy.kind == PolicyDocument::Kind::Resource || isPlain(*id)))
                continue;
            Finding& finding = context.report(
                *node,
                about + (isRepeated ? " stands twice." : " holds other characters than letters and digits."),
                {policy.resource->logicalId});
            const std::string free = freeId(*id, taken);
            finding.fix = Fix{"Change it to " + free, {{Fix::Edit::Kind::Set, finding.path, free}}};
        }
    }
}

extern const Rule rule{
    .id = "IAM-POL-06",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Statement id that is repeated or malformed",
    .why = "IAM refuses the policy: a Sid is made of letters and digits and stands once in a policy.",
    .source = "IAM/latest/UserGuide/reference_policies_elements_sid.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::iam_statement_id
