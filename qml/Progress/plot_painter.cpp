#include "qml/Progress/plot_painter.h"

namespace lintel {

std::unique_ptr<PlotPainter> PlotPainter::create(const QString& kind) {
    if (kind == QLatin1String("line"))
        return linePlot();
    if (kind == QLatin1String("bars"))
        return barPlot();
    if (kind == QLatin1String("heat"))
        return heatPlot();
    if (kind == QLatin1String("calibration"))
        return calibrationPlot();
    return nullptr;
}

} // namespace lintel
