#pragma once

#include "model/catalog/catalog.h"
#include "model/validation/finding.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lintel {

class RuleContext;

/// A function that says its runtime, and what the catalog knows of it.
struct FunctionRuntime {
    const Resource* function;
    const Node* node;
    LambdaRuntime runtime;
};
std::vector<FunctionRuntime> runtimes(const RuleContext& context);

/// Whether new functions cannot have the runtime any more on that day (ISO date).
bool isBlocked(const LambdaRuntime& runtime, std::string_view today);

/// The change to the runtime that follows, where there is one.
std::optional<Fix> successor(const FunctionRuntime& use, const Path& path);

} // namespace lintel
