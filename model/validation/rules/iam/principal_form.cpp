#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::iam_principal_form {

const std::vector<std::string_view> kinds{"AWS", "Service", "Federated", "CanonicalUser"};

bool isAccount(std::string_view text) {
    return text.size() == 12 && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c); });
}

/// Whether an AWS principal is everybody, an account, an ARN, or the unique id of a deleted one.
bool isAwsPrincipal(std::string_view text) {
    return text.find('*') != std::string_view::npos || isAccount(text) || text.starts_with("arn:") ||
           text.starts_with("AIDA") || text.starts_with("AROA");
}

bool isService(std::string_view text) {
    return text.find('*') != std::string_view::npos || text.ends_with(".amazonaws.com") ||
           text.ends_with(".amazonaws.com.cn") || text.ends_with(".amazon.com") ||
           text.ends_with(".aws.internal");
}

void checkValues(RuleContext& context, const Resource& resource, const std::string& kind,
                 const Node* values) {
    for (const Node* value : listItems(values)) {
        const std::string text = policyText(*value);
        if (text.empty())
            continue;
        std::string wanted;
        if (kind == "AWS" && !isAwsPrincipal(text))
            wanted = "an account, an ARN or \"*\"";
        else if (kind == "Service" && !isService(text))
            wanted = "a service such as lambda.amazonaws.com";
        if (wanted.empty())
            continue;
        Finding& finding = context.report(*value,
                                          resource.logicalId + ": the principal " + kind + " \"" +
                                              value->text() + "\" is not " + wanted + ".",
                                          {resource.logicalId});
        // "lambda": the name of a service alone.
        const std::string service = text + ".amazonaws.com";
        if (kind == "Service" && writtenText(value) == text && context.catalog().iamActions(text).size())
            finding.fix = Fix{"Change it to " + service, {{Fix::Edit::Kind::Set, finding.path, service}}};
    }
}

void checkPrincipal(RuleContext& context, const Resource& resource, const Node& principal) {
    if (const std::optional<std::string> text = writtenText(&principal)) {
        if (*text == "*")
            return;
        Finding& finding = context.report(
            principal,
            resource.logicalId + ": a Principal without kind can only be \"*\", not \"" + *text + "\".",
            {resource.logicalId});
        const char* kind = isService(*text) ? "Service" : isAwsPrincipal(*text) ? "AWS" : nullptr;
        if (kind)
            finding.fix = Fix{std::string("Say that it is of the kind ") + kind,
                              {{Fix::Edit::Kind::Set, finding.path, {{kind, *text}}}}};
        return;
    }
    for (const Node::Member& member : membersOf(&principal)) {
        const std::string& kind = member.key->text();
        if (std::ranges::find(kinds, kind) != kinds.end()) {
            checkValues(context, resource, kind, member.value);
            continue;
        }
        const std::optional<std::string_view> meant = didYouMean(kind, kinds);
        std::string message = resource.logicalId + ": there are no principals of the kind " + kind + ".";
        if (meant)
            message += " Did you mean " + std::string(*meant) + "?";
        Finding& finding = context.report(*member.key, message, {resource.logicalId});
        if (meant && !principal.find(*meant))
            finding.fix = Fix{"Rename it to " + std::string(*meant),
                              {{Fix::Edit::Kind::Rename, finding.path, std::string(*meant)}}};
    }
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        for (const Node* statement : writtenStatements(policy)) {
            for (const char* name : {"Principal", "NotPrincipal"}) {
                if (const Node* principal = statement->find(name))
                    checkPrincipal(context, *policy.resource, *principal);
            }
        }
    }
}

extern const Rule rule{
    .id = "IAM-POL-08",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Principal that is not of any form",
    .why = "IAM refuses the policy with \"Invalid principal in policy\".",
    .facts = {"iam.policy.elements.principal"},
    .source = "IAM/latest/UserGuide/reference_policies_elements_principal.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::iam_principal_form
