#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

namespace lintel::rules::iam_policy_version {

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        const Node* version = policy.document->find("Version");
        const std::optional<std::string> text = writtenText(version);
        if (!text || *text == "2012-10-17" || *text == "2008-10-17")
            continue;
        Finding& finding = context.report(*version,
                                          "A policy of " + policy.resource->logicalId + " has the version " +
                                              *text + "; there are 2012-10-17 and the older 2008-10-17.",
                                          {policy.resource->logicalId});
        finding.fix = Fix{"Set it to 2012-10-17", {{Fix::Edit::Kind::Set, finding.path, "2012-10-17"}}};
    }
}

extern const Rule rule{
    .id = "IAM-POL-05",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Version of the policy language that there is not",
    .why = "The version is that of the language, not a date of yours; IAM refuses any other.",
    .source = "IAM/latest/UserGuide/reference_policies_elements_version.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::iam_policy_version
