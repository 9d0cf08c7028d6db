#pragma once

#include "model/base/result.h"
#include "model/template/node.h"

#include <memory>
#include <string>
#include <vector>

namespace lintel {

/// Owns nodes; their addresses are stable.
class NodeStore {
public:
    Node& add();

private:
    static constexpr std::size_t ChunkSize = 128;
    std::vector<std::unique_ptr<Node[]>> m_chunks;
    std::size_t m_used = ChunkSize; ///< of the last chunk
};

/// What the reader makes of a text.
struct NodeTree {
    NodeStore nodes;
    const Node* root = nullptr;
    std::vector<const Node*> duplicateKeys;
    std::vector<const Node*> aliases;
    std::vector<std::size_t> lines;
    bool isJson = false;
};

/// Reads YAML or JSON. The limits and errors are those of Template::parse.
Result<NodeTree> readNodes(std::string_view text);

} // namespace lintel
