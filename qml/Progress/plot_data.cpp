#include "qml/Progress/plot_data.h"

#include <QVariantMap>

namespace lintel {

std::vector<PlotPoint> PlotPoint::fromList(const QVariantList& list) {
    std::vector<PlotPoint> points;
    for (const QVariant& each : list) {
        const QVariantMap map = each.toMap();
        const auto number = [&](const char* key) {
            const QVariant value = map.value(QLatin1String(key));
            return value.isValid() ? value.toDouble() : std::numeric_limits<double>::quiet_NaN();
        };
        points.push_back({map.value(QStringLiteral("label")).toString(),
                          map.value(QStringLiteral("text")).toString(), number("x"), number("value"),
                          number("low"), number("high"), number("second")});
    }
    return points;
}

} // namespace lintel
