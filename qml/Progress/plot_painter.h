#pragma once

#include "qml/Progress/plot_data.h"

#include <QRectF>
#include <QString>
#include <memory>

class QPainter;

namespace lintel {

/// Draws one kind of plot. Positions are those of the size that it is drawn in.
class PlotPainter {
public:
    virtual ~PlotPainter() = default;

    /// current is the index of the highlighted value, -1 for none.
    virtual void paint(QPainter& painter, const PlotStyle& style, const PlotData& data, QSizeF size,
                       int current) const = 0;
    /// Where a value stands.
    virtual QRectF place(const PlotStyle& style, const PlotData& data, QSizeF size, int index) const = 0;
    /// How many steps the up and down keys go; 0 where there is but one row.
    virtual int rowStep() const { return 0; }

    /// "line" "bars" "heat" "calibration"; null for anything else.
    static std::unique_ptr<PlotPainter> create(const QString& kind);
};

std::unique_ptr<PlotPainter> linePlot();
std::unique_ptr<PlotPainter> barPlot();
std::unique_ptr<PlotPainter> heatPlot();
std::unique_ptr<PlotPainter> calibrationPlot();

} // namespace lintel
