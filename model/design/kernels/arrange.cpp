#include "model/design/kernels/flow.h"
#include "model/design/kernels/layout.h"
#include "model/design/kernels/nesting.h"
#include "model/design/kernels/placing.h"
#include "model/design/kernels/subnet_grid.h"

#include <algorithm>
#include <unordered_map>

namespace lintel {

namespace {

/// Lays out containers from the inside out: what is inside one becomes a box of known size in the next.
class Arranger {
public:
    /// Of `present` only the sizes of notes matter.
    Arranger(const Graph& graph, const Layout& present)
        : m_graph(graph)
        , m_nesting(graph) {
        for (const Graph::Node& node : graph.nodes) {
            m_nodes[node.id] = &node;
            if (const QRectF card = cardRect(node, present); node.type.empty() && card.isValid())
                m_shapeSizes[node.id] = card.size();
        }
        for (const Graph::Connection& connection : graph.connections) {
            const auto [from, to] = m_nesting.siblings(connection.from, connection.to);
            if (from == to)
                continue;
            const std::string& home = m_nesting.home(from);
            m_arrows[home].emplace_back(from, to);
            double& gap = m_gaps.try_emplace(home, metrics::Gap).first->second;
            gap = std::max(gap, roomFor(connection.label));
        }
    }

    Layout run() {
        for (auto container = m_graph.containers.rbegin(); container != m_graph.containers.rend();
             ++container)
            if (container->kind != "zone") // its VPC sizes it
                m_sizes[container->id] = arrangeInside(*container);
        const Block whole = flow("", m_nesting.members(""));
        place(whole, {0, 0});
        return std::move(m_layout);
    }

private:
    /// Members of a container and where they lie, relative to it.
    struct Block {
        std::vector<std::pair<std::string, QPointF>> members;
        QSizeF size;
    };

    QSizeF sizeOf(const std::string& member) const {
        if (const auto size = m_sizes.find(member); size != m_sizes.end())
            return size->second;
        if (const auto shape = m_shapeSizes.find(member); shape != m_shapeSizes.end())
            return shape->second;
        return cardSize(*m_nodes.at(member));
    }

    /// Room between two cards for a label on the line between them: its text in 11 px, and a stretch of line.
    static double roomFor(const std::string& label) {
        constexpr double character = 6.2;
        constexpr double line = 40;
        constexpr double most = 128;
        return label.empty() ? 0 : std::min(most, character * static_cast<double>(label.size()) + line);
    }

    Block flow(const std::string& container, const std::vector<std::string>& members) const {
        std::unordered_map<std::string, std::size_t> index;
        std::vector<QSizeF> boxes;
        for (const std::string& member : members) {
            index[member] = boxes.size();
            boxes.push_back(sizeOf(member));
        }
        std::vector<std::pair<std::size_t, std::size_t>> arrows;
        if (const auto inside = m_arrows.find(container); inside != m_arrows.end())
            for (const auto& [from, to] : inside->second)
                if (index.contains(from) && index.contains(to))
                    arrows.emplace_back(index[from], index[to]);
        const auto gap = m_gaps.find(container);
        const std::vector<QPointF> positions =
            layoutFlow(boxes, arrows, gap == m_gaps.end() ? metrics::Gap : gap->second);
        Block block;
        for (std::size_t i = 0; i < members.size(); ++i) {
            block.members.emplace_back(members[i], positions[i]);
            block.size = block.size.expandedTo(
                {positions[i].x() + boxes[i].width(), positions[i].y() + boxes[i].height()});
        }
        return block;
    }

    /// Lays out a container's inside and returns the size of its frame.
    QSizeF arrangeInside(const Graph::Container& container) {
        if (container.isCollapsed)
            return collapsedSize();
        if (holdsSubnets(container))
            return arrangeNetwork(container);
        Block& block = m_blocks[container.id] = flow(container.id, m_nesting.members(container.id));
        return framed(block, frameMinimum());
    }

    static QSizeF frameMinimum() {
        return {metrics::CardWidth + 2 * metrics::FramePadding + metrics::Gap,
                metrics::FrameLabel + metrics::CardHeight + metrics::FramePadding};
    }

    /// Adds label and padding to a block; its members move by as much.
    static QSizeF framed(Block& block, QSizeF minimum) {
        for (auto& [member, position] : block.members)
            position += QPointF(metrics::FramePadding, metrics::FrameLabel);
        return QSizeF(block.size.width() + 2 * metrics::FramePadding,
                      block.size.height() + metrics::FrameLabel + metrics::FramePadding)
            .expandedTo(minimum);
    }

    bool holdsSubnets(const Graph::Container& container) const {
        return container.kind == "vpc" &&
               std::any_of(container.members.begin(), container.members.end(),
                           [&](const std::string& member) { return m_graph.container(member); });
    }

