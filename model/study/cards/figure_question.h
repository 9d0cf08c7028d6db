#pragma once

#include "model/knowledge/fact.h"

#include <optional>
#include <string>

namespace lintel {

/// The figure that a fact's question asks for.
struct AskedFigure {
    Quantity quantity;  ///< the fact's own, or one end of its range
    std::string answer; ///< the fact's answer without a remark: "10,240 MB" of "10,240 MB (10 GB)"
};

/// Of a fact whose answer is its figure, or one end of its range, and nothing else but a remark in brackets;
/// none when there is more to answer.
std::optional<AskedFigure> askedFigure(const Fact& fact);

/// Whether the question asks for the fact's figure, if only in part: its answer begins with the figure ("256
/// KiB; put the data into S3"), or holds it where the question asks how many, how long or which limit.
bool asksForFigure(const Fact& fact);

} // namespace lintel
