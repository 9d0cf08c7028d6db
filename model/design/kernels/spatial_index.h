#pragma once

#include <QPointF>
#include <QRectF>
#include <algorithm>
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

    /// Calls visit(key, rect) once for each rectangle that touches the area, in no order, until it returns
    /// true; whether it did.
    template <class Visit>
    bool visit(const QRectF& area, Visit&& visit) const {
        const Cells cells = cellsOf(area);
        const double count = (double(cells.right) - cells.left + 1) * (double(cells.bottom) - cells.top + 1);
        if (count > double(m_cells.size())) // a large area: looking at every rectangle is less work
            return std::any_of(m_rects.begin(), m_rects.end(), [&](const auto& entry) {
                return touches(entry.second, area) && visit(entry.first, entry.second);
            });
        for (int x = cells.left; x <= cells.right; ++x)
            for (int y = cells.top; y <= cells.bottom; ++y)
                if (const auto cell = m_cells.find(cellKey(x, y)); cell != m_cells.end())
                    for (const auto& [key, rect] : cell->second) {
                        if (!touches(rect, area))
                            continue;
                        // What lies in several cells counts in the first of those that are looked at.
                        const Cells own = cellsOf(rect);
                        if (x == std::max(own.left, cells.left) && y == std::max(own.top, cells.top) &&
                            visit(key, rect))
                            return true;
                    }
        return false;
    }

private:
    struct Cells {
        int left, top, right, bottom;
    };
    struct Entry {
        Key key;
        QRectF rect;
    };
    Cells cellsOf(const QRectF& rect) const;
    static std::uint64_t cellKey(int x, int y);
    static bool touches(const QRectF& rect, const QRectF& area) {
        return rect.left() <= area.right() && rect.right() >= area.left() && rect.top() <= area.bottom() &&
               rect.bottom() >= area.top();
    }

    double m_cellSize;
    std::unordered_map<std::uint64_t, std::vector<Entry>> m_cells;
    std::unordered_map<Key, QRectF> m_rects;
};

} // namespace lintel
