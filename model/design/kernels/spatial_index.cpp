#include "model/design/kernels/spatial_index.h"

#include <algorithm>
#include <cmath>

namespace lintel {

SpatialIndex::SpatialIndex(double cellSize)
    : m_cellSize(cellSize) {}

SpatialIndex::Cells SpatialIndex::cellsOf(const QRectF& rect) const {
    const auto cell = [&](double value) { return static_cast<int>(std::floor(value / m_cellSize)); };
    return {cell(rect.left()), cell(rect.top()), cell(rect.right()), cell(rect.bottom())};
}

std::uint64_t SpatialIndex::cellKey(int x, int y) {
    return (static_cast<std::uint64_t>(static_cast<std::uint32_t>(x)) << 32) | static_cast<std::uint32_t>(y);
}

void SpatialIndex::insert(Key key, const QRectF& rect) {
    m_rects[key] = rect;
    const Cells cells = cellsOf(rect);
    for (int x = cells.left; x <= cells.right; ++x)
        for (int y = cells.top; y <= cells.bottom; ++y)
            m_cells[cellKey(x, y)].push_back(key);
}

void SpatialIndex::move(Key key, const QRectF& rect) {
    remove(key);
    insert(key, rect);
}

void SpatialIndex::remove(Key key) {
    const auto found = m_rects.find(key);
    if (found == m_rects.end())
        return;
    const Cells cells = cellsOf(found->second);
    for (int x = cells.left; x <= cells.right; ++x)
        for (int y = cells.top; y <= cells.bottom; ++y)
            if (const auto cell = m_cells.find(cellKey(x, y)); cell != m_cells.end()) {
                std::erase(cell->second, key);
                if (cell->second.empty())
                    m_cells.erase(cell);
            }
    m_rects.erase(found);
}

void SpatialIndex::clear() {
    m_cells.clear();
    m_rects.clear();
}

std::vector<SpatialIndex::Key> SpatialIndex::query(const QRectF& area) const {
    std::vector<Key> found;
    const auto touches = [&](const QRectF& rect) {
        return rect.left() <= area.right() && rect.right() >= area.left() && rect.top() <= area.bottom() &&
               rect.bottom() >= area.top();
    };
    const Cells cells = cellsOf(area);
    const double cellCount = (double(cells.right) - cells.left + 1) * (double(cells.bottom) - cells.top + 1);
    if (cellCount > double(m_cells.size())) { // a large area: looking at every rectangle is less work
        for (const auto& [key, rect] : m_rects)
            if (touches(rect))
                found.push_back(key);
    } else {
        for (int x = cells.left; x <= cells.right; ++x)
            for (int y = cells.top; y <= cells.bottom; ++y)
                if (const auto cell = m_cells.find(cellKey(x, y)); cell != m_cells.end())
                    for (const Key key : cell->second)
                        if (touches(m_rects.at(key)))
                            found.push_back(key);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

const QRectF* SpatialIndex::rect(Key key) const {
    const auto found = m_rects.find(key);
    return found == m_rects.end() ? nullptr : &found->second;
}

} // namespace lintel
