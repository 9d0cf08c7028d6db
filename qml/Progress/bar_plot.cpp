#include "qml/Progress/plot_axes.h"
#include "qml/Progress/plot_painter.h"

#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

/// A bar for each value; the second value is the part at its foot.
class BarPlot final : public PlotPainter {
public:
    void paint(QPainter& painter, const PlotStyle& style, const PlotData& data, QSizeF size,
               int current) const override {
        const PlotAxes axes(style, data, size);
        axes.paint(painter);
        painter.setPen(Qt::NoPen);
        for (std::size_t i = 0; i < data.points.size(); ++i) {
            const PlotPoint& point = data.points[i];
            if (std::isnan(point.value))
                continue;
            const QRectF whole = bar(axes, i, point.value);
            painter.fillRect(whole, style.ink);
            if (!std::isnan(point.second) && point.second > 0)
                painter.fillRect(bar(axes, i, point.second), style.second);
            if (static_cast<int>(i) == current) {
                painter.setPen(QPen(style.highlight, 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(whole.adjusted(-2, -2, 2, 1));
                painter.setPen(Qt::NoPen);
            }
        }
        axes.paintTarget(painter);
    }

    QRectF place(const PlotStyle& style, const PlotData& data, QSizeF size, int index) const override {
        const PlotAxes axes(style, data, size);
        const auto at = static_cast<std::size_t>(index);
        const double value = std::isnan(data.points[at].value) ? data.from : data.points[at].value;
        return QRectF(axes.x(at) - axes.step() / 2, axes.y(value), axes.step(),
                      axes.area().bottom() - axes.y(value));
    }

private:
    static QRectF bar(const PlotAxes& axes, std::size_t index, double value) {
        const double width = std::min(40., axes.step() - std::min(4., axes.step() * 0.3));
        const double top = axes.y(value);
        return {axes.x(index) - width / 2, top, width, axes.area().bottom() - top};
    }
};

} // namespace

std::unique_ptr<PlotPainter> barPlot() {
    return std::make_unique<BarPlot>();
}

} // namespace lintel
