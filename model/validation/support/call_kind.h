#pragma once

#include "model/template/template.h"

namespace lintel {

class RuleContext;

/// What an intrinsic function gives, as far as the template and the catalog say.
enum class CallKind : unsigned char { Text, List, Unknown };
CallKind kindOfCall(const RuleContext& context, const Node& call);

} // namespace lintel
