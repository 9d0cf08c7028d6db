#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QVariantList>
#include <limits>
#include <vector>

namespace lintel {

/// One value of a plot.
struct PlotPoint {
    QString label; ///< on the axis and in tables: "week of 2 Nov"
    QString text;  ///< what is said of it: "91 %, 84 of 92, 95 % interval 83 to 95"
    double x = std::numeric_limits<double>::quiet_NaN();     ///< of a calibration: the prediction
    double value = std::numeric_limits<double>::quiet_NaN(); ///< NaN where there is none
    double low = std::numeric_limits<double>::quiet_NaN();   ///< ends of its interval
    double high = std::numeric_limits<double>::quiet_NaN();
    double second = std::numeric_limits<double>::quiet_NaN(); ///< of a second line, or a part of the bar

    /// From maps with these keys; what is missing stays NaN or empty.
    static std::vector<PlotPoint> fromList(const QVariantList& list);
};

/// Colours and fonts; screen and pictures use the same.
struct PlotStyle {
    QColor ink;       ///< the values
    QColor second;    ///< the second line or the part of a bar
    QColor wash;      ///< intervals
    QColor target;    ///< the dashed line
    QColor grid;      ///< lines of the grid, empty days
    QColor axisText;  ///< labels
    QColor highlight; ///< ring around the current value
    QFont font;       ///< of the labels
};

struct PlotData {
    std::vector<PlotPoint> points;
    double from = 0; ///< of the value axis
    double to = 1;
    double target = std::numeric_limits<double>::quiet_NaN(); ///< a dashed line across
    QString unit;                                             ///< behind the numbers of the axis: " %"
};

} // namespace lintel
