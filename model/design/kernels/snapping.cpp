#include "model/design/kernels/snapping.h"

#include "model/design/kernels/layout.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lintel {

namespace {

/// One axis: where a rectangle begins and ends along it, and across.
struct Extent {
    double begin, end, acrossBegin, acrossEnd;

    std::array<double, 3> lines() const { return {begin, (begin + end) / 2, end}; }
};

Extent extent(const QRectF& rect, Qt::Orientation guide) {
    return guide == Qt::Vertical ? Extent{rect.left(), rect.right(), rect.top(), rect.bottom()}
                                 : Extent{rect.top(), rect.bottom(), rect.left(), rect.right()};
}

/// The correction that brings a line of the moving card onto the nearest line of a neighbour; nothing when
/// none is near.
std::optional<double> nearestCorrection(const Extent& moving, const std::vector<QRectF>& neighbours,
                                        Qt::Orientation guide, double tolerance) {
    std::optional<double> best;
    for (const QRectF& neighbour : neighbours)
        for (const double theirs : extent(neighbour, guide).lines())
            for (const double mine : moving.lines()) {
                const double correction = theirs - mine;
                if (std::abs(correction) <= tolerance && (!best || std::abs(correction) < std::abs(*best)))
                    best = correction;
            }
    return best;
}

/// Keeps the smallest way between the resting card and its neighbours on a line.
void measure(Guide& guide, const Extent& rested, const Extent& other) {
    const bool isAfter = other.acrossBegin >= rested.acrossEnd;
    const double from = isAfter ? rested.acrossEnd : other.acrossEnd;
    const double to = isAfter ? other.acrossBegin : rested.acrossBegin;
    if (to - from <= 0 || (guide.gap > 0 && guide.gap <= to - from))
        return;
    guide.gap = to - from;
    guide.gapAt = (from + to) / 2;
}

void addGuides(const Extent& rested, const std::vector<QRectF>& neighbours, Qt::Orientation orientation,
               std::vector<Guide>& guides) {
    for (const double mine : rested.lines()) {
        Guide guide{orientation, mine, rested.acrossBegin, rested.acrossEnd};
        bool shared = false;
        for (const QRectF& neighbour : neighbours) {
            const Extent other = extent(neighbour, orientation);
            for (const double theirs : other.lines())
                if (std::abs(theirs - mine) < 0.01) {
                    shared = true;
                    guide.begin = std::min(guide.begin, other.acrossBegin);
                    guide.end = std::max(guide.end, other.acrossEnd);
                    measure(guide, rested, other);
                }
        }
        if (shared)
            guides.push_back(guide);
    }
}

} // namespace

Snap snap(const QRectF& moving, QPointF wished, const std::vector<QRectF>& neighbours, double tolerance) {
    QRectF wanted = moving.translated(wished);
    const auto x = nearestCorrection(extent(wanted, Qt::Vertical), neighbours, Qt::Vertical, tolerance);
    const auto y = nearestCorrection(extent(wanted, Qt::Horizontal), neighbours, Qt::Horizontal, tolerance);
    const double left = x ? wanted.left() + *x : snapToGrid(wanted.left());
    const double top = y ? wanted.top() + *y : snapToGrid(wanted.top());
    wanted.moveTo(left, top);
    Snap result{wanted.topLeft() - moving.topLeft(), {}};
    if (x)
        addGuides(extent(wanted, Qt::Vertical), neighbours, Qt::Vertical, result.guides);
    if (y)
        addGuides(extent(wanted, Qt::Horizontal), neighbours, Qt::Horizontal, result.guides);
    return result;
}

} // namespace lintel
