#include "model/validation/rule.h"
#include "model/validation/support/runtimes.h"

namespace lintel::rules::lambda_blocked_runtime {

void check(RuleContext& context) {
    for (const FunctionRuntime& use : runtimes(context)) {
        if (!isBlocked(use.runtime, context.today()))
            continue;
        const bool isFrozen =
            !use.runtime.updateBlocked.empty() && use.runtime.updateBlocked <= context.today();
        Finding& finding = context.report(
            *use.node,
            use.function->logicalId + " runs on " + std::string(use.runtime.name) +
                ", which cannot be chosen for new functions since " + std::string(use.runtime.createBlocked) +
                (isFrozen ? "; nor can existing ones be updated since "
                          : "; existing ones can be updated until ") +
                std::string(use.runtime.updateBlocked) + ".",
            {use.function->logicalId});
        finding.fix = successor(use, finding.path);
    }
}

extern const Rule rule{
    .id = "LAM-RUN-02",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Runtime that new functions cannot have",
    .why = "Lambda refuses to create the function.",
    .facts = {"lambda.runtime.deprecation", "lambda.runtime.supported"},
    .source = "lambda/latest/dg/lambda-runtimes.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::lambda_blocked_runtime
