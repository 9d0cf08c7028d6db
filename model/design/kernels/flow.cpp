#include "model/design/kernels/flow.h"

#include "model/design/kernels/layout.h"

#include <QRectF>
#include <algorithm>
#include <cmath>
#include <gvc.h>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <string>

namespace lintel {

namespace {

// Graphviz reads sizes as text in inches and in the program's locale, so only whole numbers are safe: one
// inch (72 points) stands for one step of the grid.
constexpr double pointsPerPixel = 72.0 / metrics::Grid;

std::string gridSteps(double pixels) {
    return std::to_string(static_cast<int>(std::ceil(pixels / metrics::Grid)));
}

void set(void* object, const char* name, const std::string& value) {
    agsafeset(object, const_cast<char*>(name), const_cast<char*>(value.c_str()), const_cast<char*>(""));
}

struct Block {
    std::vector<std::size_t> boxes;
    std::vector<QPointF> positions; ///< of each box, relative to the block
    QSizeF size;
};

/// Groups of boxes that arrows join, in the order of their first box.
std::vector<std::vector<std::size_t>>
connectedGroups(std::size_t count, const std::vector<std::pair<std::size_t, std::size_t>>& arrows) {
    std::vector<std::size_t> leader(count);
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto find = [&](std::size_t box) {
        while (leader[box] != box)
            box = leader[box] = leader[leader[box]];
        return box;
    };
    for (const auto& [from, to] : arrows) {
        const std::size_t a = find(from);
        const std::size_t b = find(to);
        leader[std::max(a, b)] = std::min(a, b);
    }
    std::vector<std::vector<std::size_t>> groups(count);
    for (std::size_t box = 0; box < count; ++box)
        groups[find(box)].push_back(box);
    std::erase_if(groups, [](const auto& group) { return group.empty(); });
    return groups;
}

/// Lays out one connected group with dot.
Block layoutGroup(GVC_t* context, const std::vector<std::size_t>& boxes, const std::vector<QSizeF>& sizes,
                  const std::vector<std::pair<std::size_t, std::size_t>>& arrows, double gap) {
    Agraph_t* graph = agopen(const_cast<char*>("flow"), Agstrictdirected, nullptr);
    set(graph, "rankdir", "LR");
    set(graph, "splines", "none");
    set(graph, "nodesep", gridSteps(metrics::CrossGap));
    set(graph, "ranksep", gridSteps(gap));
    std::vector<Agnode_t*> nodes(sizes.size());
    for (const std::size_t box : boxes) {
        nodes[box] = agnode(graph, const_cast<char*>(std::to_string(box).c_str()), 1);
        set(nodes[box], "shape", "box");
        set(nodes[box], "fixedsize", "true");
        set(nodes[box], "label", "");
        set(nodes[box], "width", gridSteps(sizes[box].width()));
        set(nodes[box], "height", gridSteps(sizes[box].height()));
    }
    for (const auto& [from, to] : arrows)
        if (nodes[from] && nodes[to])
            agedge(graph, nodes[from], nodes[to], nullptr, 1);
    gvLayout(context, graph, "dot");
    Block block{boxes, {}, {}};
    for (const std::size_t box : boxes) {
        const pointf centre = ND_coord(nodes[box]);
        block.positions.emplace_back(centre.x / pointsPerPixel - sizes[box].width() / 2,
                                     -centre.y / pointsPerPixel - sizes[box].height() / 2);
    }
    gvFreeLayout(context, graph);
    agclose(graph);
    return block;
}

/// Moves a block's boxes to begin at 0,0 on the grid and measures it.
void settle(Block& block, const std::vector<QSizeF>& sizes) {
    QPointF corner = block.positions.front();
    for (const QPointF& position : block.positions)
        corner = {std::min(corner.x(), position.x()), std::min(corner.y(), position.y())};
    for (std::size_t i = 0; i < block.boxes.size(); ++i) {
        block.positions[i] = snapToGrid(block.positions[i] - corner);
        const QSizeF& size = sizes[block.boxes[i]];
        block.size = block.size.expandedTo(
            {block.positions[i].x() + size.width(), block.positions[i].y() + size.height()});
    }
}

constexpr double wantedRatio = 1.6; ///< of width to height, as windows have it

/// How large a picture of this size must be drawn on a window: smaller is better.
double extent(QSizeF size) {
    return std::max(size.width() / wantedRatio, size.height());
}

/// The columns of a block that was laid out from left to right, each from the top.
std::vector<std::vector<std::size_t>> columnsOf(const Block& block, const std::vector<QSizeF>& sizes) {
    std::map<long, std::vector<std::size_t>> columns; // by the middle that the boxes of one rank share
    for (std::size_t i = 0; i < block.boxes.size(); ++i)
        columns[std::lround(block.positions[i].x() + sizes[block.boxes[i]].width() / 2)].push_back(i);
    std::vector<std::vector<std::size_t>> result;
    for (auto& [middle, column] : columns)
        result.push_back(std::move(column));
    return result;
}

QRectF boundsOf(const Block& block, const std::vector<QSizeF>& sizes, const std::vector<std::size_t>& which) {
    QRectF bounds;
    for (const std::size_t i : which)
        bounds = bounds.united(QRectF(block.positions[i], sizes[block.boxes[i]]));
    return bounds;
}

/// The columns of a block dealt out to rows of about the same width.
std::vector<std::vector<std::size_t>> dealOut(const Block& block, const std::vector<QSizeF>& sizes,
                                              const std::vector<std::vector<std::size_t>>& columns,
                                              double rowWidth) {
    std::vector<std::vector<std::size_t>> rows(1);
    for (const std::vector<std::size_t>& column : columns) {
        std::vector<std::size_t> longer = rows.back();
        longer.insert(longer.end(), column.begin(), column.end());
        if (rows.back().empty() || boundsOf(block, sizes, longer).width() <= rowWidth)
            rows.back() = std::move(longer);
        else
            rows.push_back(column);
    }
    return rows;
}

/// Breaks a long chain into rows, every second from right to left, so that it can be read when all of it is
/// in view. A block that a window holds at a readable size stays as it is.
void wrap(Block& block, const std::vector<QSizeF>& sizes) {
    constexpr double readableWidth = 1100;
    constexpr double worthIt = 0.75;
    constexpr double rowGap = 2 * metrics::CrossGap;
    std::vector<std::size_t> all(block.boxes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const QRectF whole = boundsOf(block, sizes, all);
    if (whole.width() <= readableWidth)
        return;
    const std::vector<std::vector<std::size_t>> columns = columnsOf(block, sizes);
    std::vector<std::vector<std::size_t>> best;
    double least = extent(whole.size()) * worthIt;
    for (std::size_t count = 2; count < columns.size(); ++count) {
        const auto rows = dealOut(block, sizes, columns, whole.width() / static_cast<double>(count));
        QSizeF size(0, -rowGap);
        for (const std::vector<std::size_t>& row : rows) {
            const QRectF bounds = boundsOf(block, sizes, row);
            size = {std::max(size.width(), bounds.width()), size.height() + bounds.height() + rowGap};
        }
        if (extent(size) < least) {
            least = extent(size);
            best = rows;
        }
    }
    double width = 0;
    for (const std::vector<std::size_t>& row : best)
        width = std::max(width, boundsOf(block, sizes, row).width());
    double y = 0;
    bool backwards = false;
    for (const std::vector<std::size_t>& row : best) {
        const QRectF bounds = boundsOf(block, sizes, row);
        for (const std::size_t i : row) {
            const double x = block.positions[i].x() - bounds.x();
            block.positions[i] = {backwards ? width - x - sizes[block.boxes[i]].width() : x,
                                  block.positions[i].y() - bounds.y() + y};
        }
        y += bounds.height() + rowGap;
        backwards = !backwards;
    }
}

/// Rows of blocks, wrapped where the whole becomes about 1.6 times as wide as high.
void packRows(std::vector<Block>& blocks, std::vector<QPointF>& positions) {
    double area = 0;
    double widest = 0;
    for (const Block& block : blocks) {
        area += (block.size.width() + metrics::Gap) * (block.size.height() + metrics::CrossGap);
        widest = std::max(widest, block.size.width());
    }
    const double rowWidth = std::max(widest, std::sqrt(area * wantedRatio));
    QPointF at;
    double rowHeight = 0;
    for (const Block& block : blocks) {
        if (at.x() > 0 && at.x() + block.size.width() > rowWidth) {
            at = {0, at.y() + rowHeight + metrics::CrossGap};
            rowHeight = 0;
        }
        for (std::size_t i = 0; i < block.boxes.size(); ++i)
            positions[block.boxes[i]] = at + block.positions[i];
        at.rx() += block.size.width() + metrics::Gap;
        rowHeight = std::max(rowHeight, block.size.height());
    }
}

} // namespace

std::vector<QPointF> layoutFlow(const std::vector<QSizeF>& boxes,
                                const std::vector<std::pair<std::size_t, std::size_t>>& arrows, double gap) {
    std::vector<QPointF> positions(boxes.size());
    if (boxes.empty())
        return positions;
    std::vector<std::pair<std::size_t, std::size_t>> real;
    for (const auto& arrow : arrows)
        if (arrow.first != arrow.second)
            real.push_back(arrow);
    static std::mutex mutex; // Graphviz keeps global state
    const std::lock_guard lock(mutex);
    static const std::unique_ptr<GVC_t, int (*)(GVC_t*)> context(gvContext(), gvFreeContext);
    std::vector<Block> blocks;
    for (const std::vector<std::size_t>& group : connectedGroups(boxes.size(), real)) {
        blocks.push_back(group.size() == 1 ? Block{group, {QPointF()}, {}}
                                           : layoutGroup(context.get(), group, boxes, real, gap));
        wrap(blocks.back(), boxes);
        settle(blocks.back(), boxes);
    }
    std::stable_sort(blocks.begin(), blocks.end(),
                     [](const Block& a, const Block& b) { return a.boxes.size() > b.boxes.size(); });
    packRows(blocks, positions);
    return positions;
}

} // namespace lintel
