#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

namespace lintel::rules::iam_policy_grammar {

/// What is wrong with a statement, or nothing.
std::string fault(const Node& statement, const PolicyDocument& policy) {
    const Node* effect = statement.find("Effect");
    const std::optional<std::string> text = writtenText(effect);
    if (!effect)
        return "has no Effect";
    if (text && *text != "Allow" && *text != "Deny")
        return "has the Effect " + *text + "; it is Allow or Deny";
    for (const std::string name : {"Action", "Resource", "Principal"}) {
        if (statement.find(name) && statement.find("Not" + name))
            return "has both " + name + " and Not" + name;
    }
    if (!statement.find("Action") && !statement.find("NotAction"))
        return "has no Action";
    const bool hasResource = statement.find("Resource") || statement.find("NotResource");
    const bool hasPrincipal = statement.find("Principal") || statement.find("NotPrincipal");
    switch (policy.kind) {
    case PolicyDocument::Kind::Identity:
        return hasPrincipal  ? "names a Principal, which policies of roles and users cannot"
               : hasResource ? ""
                             : "has no Resource";
    case PolicyDocument::Kind::Trust:
        return hasResource    ? "names a Resource, which trust policies cannot"
               : hasPrincipal ? ""
                              : "has no Principal";
    case PolicyDocument::Kind::Resource:
        return hasPrincipal ? "" : "has no Principal";
    }
    return {};
}

/// Allow or Deny, where that is what the Effect nearly says.
std::optional<Fix> mendedEffect(const RuleContext& context, const Node& statement) {
    const Node* effect = statement.find("Effect");
    const std::optional<std::string> text = writtenText(effect);
    if (!text || *text == "Allow" || *text == "Deny")
        return std::nullopt;
    const std::optional<std::string_view> meant = didYouMean(*text, {"Allow", "Deny"});
    if (!meant)
        return std::nullopt;
    return Fix{"Change the Effect to " + std::string(*meant),
               {{Fix::Edit::Kind::Set, context.source().pathOf(*effect), std::string(*meant)}}};
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        if (!policy.document->find("Statement"))
            context.report(*policy.document,
                           "A policy of " + policy.resource->logicalId + " has no Statement.",
                           {policy.resource->logicalId});
        for (const Node* statement : writtenStatements(policy)) {
            const std::string what = fault(*statement, policy);
            if (what.empty())
                continue;
            Finding& finding =
                context.report(*statement, "A statement of " + policy.resource->logicalId + " " + what + ".",
                               {policy.resource->logicalId});
            finding.fix = mendedEffect(context, *statement);
        }
    }
}

extern const Rule rule{
    .id = "IAM-POL-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Policy statement that does not add up",
    .why = "IAM refuses the policy as malformed, and the stack rolls back.",
    .facts = {"iam.policy.elements", "iam.policy.elements.principal"},
    .source = "IAM/latest/UserGuide/reference_policies_grammar.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::iam_policy_grammar
