#pragma once

#include "model/template/positions.h"
#include "model/template/reader.h"

#include <optional>
#include <unordered_map>

struct fy_diag;
struct fy_event;

namespace lintel {

/// Turns libfyaml's events into nodes, without recursion.
class NodeBuilder {
public:
    NodeBuilder(std::string_view text, NodeTree& tree)
        : m_text(text)
        , m_tree(tree)
        , m_positions(text, tree.lines) {}

    std::optional<Error> run();

private:
    /// Where a value begins, behind its tag and anchor.
    struct Place {
        std::size_t byte;
        Position position;
    };
    struct Frame {
        Node* node;
        Place content;
        const Node* key = nullptr;
        std::string anchor;
        std::size_t countBefore = 0;
        int height = 1;
    };
    struct Anchor {
        const Node* node;
        std::size_t weight; ///< nodes it stands for, aliases followed
        int height;
    };

    std::optional<Error> firstError(fy_diag* diagnostics) const;
    Error errorAt(std::string message, std::size_t byte) const;
    std::optional<Error> take(fy_event& event);
    std::optional<Error> count(std::size_t nodes, std::size_t byte);
    /// Begins a node at its anchor, tag or content, whichever comes first.
    Node& makeNode(fy_event& event, std::string& anchor);
    /// An empty value stands right behind the ":" or "-" that announces it, an empty key behind its "?" or
    /// before its ":".
    std::size_t emptyValuePlace() const;
    std::optional<Error> open(fy_event& event);
    std::optional<Error> close(fy_event& event);
    std::optional<Error> scalar(fy_event& event);
    Node::Kind scalarKind(const Node& node) const;
    std::optional<Error> readBlock(Node& node, std::size_t header) const;
    std::optional<Error> alias(fy_event& event);
    std::optional<Error> attach(Node& node, int height);

    // What a finished node means (node_meaning.cpp).
    void findDuplicates(const Node& mapping);
    /// Source: https://yaml.org/type/merge.html
    static void findMerged(Node& mapping);
    void recogniseIntrinsic(Node& node, const Place& content);
    static void recogniseLongForm(Node& node);

    std::string_view m_text;
    NodeTree& m_tree;
    PositionFinder m_positions;
    std::vector<Frame> m_frames;
    std::unordered_map<std::string, Anchor> m_anchors;
    std::size_t m_cursor = 0; ///< end of the last token that was read
    std::size_t m_count = 0;
};

} // namespace lintel