    /// Where a second block begins: right of the first or below it, whichever a window shows larger.
    static QPointF besideOrBelow(QSizeF first, QSizeF second) {
        const QPointF beside(first.width() + metrics::Gap, 0);
        const QPointF below(0, first.height() + metrics::CrossGap);
        const auto extent = [&](QPointF corner) {
            return windowExtent(
                first.expandedTo({corner.x() + second.width(), corner.y() + second.height()}));
        };
        return extent(beside) <= extent(below) ? beside : below;
    }

    /// A VPC: what is not in a subnet flows on the left or above; subnets stand in a grid of zones and tiers.
    QSizeF arrangeNetwork(const Graph::Container& vpc) {
        std::vector<std::string> spanning;
        std::vector<std::string> loose;
        for (const std::string& member : m_nesting.members(vpc.id))
            if (const auto node = m_nodes.find(member); node != m_nodes.end())
                (node->second->containers.size() > 1 ? spanning : loose).push_back(member);
            else if (const Graph::Container* inner = m_graph.container(member);
                     inner->kind != "zone" && inner->kind != "publicSubnet" && inner->kind != "privateSubnet")
                loose.push_back(member);
        SubnetGrid grid(m_graph, vpc, m_sizes);
        for (const std::string& node : spanning)
            if (!grid.addSpanning(*m_nodes.at(node)))
                loose.push_back(node);
        const SubnetGrid::Result placed = grid.run();
        for (const auto& [subnet, head] : placed.heads)
            for (auto& [member, position] : m_blocks[subnet].members)
                position.ry() += head;
        Block block = flow(vpc.id, loose);
        const QPointF corner = block.members.empty() ? QPointF() : besideOrBelow(block.size, placed.size);
        for (const auto& [id, rect] : placed.frames) {
            block.members.emplace_back(id, rect.topLeft() + corner);
            m_sizes[id] = rect.size();
        }
        for (const auto& [id, position] : placed.nodes)
            block.members.emplace_back(id, position + corner);
        block.size =
            block.size.expandedTo({corner.x() + placed.size.width(), corner.y() + placed.size.height()});
        const QSizeF size = framed(block, frameMinimum());
        m_blocks[vpc.id] = std::move(block);
        return size;
    }

    void place(const Block& block, QPointF origin) {
        for (const auto& [member, offset] : block.members) {
            const QPointF at = origin + offset;
            if (const auto size = m_sizes.find(member); size != m_sizes.end()) {
                m_layout.frames[member] = QRectF(at, size->second);
                if (const auto inside = m_blocks.find(member); inside != m_blocks.end())
                    place(inside->second, at);
            } else {
                m_layout.nodes[member] = at;
            }
        }
    }

    const Graph& m_graph;
    Nesting m_nesting;
    std::unordered_map<std::string, const Graph::Node*> m_nodes;
    std::unordered_map<std::string, std::vector<std::pair<std::string, std::string>>>
        m_arrows;                                    ///< by container
    std::unordered_map<std::string, double> m_gaps;  ///< between columns, by container
    std::unordered_map<std::string, QSizeF> m_sizes; ///< of containers
    std::unordered_map<std::string, QSizeF> m_shapeSizes;
    std::unordered_map<std::string, Block> m_blocks;
    Layout m_layout;
};

} // namespace

Layout arrange(const Graph& graph, const Layout& present, Arrange what) {
    if (what == Arrange::Missing && isComplete(graph, present))
        return growFrames(graph, onlyKnown(graph, present));
    const bool framesAreKnown =
        std::all_of(graph.containers.begin(), graph.containers.end(),
                    [&](const Graph::Container& container) { return present.frames.contains(container.id); });
    if (what == Arrange::Missing && framesAreKnown && !(present.nodes.empty() && present.frames.empty()))
        return growFrames(graph, placeMissing(graph, onlyKnown(graph, present), Layout()));
    Layout fresh = Arranger(graph, present).run();
    // What is hidden keeps its place, and what is no place stays as it is.
    const Layout known = onlyKnown(graph, present);
    for (const Graph::Container& container : graph.containers)
        for (const std::string& id : container.hidden) {
            if (const auto node = known.nodes.find(id); node != known.nodes.end())
                fresh.nodes.insert(*node);
            if (const auto frame = known.frames.find(id); frame != known.frames.end())
                fresh.frames.insert(*frame);
        }
    fresh.groups = known.groups;
    fresh.collapsed = known.collapsed;
    fresh.opened = known.opened;
    fresh.locked = known.locked;
    fresh.order = known.order;
    // Free shapes keep their text and targets; their places are those of their cards.
    for (const auto& [id, shape] : present.shapes) {
        const auto place = fresh.nodes.find(id);
        fresh.shapes[id] = shape;
        if (place != fresh.nodes.end()) {
            fresh.shapes[id].position = place->second;
            fresh.nodes.erase(place);
        }
    }
    if (what == Arrange::Everything)
        return fresh;
    return growFrames(graph, placeMissing(graph, onlyKnown(graph, present), fresh));
}

} // namespace lintel
