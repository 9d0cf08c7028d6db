#pragma once

#include <string>
#include <string_view>

namespace lintel {

/// A text written as a block behind "|" or ">".
struct BlockScalar {
    std::string text;
    std::size_t end; ///< offset behind its last line
};

/// Reads the block whose "|" or ">" stands at this offset, in a collection whose keys or dashes stand in this
/// column (from 0). A last line without an end counts as ended.
/// libfyaml 0.7 finds where such a text ends, but gives wrong bytes for some whose lines are indented like
/// their header. Source: https://yaml.org/spec/1.2.2/#81-block-scalar-styles
BlockScalar readBlockScalar(std::string_view text, std::size_t header, std::size_t parentColumn);

/// The "|" or ">" of the block that follows; only ":", "-" and "?" can stand before it.
std::size_t blockHeader(std::string_view text, std::size_t from);

/// Where a block ends whose lines libfyaml counts up to `end`: behind its last line that holds text; with "+"
/// also the empty lines behind belong to it.
std::size_t blockEnd(std::string_view text, std::size_t header, std::size_t end);

} // namespace lintel
