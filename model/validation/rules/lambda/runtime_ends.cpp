#include "model/validation/rule.h"
#include "model/validation/support/runtimes.h"

namespace lintel::rules::lambda_runtime_ends {

/// The same day a year later, as ISO dates compare.
std::string yearAfter(const std::string& day) {
    return std::to_string(std::stoi(day.substr(0, 4)) + 1) + day.substr(4);
}

void check(RuleContext& context) {
    for (const FunctionRuntime& use : runtimes(context)) {
        const std::string_view end = use.runtime.deprecated;
        if (end.empty() || end <= context.today() || end > yearAfter(context.today()))
            continue;
        Finding& finding = context.report(
            *use.node,
            use.function->logicalId + " runs on " + std::string(use.runtime.name) +
                ", which is deprecated from " + std::string(end) +
                "; functions with it cannot be created from " + std::string(use.runtime.createBlocked) +
                ", nor updated from " + std::string(use.runtime.updateBlocked) + ".",
            {use.function->logicalId});
        finding.fix = successor(use, finding.path);
    }
}

extern const Rule rule{
    .id = "LAM-RUN-03",
    .layer = Layer::Advice,
    .severity = Severity::Advice,
    .title = "Runtime that ends within a year",
    .why =
        "The move to the next runtime needs tests; after the dates the function cannot be changed any more.",
    .facts = {"lambda.runtime.deprecation", "lambda.runtime.supported"},
    .source = "lambda/latest/dg/lambda-runtimes.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::lambda_runtime_ends
