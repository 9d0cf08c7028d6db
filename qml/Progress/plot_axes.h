#pragma once

#include "qml/Progress/plot_data.h"

#include <QPainter>
#include <QRectF>

namespace lintel {

/// The frame that plots with a value axis share: numbers at the left, lines across, a text below each end.
class PlotAxes {
public:
    PlotAxes(const PlotStyle& style, const PlotData& data, QSizeF size);

    const QRectF& area() const { return m_area; }
    double y(double value) const;
    /// Middle of the n-th of the data's points, spread evenly.
    double x(std::size_t index) const;
    double step() const;

    /// With the first and the last label of the data below.
    void paint(QPainter& painter) const;
    void paint(QPainter& painter, const QString& first, const QString& last) const;
    void paintTarget(QPainter& painter) const;

private:
    const PlotStyle& m_style;
    const PlotData& m_data;
    QRectF m_area;
};

/// Steps of the value axis: 1, 2, 2.5 or 5 times a power of ten, about four of them and whole numbers, since
/// answers, cards, days and per cent are whole.
double axisStep(double from, double to);

} // namespace lintel
