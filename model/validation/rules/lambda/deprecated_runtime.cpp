#include "model/validation/rule.h"
#include "model/validation/support/runtimes.h"

namespace lintel::rules::lambda_deprecated_runtime {

void check(RuleContext& context) {
    for (const FunctionRuntime& use : runtimes(context)) {
        if (use.runtime.deprecated.empty() || context.today() < use.runtime.deprecated ||
            isBlocked(use.runtime, context.today()))
            continue;
        Finding& finding =
            context.report(*use.node,
                           use.function->logicalId + " runs on " + std::string(use.runtime.name) +
                               ", deprecated since " + std::string(use.runtime.deprecated) + ".",
                           {use.function->logicalId});
        finding.fix = successor(use, finding.path);
    }
}

extern const Rule rule{
    .id = "LAM-RUN-01",
    .layer = Layer::Advice,
    .severity = Severity::Warning,
    .title = "Deprecated runtime",
    .why = "The runtime gets no security updates any more, and creating functions with it will be blocked.",
    .facts = {"lambda.runtime.deprecation", "lambda.runtime.supported"},
    .source = "lambda/latest/dg/lambda-runtimes.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::lambda_deprecated_runtime
