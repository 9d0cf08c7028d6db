#pragma once

#include "model/design/graph.h"

#include <QPointF>
#include <QRectF>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace lintel {

/// The subnets of one VPC in columns (a zone each, when zones are known) and rows (public ones above private
/// ones), so that cards which belong to several subnets can lie across the gaps between them. Where four
/// subnets meet there is room for one card of all four; another one lies in the lowest of its rows.
class SubnetGrid {
public:
    struct Result {
        std::map<std::string, QRectF> frames; ///< zones and subnets, relative to the grid
        std::map<std::string, QPointF> nodes; ///< spanning cards
        std::map<std::string, double> heads; ///< room above a subnet's members, for a card from the row above
        QSizeF size;
    };

    /// `sizes`: what each subnet's own members need, frame included.
    SubnetGrid(const Graph& graph, const Graph::Container& vpc,
               const std::unordered_map<std::string, QSizeF>& sizes);

    /// Takes a card of several subnets; false when it lies in none of these.
    bool addSpanning(const Graph::Node& node);
    Result run() const;

private:
    struct Cell {
        std::string subnet;
        int column;
        int row;
        QSizeF size;
    };
    const Cell* cellOf(const std::string& subnet) const;
    void addColumn(const Graph& graph, const std::vector<std::string>& subnets, int column,
                   const std::unordered_map<std::string, QSizeF>& sizes);

    struct Span {
        std::string node;
        int row;
        int firstColumn;
        int lastColumn;
        bool reachesDown; ///< into the next row too
        double height;
    };
    bool isTaken(int row, int firstColumn, int lastColumn) const;

    std::vector<std::string> m_zones; ///< by column; empty without zones
    std::vector<Cell> m_cells;
    std::vector<Span> m_spans;
    int m_publicRows = 0;
};

} // namespace lintel
