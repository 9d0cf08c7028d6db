#pragma once

#include "model/template/conditions.h"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

class RuleContext;
struct Finding;
struct TypedValue;

/// Where a mapping has a member, as a formula: what Fn::If replaces by AWS::NoValue is not there.
Conditions::Formula presence(Conditions& conditions, const Node& mapping, std::string_view name);

/// Reports at a mapping what goes wrong in the stacks where the formula holds, if there are such; returns
/// null when there are none. The message goes without full stop.
Finding* reportWhere(RuleContext& context, const TypedValue& value, Conditions::Formula when,
                     const std::string& message);

std::string joined(const std::vector<std::string_view>& names, std::string_view between);

} // namespace lintel
