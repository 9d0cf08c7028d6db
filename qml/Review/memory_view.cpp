#include "qml/Review/memory_view.h"

#include <QDateTime>
#include <QLocale>
#include <QPointF>
#include <algorithm>
#include <cmath>

namespace lintel {

void drawMemory(MemoryView& view, const std::vector<ReviewEntry>& answers, const Memory& present,
                const MemoryModel& model, std::int64_t nowMs) {
    if (answers.empty())
        return;
    constexpr double msPerDay = 86'400'000;
    const std::int64_t first = answers.front().atMs;
    const std::int64_t now = std::max(nowMs, first + 1);
    view.since =
        QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(first).date(), QStringLiteral("d MMM yyyy"));

    struct Segment {
        double from, to, stability; ///< from and to are days since the first answer
    };
    std::vector<Segment> segments;
    double floor = 0.8;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const bool last = i + 1 == answers.size();
        const Memory& memory = last ? present : answers[i + 1].before;
        const std::int64_t end = last ? now : answers[i + 1].atMs;
        const Segment segment{static_cast<double>(answers[i].atMs - first) / msPerDay,
                              static_cast<double>(std::max(end, answers[i].atMs) - first) / msPerDay,
                              memory.stability};
        floor = std::min(floor, model.retrievability(segment.to - segment.from, segment.stability));
        segments.push_back(segment);
    }
    floor = std::floor(floor * 10) / 10;
    view.curveFloor = floor;
    const double span = static_cast<double>(now - first) / msPerDay;
    constexpr int pointsPerCurve = 24;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        QVariantList points;
        for (int point = 0; point <= pointsPerCurve; ++point) {
            const double days = (segment.to - segment.from) * point / pointsPerCurve;
            const double y = (1 - model.retrievability(days, segment.stability)) / (1 - floor);
            points.append(QPointF((segment.from + days) / span, y));
        }
        view.curves.append(QVariant(points));
        view.answers.append(QVariantMap{{QStringLiteral("x"), segment.from / span},
                                        {QStringLiteral("rating"), static_cast<int>(answers[i].rating)}});
    }
}

} // namespace lintel
