#pragma once

#include "model/template/node.h"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// The names that a mapping has, in the order asked.
std::vector<std::string_view> presentOf(const Node& mapping, const std::vector<std::string_view>& names);

/// Whether some of these members may vanish on deployment: Fn::If with AWS::NoValue in a branch.
bool mayBeLeftOut(const Node& mapping, const std::vector<std::string_view>& names);

std::string joined(const std::vector<std::string_view>& names, std::string_view between);

} // namespace lintel
