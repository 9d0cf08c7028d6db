#pragma once

#include "model/base/result.h"
#include "model/template/node.h"

#include <deque>
#include <string>
#include <vector>

namespace lintel {

/// The offsets at which the lines of a text begin; the first is 0.
std::vector<std::size_t> lineStarts(std::string_view text);
/// Line and column of a byte.
Position positionIn(std::string_view text, const std::vector<std::size_t>& lines, std::size_t byte);

/// What the reader makes of a text.
struct NodeTree {
    std::deque<Node> nodes; ///< owns every node; addresses are stable
    const Node* root = nullptr;
    std::vector<const Node*> duplicateKeys;
    std::vector<const Node*> aliases;
    std::vector<std::size_t> lines;
    bool isJson = false;
};

/// Reads YAML or JSON. The limits and errors are those of Template::parse.
Result<NodeTree> readNodes(std::string_view text);

} // namespace lintel
