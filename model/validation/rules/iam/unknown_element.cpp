#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::iam_unknown_element {

const std::vector<std::string_view> ofPolicies{"Version", "Id", "Statement"};
const std::vector<std::string_view> ofStatements{"Sid",         "Effect",       "Action",
                                                 "NotAction",   "Resource",     "Principal",
                                                 "NotResource", "NotPrincipal", "Condition"};

void checkMembers(RuleContext& context, const Node& mapping, const Resource& resource,
                  const std::vector<std::string_view>& known) {
    for (const Node::Member& member : mapping.members()) {
        const std::string& name = member.key->text();
        if (std::ranges::find(known, name) != known.end() || name.starts_with("Fn::"))
            continue;
        const std::optional<std::string_view> meant = didYouMean(name, known);
        std::string message = resource.logicalId + ": policies have no element " + name + ".";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*member.key, message, {resource.logicalId});
        if (meant && !mapping.find(*meant))
            finding.fix = Fix{"Rename it to " + std::string(*meant),
                              {{Fix::Edit::Kind::Rename, finding.path, std::string(*meant)}}};
    }
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        checkMembers(context, *policy.document, *policy.resource, ofPolicies);
        for (const Node* statement : writtenStatements(policy))
            checkMembers(context, *statement, *policy.resource, ofStatements);
    }
}

extern const Rule rule{
    .id = "IAM-POL-04",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Unknown element of a policy",
    .why = "IAM refuses the policy as malformed, and the stack rolls back.",
    .facts = {"iam.policy.elements"},
    .source = "IAM/latest/UserGuide/reference_policies_grammar.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::iam_unknown_element
