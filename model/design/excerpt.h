#pragma once

#include "model/design/design.h"

namespace lintel {

/// Some elements of a design as a template of their own (YAML): their resources and the glue on them and
/// between them, what lies inside containers among them, free shapes and frames, their places, and the
/// parameters, mappings and conditions that all these use. What the clipboard holds. Empty when nothing of
/// this is there.
std::string excerptOf(const Design& design, const std::vector<std::string>& elements);

} // namespace lintel
