#pragma once

#include "model/template/template.h"

#include <string>
#include <string_view>

namespace lintel {

/// Whether something at this path stands within an Fn::If.
bool isInIf(const Template& source, const Path& path);

/// A condition in words: `Env is "prod"` where it compares a parameter with a text, else "Live is true".
std::string describeCondition(const Template& source, std::string_view name, bool holds);

/// " (where Env is prod)" for what exists in some deployments only, by the condition of its resource and the
/// branches of Fn::If that it stands in; empty for what exists in all.
std::string whereItHolds(const Template& source, const Path& path);

} // namespace lintel
