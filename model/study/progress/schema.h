#pragma once

#include <span>

namespace lintel {

/// Steps that bring the progress database from one version to the next, oldest first; step n makes version n
/// + 1. A published step never changes: what a later version needs is a new step, with a fixture of the
/// version before (tests/fixtures/progress).
std::span<const char* const> progressSchemaSteps();

} // namespace lintel
