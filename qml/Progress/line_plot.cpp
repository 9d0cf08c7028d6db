#include "qml/Progress/plot_axes.h"
#include "qml/Progress/plot_painter.h"

#include <cmath>

namespace lintel {
namespace {

/// Values joined by a line, with the wash of their intervals and perhaps a thinner second line.
class LinePlot final : public PlotPainter {
public:
    void paint(QPainter& painter, const PlotStyle& style, const PlotData& data, QSizeF size,
               int current) const override {
        const PlotAxes axes(style, data, size);
        axes.paint(painter);
        paintIntervals(painter, style, data, axes);
        axes.paintTarget(painter);
        paintLine(painter, QPen(style.second, 1.5), data, axes, &PlotPoint::second);
        paintLine(painter, QPen(style.ink, 2), data, axes, &PlotPoint::value);
        const bool dots = axes.step() >= 12;
        for (std::size_t i = 0; i < data.points.size(); ++i) {
            const PlotPoint& point = data.points[i];
            const bool isCurrent = static_cast<int>(i) == current;
            if (std::isnan(point.value) || (!dots && !isCurrent))
                continue;
            const QPointF at(axes.x(i), axes.y(point.value));
            painter.setPen(isCurrent ? QPen(style.highlight, 2) : QPen(Qt::NoPen));
            painter.setBrush(style.ink);
            painter.drawEllipse(at, isCurrent ? 5 : 3, isCurrent ? 5 : 3);
        }
    }

    QRectF place(const PlotStyle& style, const PlotData& data, QSizeF size, int index) const override {
        const PlotAxes axes(style, data, size);
        const PlotPoint& point = data.points[static_cast<std::size_t>(index)];
        const double y = std::isnan(point.value) ? axes.area().center().y() : axes.y(point.value);
        return QRectF(axes.x(static_cast<std::size_t>(index)) - axes.step() / 2, y - 4, axes.step(), 8);
    }

private:
    static void paintLine(QPainter& painter, const QPen& pen, const PlotData& data, const PlotAxes& axes,
                          double PlotPoint::*value) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        QPolygonF line;
        for (std::size_t i = 0; i <= data.points.size(); ++i) {
            if (i < data.points.size() && !std::isnan(data.points[i].*value)) {
                line << QPointF(axes.x(i), axes.y(data.points[i].*value));
                continue;
            }
            painter.drawPolyline(line); // a gap in the values is a gap in the line
            line.clear();
        }
    }

    static void paintIntervals(QPainter& painter, const PlotStyle& style, const PlotData& data,
                               const PlotAxes& axes) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.wash);
        for (std::size_t i = 0; i + 1 < data.points.size(); ++i) {
            const PlotPoint& a = data.points[i];
            const PlotPoint& b = data.points[i + 1];
            if (std::isnan(a.low) || std::isnan(b.low))
                continue;
            painter.drawPolygon(QPolygonF({{axes.x(i), axes.y(a.low)},
                                           {axes.x(i), axes.y(a.high)},
                                           {axes.x(i + 1), axes.y(b.high)},
                                           {axes.x(i + 1), axes.y(b.low)}}));
        }
    }
};

} // namespace

std::unique_ptr<PlotPainter> linePlot() {
    return std::make_unique<LinePlot>();
}

} // namespace lintel
