#include "model/design/kernels/flow.h"

#include "model/design/kernels/layout.h"

#include <QRectF>
#include <algorithm>
#include <cmath>
#include <gvc.h>
#include <limits>
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

constexpr double windowRatio = 1.6; ///< of width to height

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
    // Dot puts the middles of a rank below each other; columns look tidier with their left edges so.
    std::map<long, double> widest; // by the middle of the rank
    for (const std::size_t box : boxes) {
        double& width = widest[std::lround(ND_coord(nodes[box]).x)];
        width = std::max(width, sizes[box].width());
    }
    Block block{boxes, {}, {}};
    for (const std::size_t box : boxes) {
        const pointf centre = ND_coord(nodes[box]);
        block.positions.emplace_back(centre.x / pointsPerPixel - widest.at(std::lround(centre.x)) / 2,
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

/// Boxes of a block that belong together, and the room that they take.
struct Part {
    std::vector<std::size_t> boxes; ///< positions in the block
    QRectF bounds;

    void add(const Part& other) {
        boxes.insert(boxes.end(), other.boxes.begin(), other.boxes.end());
        bounds = bounds.united(other.bounds);
    }
};

/// The columns of a block that was laid out from left to right.
std::vector<Part> columnsOf(const Block& block, const std::vector<QSizeF>& sizes) {
    std::map<long, Part> columns; // by the left edge that the boxes of one rank share
    for (std::size_t i = 0; i < block.boxes.size(); ++i) {
        const QRectF box(block.positions[i], sizes[block.boxes[i]]);
        columns[std::lround(box.left())].add({{i}, box});
    }
    std::vector<Part> result;
    for (auto& [left, column] : columns)
        result.push_back(std::move(column));
    return result;
}

/// Columns dealt out to rows of this width at most.
std::vector<Part> dealOut(const std::vector<Part>& columns, double rowWidth) {
    std::vector<Part> rows;
    for (const Part& column : columns) {
        if (rows.empty() || column.bounds.right() - rows.back().bounds.left() > rowWidth)
            rows.emplace_back();
        rows.back().add(column);
    }
    return rows;
}

/// The same, so many rows at most, all of about the same width.
std::vector<Part> dealOutTo(const std::vector<Part>& columns, double width, std::size_t count) {
    double rowWidth = width / static_cast<double>(count);
    std::vector<Part> rows = dealOut(columns, rowWidth);
    while (rows.size() > count)
        rows = dealOut(columns, rowWidth += metrics::CrossGap);
    return rows;
}

constexpr double rowGap = 2 * metrics::CrossGap;

QSizeF sizeOf(const std::vector<Part>& rows) {
    QSizeF size(0, -rowGap);
    for (const Part& row : rows)
        size = {std::max(size.width(), row.bounds.width()), size.height() + row.bounds.height() + rowGap};
    return size;
}

/// Breaks a long chain into rows, every second from right to left, so that it can be read when all of it is
/// in view. A block that a window holds at a readable size stays as it is.
void wrap(Block& block, const std::vector<QSizeF>& sizes) {
    constexpr double readableWidth = 1100;
    constexpr double worthIt = 0.75;
    const std::vector<Part> columns = columnsOf(block, sizes);
    const QSizeF whole = sizeOf({dealOut(columns, std::numeric_limits<double>::max())});
    if (whole.width() <= readableWidth)
        return;
    std::vector<Part> best;
    double least = windowExtent(whole) * worthIt;
    for (std::size_t count = 2; count < columns.size(); ++count) {
        std::vector<Part> rows = dealOutTo(columns, whole.width(), count);
        const QSizeF size = sizeOf(rows);
        if (windowExtent(size) >= least)
            continue;
        least = windowExtent(size);
        best = std::move(rows);
        if (size.width() <= readableWidth)
            break; // more rows would only take it further apart
    }
    const double width = sizeOf(best).width();
    double y = 0;
    bool backwards = false;
    for (const Part& row : best) {
        for (const std::size_t i : row.boxes) {
            const QPointF at = block.positions[i] - row.bounds.topLeft();
            block.positions[i] = {backwards ? width - at.x() - sizes[block.boxes[i]].width() : at.x(),
                                  at.y() + y};
        }
        y += row.bounds.height() + rowGap;
        backwards = !backwards;
    }
}

struct Rows {
    std::vector<QPointF> corners; ///< of each block
    QSizeF size;
};

/// Blocks in rows of this width at most.
Rows rowsOf(const std::vector<Block>& blocks, double rowWidth) {
    Rows rows;
    QPointF at;
    for (const Block& block : blocks) {
        if (at.x() > 0 && at.x() + block.size.width() > rowWidth)
            at = {0, rows.size.height() + metrics::CrossGap};
        rows.corners.push_back(at);
        rows.size = rows.size.expandedTo({at.x() + block.size.width(), at.y() + block.size.height()});
        at.rx() += block.size.width() + metrics::Gap;
    }
    return rows;
}

/// Blocks in the rows that a window shows largest.
void packRows(const std::vector<Block>& blocks, std::vector<QPointF>& positions) {
    constexpr std::size_t tries = 32;
    double widest = 0;
    for (const Block& block : blocks)
        widest = std::max(widest, block.size.width());
    Rows best = rowsOf(blocks, widest);
    double rowWidth = 0;
    for (std::size_t i = 0; i < std::min(blocks.size(), tries); ++i) {
        rowWidth += (i > 0 ? metrics::Gap : 0) + blocks[i].size.width();
        Rows rows = rowsOf(blocks, std::max(rowWidth, widest));
        if (windowExtent(rows.size) < windowExtent(best.size))
            best = std::move(rows);
    }
    for (std::size_t b = 0; b < blocks.size(); ++b)
        for (std::size_t i = 0; i < blocks[b].boxes.size(); ++i)
            positions[blocks[b].boxes[i]] = best.corners[b] + blocks[b].positions[i];
}

} // namespace

double windowExtent(QSizeF size) {
    return std::max(size.width() / windowRatio, size.height());
}

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
