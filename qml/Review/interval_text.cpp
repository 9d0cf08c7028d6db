#include "qml/Review/interval_text.h"

#include <QLocale>
#include <QObject>
#include <cmath>

namespace lintel {

QString intervalText(std::int64_t seconds) {
    const auto number = [](double value) {
        const double rounded = std::round(value * 10) / 10;
        return QLocale::c().toString(rounded, 'f', rounded == std::floor(rounded) ? 0 : 1);
    };
    const double days = static_cast<double>(seconds) / 86400;
    if (seconds < 60)
        return QObject::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return QObject::tr("%1 min").arg(std::lround(static_cast<double>(seconds) / 60));
    if (days < 1)
        return QObject::tr("%1 h").arg(number(static_cast<double>(seconds) / 3600));
    if (days < 100)
        return QObject::tr("%1 d").arg(std::lround(days));
    if (days < 365)
        return QObject::tr("%1 mo").arg(number(days / 30.4375));
    return QObject::tr("%1 y").arg(number(days / 365.25));
}

} // namespace lintel
