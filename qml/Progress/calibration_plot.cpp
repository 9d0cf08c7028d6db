#include "qml/Progress/plot_axes.h"
#include "qml/Progress/plot_painter.h"

#include <QObject>
#include <cmath>

namespace lintel {
namespace {

/// What came true over what was predicted, each with its interval; on the diagonal both agree. Both axes have
/// the same range.
class CalibrationPlot final : public PlotPainter {
public:
    void paint(QPainter& painter, const PlotStyle& style, const PlotData& data, QSizeF size,
               int current) const override {
        const PlotAxes axes(style, data, size);
        const auto predicted = [](double share) { return QObject::tr("predicted %1 %").arg(share); };
        axes.paint(painter, predicted(data.from), predicted(data.to));
        QPen diagonal(style.target, 1.5);
        diagonal.setDashPattern({3, 2});
        painter.setPen(diagonal);
        painter.drawLine(QPointF(x(axes, data, data.from), axes.y(data.from)),
                         QPointF(x(axes, data, data.to), axes.y(data.to)));
        for (std::size_t i = 0; i < data.points.size(); ++i) {
            const PlotPoint& point = data.points[i];
            const double at = x(axes, data, point.x);
            painter.setPen(QPen(style.second, 3));
            painter.drawLine(QPointF(at, axes.y(point.low)), QPointF(at, axes.y(point.high)));
            const bool isCurrent = static_cast<int>(i) == current;
            painter.setPen(isCurrent ? QPen(style.highlight, 2) : QPen(Qt::NoPen));
            painter.setBrush(style.ink);
            painter.drawEllipse(QPointF(at, axes.y(point.value)), isCurrent ? 5 : 3.5, isCurrent ? 5 : 3.5);
        }
    }

    QRectF place(const PlotStyle& style, const PlotData& data, QSizeF size, int index) const override {
        const PlotAxes axes(style, data, size);
        const PlotPoint& point = data.points[static_cast<std::size_t>(index)];
        return QRectF(x(axes, data, point.x) - 6, axes.y(point.high), 12,
                      axes.y(point.low) - axes.y(point.high));
    }

private:
    static double x(const PlotAxes& axes, const PlotData& data, double predicted) {
        const double share = (predicted - data.from) / std::max(1e-9, data.to - data.from);
        return axes.area().left() + std::clamp(share, 0., 1.) * axes.area().width();
    }
};

} // namespace

std::unique_ptr<PlotPainter> calibrationPlot() {
    return std::make_unique<CalibrationPlot>();
}

} // namespace lintel
