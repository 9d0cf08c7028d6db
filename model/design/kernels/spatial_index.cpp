#include "model/design/kernels/spatial_index.h"

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
            m_cells[cellKey(x, y)].push_back({key, rect});
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
                std::erase_if(cell->second, [&](const Entry& entry) { return entry.key == key; });
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
    visit(area, [&](Key key, const QRectF&) {
        found.push_back(key);
        return false;
    });
    std::sort(found.begin(), found.end());
    return found;
}

const QRectF* SpatialIndex::rect(Key key) const {
    const auto found = m_rects.find(key);
    return found == m_rects.end() ? nullptr : &found->second;
}

} // namespace lintel
