#pragma once

#include "model/base/result.h"

#include <nlohmann/json.hpp>

namespace lintel {

/// Replays the review histories of a file laid out like tests/fixtures/fsrs/vectors.json and returns it with
/// our own results beside the inputs: "lintel" and "lintel_all_buttons" in each review of "histories",
/// "lintel" in each step of "memory". Results that the file already holds are passed on and never read. An
/// error names the place of the first missing or impossible input.
Result<nlohmann::ordered_json> replayFsrs(const nlohmann::ordered_json& file);

} // namespace lintel
