#include "qml/Progress/plot_painter.h"

#include <QDate>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

constexpr int daysOfWeek = 7;
constexpr int levels = 4;

/// The days of a calendar: a column for each week, Monday on top. x of a point is its Julian day, value how
/// much was done; more is a stronger ink.
class HeatPlot final : public PlotPainter {
public:
    void paint(QPainter& painter, const PlotStyle& style, const PlotData& data, QSizeF size,
               int current) const override {
        const Frame frame(style, data, size);
        const QFontMetricsF metrics(style.font);
        painter.setFont(style.font);
        painter.setPen(style.axisText);
        const QLocale english = QLocale::c();
        for (int day = 0; day < daysOfWeek; day += 2)
            painter.drawText(QRectF(0, frame.head + day * frame.step, frame.left - 6, frame.cell),
                             Qt::AlignRight | Qt::AlignVCenter,
                             english.dayName(day + 1, QLocale::ShortFormat));
        double labelled = -1;
        for (std::size_t i = 0; i < data.points.size(); ++i) {
            const PlotPoint& point = data.points[i];
            const QRectF cell = frame.cellOf(point.x);
            const QDate date = QDate::fromJulianDay(static_cast<qint64>(point.x));
            const QString month = english.monthName(date.month(), QLocale::ShortFormat);
            if (date.day() <= daysOfWeek && date.dayOfWeek() == 1 && cell.left() > labelled) {
                painter.setPen(style.axisText);
                painter.drawText(QPointF(cell.left(), metrics.ascent()), month);
                labelled = cell.left() + metrics.horizontalAdvance(month) + 6;
            }
            painter.setPen(static_cast<int>(i) == current ? QPen(style.highlight, 2) : QPen(Qt::NoPen));
            painter.setBrush(colour(style, data, point.value));
            painter.drawRoundedRect(cell, 2, 2);
        }
    }

    QRectF place(const PlotStyle& style, const PlotData& data, QSizeF size, int index) const override {
        return Frame(style, data, size).cellOf(data.points[static_cast<std::size_t>(index)].x);
    }

    int rowStep() const override { return daysOfWeek; }

private:
    struct Frame {
        Frame(const PlotStyle& style, const PlotData& data, QSizeF size) {
            const QFontMetricsF metrics(style.font);
            left = metrics.horizontalAdvance(QStringLiteral("Wed")) + 8;
            head = metrics.height() + 4;
            if (data.points.empty())
                return;
            first = weekOf(data.points.front().x);
            const double weeks = weekOf(data.points.back().x) - first + 1;
            step = std::floor(std::min((size.width() - left) / weeks, (size.height() - head) / daysOfWeek));
            cell = std::max(2., step - std::clamp(std::round(step / 6), 1., 3.));
        }

        /// Julian day 0 was a Monday.
        static double weekOf(double day) { return std::floor(day / daysOfWeek); }

        QRectF cellOf(double day) const {
            return {left + (weekOf(day) - first) * step, head + std::fmod(day, daysOfWeek) * step, cell,
                    cell};
        }

        double left = 0;
        double head = 0;
        double step = 10;
        double cell = 8;
        double first = 0;
    };

    static QColor colour(const PlotStyle& style, const PlotData& data, double value) {
        if (!(value > 0))
            return style.grid;
        const double level = std::ceil(levels * std::min(1., value / std::max(1., data.to))) / levels;
        const auto mix = [&](int from, int to) { return static_cast<int>(from + (to - from) * level); };
        return {mix(style.wash.red(), style.ink.red()), mix(style.wash.green(), style.ink.green()),
                mix(style.wash.blue(), style.ink.blue())};
    }
};

} // namespace

std::unique_ptr<PlotPainter> heatPlot() {
    return std::make_unique<HeatPlot>();
}

} // namespace lintel
