#include "model/template/reader.h"

#include "model/template/input_check.h"
#include "model/template/node_builder.h"
#include "model/template/positions.h"

#include <algorithm>

namespace lintel {

namespace {

constexpr std::size_t MaxBytes = 16u << 20;

} // namespace

Node& NodeStore::add() {
    if (m_used == ChunkSize) {
        m_chunks.push_back(std::make_unique<Node[]>(ChunkSize));
        m_used = 0;
    }
    return m_chunks.back()[m_used++];
}

Result<NodeTree> readNodes(std::string_view text) {
    NodeTree tree;
    if (text.size() > MaxBytes)
        return Error{.message = "The file is larger than 16 MiB; a template has at most 1 MiB.",
                     .position = {1, 1}};
    tree.lines = lineStarts(text);
    if (const auto bad = findBadByte(text))
        return Error{.message = bad->reason, .position = positionIn(text, tree.lines, bad->offset)};
    const std::size_t mark = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::size_t first = text.find_first_not_of(" \t\r\n", mark);
    if (first == std::string_view::npos)
        return Error{.message = "The file is empty.", .position = {1, 1}};
    tree.isJson = text[first] == '{' || text[first] == '[';
    if (tree.isJson)
        if (const auto fault = findJsonFault(text))
            return Error{.message = fault->reason, .position = positionIn(text, tree.lines, fault->offset)};
    if (auto error = NodeBuilder(text, tree).run())
        return std::move(*error);
    if (!tree.root->isMapping())
        return Error{.message =
                         "A template is a mapping of sections such as Resources; this file is not one.",
                     .position = tree.root->position()};
    std::sort(tree.duplicateKeys.begin(), tree.duplicateKeys.end(),
              [](const Node* a, const Node* b) { return a->span().begin < b->span().begin; });
    return tree;
}

} // namespace lintel
