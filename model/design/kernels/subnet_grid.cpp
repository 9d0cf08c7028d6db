#include "model/design/kernels/subnet_grid.h"

#include "model/design/kernels/layout.h"

#include <algorithm>

namespace lintel {

namespace {

constexpr double tierGap = metrics::FramePadding;
constexpr double columnGap = 40;     ///< a spanning card of 140 reaches 50 into the subnets on both sides
constexpr std::size_t widestRow = 4; ///< subnets in a row when no zones say how to wrap

double step(double count, double size, double gap) {
    return count * (size + gap);
}

} // namespace

SubnetGrid::SubnetGrid(const Graph& graph, const Graph::Container& vpc,
                       const std::unordered_map<std::string, QSizeF>& sizes) {
    std::vector<std::vector<std::string>> columns;
    std::vector<std::string> bare;
    for (const std::string& member : vpc.members) {
        const Graph::Container* inner = graph.container(member);
        if (inner && inner->kind == "zone") {
            m_zones.push_back(member);
            columns.push_back(inner->members);
        } else if (inner && (inner->kind == "publicSubnet" || inner->kind == "privateSubnet")) {
            bare.push_back(member);
        }
    }
    const auto isPublic = [&](const std::string& subnet) {
        return graph.container(subnet)->kind == "publicSubnet";
    };
    if (m_zones.empty()) {
        const std::size_t publics = std::count_if(bare.begin(), bare.end(), isPublic);
        const std::size_t width =
            publics >= 2 ? std::min(publics, widestRow) : std::min(bare.size(), widestRow);
        columns.resize(std::max<std::size_t>(width, 1));
        std::size_t next[2] = {0, 0};
        for (const std::string& subnet : bare)
            columns[next[isPublic(subnet)]++ % columns.size()].push_back(subnet);
    }
    for (const auto& column : columns)
        m_publicRows =
            std::max(m_publicRows, static_cast<int>(std::count_if(column.begin(), column.end(), isPublic)));
    for (std::size_t column = 0; column < columns.size(); ++column)
        addColumn(graph, columns[column], static_cast<int>(column), sizes);
}

void SubnetGrid::addColumn(const Graph& graph, const std::vector<std::string>& subnets, int column,
                           const std::unordered_map<std::string, QSizeF>& sizes) {
    int publicRow = 0;
    int privateRow = m_publicRows;
    for (const std::string& subnet : subnets) {
        const bool isPublic = graph.container(subnet)->kind == "publicSubnet";
        m_cells.push_back({subnet, column, isPublic ? publicRow++ : privateRow++, sizes.at(subnet)});
    }
}

const SubnetGrid::Cell* SubnetGrid::cellOf(const std::string& subnet) const {
    const auto found =
        std::find_if(m_cells.begin(), m_cells.end(), [&](const Cell& cell) { return cell.subnet == subnet; });
    return found == m_cells.end() ? nullptr : &*found;
}

bool SubnetGrid::addSpanning(const Graph::Node& node) {
    std::map<int, std::vector<int>> columnsByRow;
    for (const std::string& container : node.containers)
        if (const Cell* cell = cellOf(container))
            columnsByRow[cell->row].push_back(cell->column);
    if (columnsByRow.empty())
        return false;
    int first = columnsByRow.begin()->second.front();
    int last = first;
    for (const auto& [row, columns] : columnsByRow)
        for (const int column : columns) {
            first = std::min(first, column);
            last = std::max(last, column);
        }
    // Across the first two rows that adjoin, unless another card lies there; else in its lowest row.
    for (const auto& [row, columns] : columnsByRow)
        if (columnsByRow.contains(row + 1) && !isTaken(row, first, last)) {
            m_spans.push_back({node.id, row, first, last, true, cardSize(node).height()});
            return true;
        }
    m_spans.push_back({node.id, columnsByRow.rbegin()->first, first, last, false, cardSize(node).height()});
    return true;
}

bool SubnetGrid::isTaken(int row, int firstColumn, int lastColumn) const {
    return std::any_of(m_spans.begin(), m_spans.end(), [&](const Span& span) {
        return span.reachesDown && span.row == row && span.firstColumn <= lastColumn &&
               firstColumn <= span.lastColumn;
    });
}

SubnetGrid::Result SubnetGrid::run() const {
    Result result;
    int rows = 0;
    int columns = 0;
    for (const Cell& cell : m_cells) {
        rows = std::max(rows, cell.row + 1);
        columns = std::max(columns, cell.column + 1);
    }
    std::vector<double> heights(rows, 0);
    std::vector<double> widths(columns, 0);
    for (const Cell& cell : m_cells) {
        heights[cell.row] = std::max(heights[cell.row], cell.size.height());
        widths[cell.column] = std::max(widths[cell.column], cell.size.width());
    }
    // Spanning cards lie in strips of their own below the members of their row.
    double stripHeight = metrics::CardHeight;
    for (const Span& span : m_spans)
        stripHeight = std::max(stripHeight, span.height);
    std::vector<int> strips(rows, 0);
    std::vector<int> strip(m_spans.size());
    std::vector<double> heads(rows, 0);
    for (const bool reachesDown : {false, true}) // those that go on into the next row come last
        for (std::size_t i = 0; i < m_spans.size(); ++i)
            if (m_spans[i].reachesDown == reachesDown) {
                strip[i] = strips[m_spans[i].row]++;
                if (reachesDown)
                    heads[m_spans[i].row + 1] = metrics::SpanReachDown; // and the labels below
            }
    std::vector<double> membersEnd(rows);
    for (int row = 0; row < rows; ++row) {
        heights[row] += heads[row];
        membersEnd[row] = heights[row] - metrics::FramePadding;
        heights[row] += step(strips[row], stripHeight, tierGap);
    }
    const bool zoned = !m_zones.empty();
    const double zonePadding = zoned ? metrics::FramePadding : 0;
    const double zoneLabel = zoned ? metrics::FrameLabel : 0;
    const double gap = zoned ? std::max(tierGap, columnGap - 2 * zonePadding) : columnGap;
    std::vector<double> lefts(columns);
    std::vector<double> tops(rows);
    double x = 0;
    for (int column = 0; column < columns; ++column) {
        lefts[column] = x + zonePadding;
        x += widths[column] + 2 * zonePadding + gap;
    }
    double y = zoneLabel;
    for (int row = 0; row < rows; ++row) {
        tops[row] = y;
        y += heights[row] + tierGap;
    }
    result.size = QSizeF(std::max(0.0, x - gap), std::max(0.0, y - tierGap + zonePadding));
    for (const Cell& cell : m_cells) {
        result.frames[cell.subnet] =
            QRectF(lefts[cell.column], tops[cell.row], widths[cell.column], heights[cell.row]);
        result.heads[cell.subnet] = heads[cell.row];
    }
    for (std::size_t column = 0; column < m_zones.size(); ++column)
        result.frames[m_zones[column]] =
            QRectF(lefts[column] - zonePadding, 0, widths[column] + 2 * zonePadding, result.size.height());
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        const Span& span = m_spans[i];
        const double right = lefts[span.firstColumn] + widths[span.firstColumn];
        const double left = span.firstColumn == span.lastColumn
                                ? lefts[span.firstColumn] + metrics::FramePadding
                                : right - metrics::SpanReach;
        const double top =
            tops[span.row] + membersEnd[span.row] + tierGap + step(strip[i], stripHeight, tierGap);
        result.nodes[span.node] = snapToGrid(QPointF(left, top));
    }
    return result;
}

} // namespace lintel
