#pragma once

#include "model/template/template.h"

#include <string>
#include <string_view>
#include <vector>

namespace lintel {

class RuleContext;

/// Reports every member of a mapping that is none of the known ones as "<before> <name>.", and offers to
/// rename what looks like a slip of the pen. Functions and merge keys are left alone.
void reportUnknownMembers(RuleContext& context, const Node* mapping,
                          const std::vector<std::string_view>& known, const std::string& before);

} // namespace lintel
