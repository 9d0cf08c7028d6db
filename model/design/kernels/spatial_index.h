#pragma once

#include <QPointF>
#include <QRectF>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace lintel {

/// Finds rectangles by place: a grid of square cells, each with the keys of what touches it.
/// Keys are the caller's (an index into its own list).
class SpatialIndex {
public:
    using Key = std::uint32_t;
    explicit SpatialIndex(double cellSize = 256);

    void insert(Key key, const QRectF& rect);
    void move(Key key, const QRectF& rect); ///< inserts when unknown
    void remove(Key key);
    void clear();
    std::size_t size() const { return m_rects.size(); }

    /// Keys whose rectangle touches the area (borders included), ascending.
    std::vector<Key> query(const QRectF& area) const;
    /// Keys whose rectangle contains the point, ascending.
    std::vector<Key> at(QPointF point) const { return query(QRectF(point, QSizeF(0, 0))); }
    const QRectF* rect(Key key) const;

private:
    struct Cells {
        int left, top, right, bottom;
    };
    Cells cellsOf(const QRectF& rect) const;
    static std::uint64_t cellKey(int x, int y);

    double m_cellSize;
    std::unordered_map<std::uint64_t, std::vector<Key>> m_cells;
    std::unordered_map<Key, QRectF> m_rects;
};

} // namespace lintel
