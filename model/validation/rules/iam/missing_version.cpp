#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <nlohmann/json.hpp>

namespace lintel::rules::iam_missing_version {

/// Whether a policy uses variables such as ${aws:username}; those of Fn::Sub are none of them.
bool usesVariables(const Node& document) {
    const std::string text = toJson(document).dump();
    return text.find("${aws:") != std::string::npos || text.find("${!aws:") != std::string::npos;
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        if (policy.document->find("Version") || !usesVariables(*policy.document))
            continue;
        Finding& finding = context.report(*policy.document,
                                          "A policy of " + policy.resource->logicalId +
                                              " has no Version, so its variables are taken as plain text.",
                                          {policy.resource->logicalId});
        finding.subject = "Version";
        Path path = finding.path;
        path.emplace_back("Version");
        finding.fix = Fix{"Add Version 2012-10-17", {{Fix::Edit::Kind::Set, std::move(path), "2012-10-17"}}};
    }
}

extern const Rule rule{
    .id = "IAM-POL-11",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Policy variables without the version that knows them",
    .why = "Without a Version IAM reads the policy in the language of 2008, which knows no policy variables.",
    .source = "IAM/latest/UserGuide/reference_policies_elements_version.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::iam_missing_version
