#include "model/design/kernels/aligning.h"

#include <algorithm>
#include <numeric>

namespace lintel {

namespace {

QRectF around(const std::vector<QRectF>& rects) {
    QRectF all;
    for (const QRectF& rect : rects)
        all |= rect;
    return all;
}

template <class Key>
std::vector<std::size_t> orderedBy(const std::vector<QRectF>& rects, Key key) {
    std::vector<std::size_t> order(rects.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return key(rects[a]) < key(rects[b]); });
    return order;
}

} // namespace

std::vector<QPointF> alignedBy(const std::vector<QRectF>& rects, Alignment alignment) {
    const QRectF all = around(rects);
    std::vector<QPointF> moves;
    for (const QRectF& rect : rects)
        switch (alignment) {
        case Alignment::Left:
            moves.emplace_back(all.left() - rect.left(), 0);
            break;
        case Alignment::Centre:
            moves.emplace_back(all.center().x() - rect.center().x(), 0);
            break;
        case Alignment::Right:
            moves.emplace_back(all.right() - rect.right(), 0);
            break;
        case Alignment::Top:
            moves.emplace_back(0, all.top() - rect.top());
            break;
        case Alignment::Middle:
            moves.emplace_back(0, all.center().y() - rect.center().y());
            break;
        case Alignment::Bottom:
            moves.emplace_back(0, all.bottom() - rect.bottom());
            break;
        }
    return moves;
}

std::vector<QPointF> distributedBy(const std::vector<QRectF>& rects, Qt::Orientation direction) {
    const bool across = direction == Qt::Horizontal;
    const auto begin = [&](const QRectF& rect) { return across ? rect.left() : rect.top(); };
    const auto size = [&](const QRectF& rect) { return across ? rect.width() : rect.height(); };
    std::vector<QPointF> moves(rects.size());
    if (rects.size() < 3)
        return moves;
    const std::vector<std::size_t> order = orderedBy(rects, begin);
    double used = 0;
    for (const QRectF& rect : rects)
        used += size(rect);
    const QRectF& last = rects[order.back()];
    const double room = begin(last) + size(last) - begin(rects[order.front()]);
    const double gap = (room - used) / static_cast<double>(rects.size() - 1);
    double at = begin(rects[order.front()]);
    for (const std::size_t index : order) {
        const double by = at - begin(rects[index]);
        moves[index] = across ? QPointF(by, 0) : QPointF(0, by);
        at += size(rects[index]) + gap;
    }
    return moves;
}

std::vector<QPointF> tidiedBy(const std::vector<QRectF>& rects, QSizeF gaps) {
    std::vector<QPointF> moves(rects.size());
    if (rects.empty())
        return moves;
    const QPointF origin = around(rects).topLeft();
    std::vector<std::vector<std::size_t>> rows;
    for (const std::size_t index : orderedBy(rects, [](const QRectF& rect) { return rect.center().y(); })) {
        const bool begins =
            rows.empty() || rects[index].center().y() - rects[rows.back().front()].center().y() >
                                rects[rows.back().front()].height() / 2;
        if (begins)
            rows.emplace_back();
        rows.back().push_back(index);
    }
    double y = origin.y();
    for (std::vector<std::size_t>& row : rows) {
        std::stable_sort(row.begin(), row.end(),
                         [&](std::size_t a, std::size_t b) { return rects[a].left() < rects[b].left(); });
        double x = origin.x();
        double height = 0;
        for (const std::size_t index : row) {
            moves[index] = QPointF(x, y) - rects[index].topLeft();
            x += rects[index].width() + gaps.width();
            height = std::max(height, rects[index].height());
        }
        y += height + gaps.height();
    }
    return moves;
}

} // namespace lintel
