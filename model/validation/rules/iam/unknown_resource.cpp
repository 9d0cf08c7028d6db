#include "model/validation/rule.h"
#include "model/validation/support/policies.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::iam_unknown_resource {

/// The third part of an ARN.
std::string_view serviceOf(std::string_view arn) {
    const std::size_t start = arn.find(':', arn.find(':') + 1) + 1;
    return arn.substr(start, arn.find(':', start) - start);
}

/// Whether an ARN may be one of a pattern, part by part: partition, service, region, account, resource.
bool mayBeArn(std::string_view arn, std::string_view pattern) {
    for (int part = 0; part < 5; ++part) {
        const std::size_t end = arn.find(':');
        const std::size_t patternEnd = pattern.find(':');
        if (end == std::string_view::npos || patternEnd == std::string_view::npos)
            return true;
        if (!mayBeSame(arn.substr(0, end), pattern.substr(0, patternEnd)))
            return false;
        arn.remove_prefix(end + 1);
        pattern.remove_prefix(patternEnd + 1);
    }
    return mayBeSame(arn, pattern);
}

void check(RuleContext& context) {
    for (const PolicyDocument& policy : policyDocuments(context)) {
        for (const Node* statement : writtenStatements(policy)) {
            for (const Node* item : listItems(statement->find("Resource"))) {
                const std::string text = policyText(*item);
                if (!text.starts_with("arn:") || std::ranges::count(text, ':') < 5)
                    continue;
                const std::string service(serviceOf(text));
                const std::vector<std::string_view> patterns = context.catalog().arnPatterns(service);
                const auto fits = [&text](std::string_view pattern) { return mayBeArn(text, pattern); };
                if (patterns.empty() || std::ranges::any_of(patterns, fits))
                    continue;
                context.report(*item,
                               policy.resource->logicalId + ": nothing of the service " + service +
                                   " has an ARN such as " + text + ".",
                               {policy.resource->logicalId});
            }
        }
    }
}

extern const Rule rule{
    .id = "IAM-POL-10",
    .layer = Layer::Schema,
    .severity = Severity::Warning,
    .title = "ARN of a form that the service does not have",
    .why = "IAM takes the policy, but the statement is about nothing.",
    .source = "service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
    .check = check,
};

} // namespace lintel::rules::iam_unknown_resource
