#pragma once

#include <span>

namespace lintel {

/// One step: the statements that bring the progress database from one version to the next.
using SchemaStep = std::span<const char* const>;

/// The steps, oldest first; step n makes version n + 1. A published step never changes: what a later version
/// needs is a new step, with a fixture of the version before (tests/fixtures/progress).
std::span<const SchemaStep> progressSchemaSteps();

} // namespace lintel
