#pragma once

#include "model/validation/finding.h"

#include <string>

namespace lintel {

class RuleContext;
struct Constraint;

/// Reports what contradicts the constraints of the catalog, those that a rule picks.
void checkConstraints(RuleContext& context, bool (*isPicked)(const Constraint&));

} // namespace lintel
