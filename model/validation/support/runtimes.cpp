#include "model/validation/support/runtimes.h"

#include "model/validation/rule.h"
#include "model/validation/support/functions.h"
#include "model/validation/support/values.h"

namespace lintel {

std::vector<FunctionRuntime> runtimes(const RuleContext& context) {
    std::vector<FunctionRuntime> uses;
    for (const Resource* function : functions(context)) {
        const Node* node = function->property("Runtime");
        const std::optional<std::string> name = writtenText(node);
        if (const auto runtime = name ? context.catalog().lambdaRuntime(*name) : std::nullopt)
            uses.push_back({function, node, *runtime});
    }
    return uses;
}

bool isBlocked(const LambdaRuntime& runtime, std::string_view today) {
    return !runtime.createBlocked.empty() && runtime.createBlocked <= today;
}

std::optional<Fix> successor(const FunctionRuntime& use, const Path& path) {
    const std::string name(use.runtime.successor);
    if (name.empty())
        return std::nullopt;
    return Fix{"Change the runtime to " + name, {{Fix::Edit::Kind::Set, path, name}}};
}

} // namespace lintel
