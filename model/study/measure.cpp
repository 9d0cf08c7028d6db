#include "model/study/measure.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace lintel {
namespace {

struct Unit {
    const char* dimension;
    double factor;
    QStringList names;
};

const QList<Unit>& wordUnits() {
    static const QList<Unit> units{
        {"time", 1e-9, {"ns", "nanosecond", "nanoseconds"}},
        {"time", 1e-6, {"us", "µs", "microsecond", "microseconds"}},
        {"time", 1e-3, {"ms", "msec", "millisecond", "milliseconds"}},
        {"time", 1, {"s", "sec", "secs", "second", "seconds"}},
        {"time", 60, {"m", "min", "mins", "minute", "minutes"}},
        {"time", 3600, {"h", "hr", "hrs", "hour", "hours"}},
        {"time", 86400, {"d", "day", "days"}},
        {"time", 7 * 86400, {"w", "week", "weeks"}},
        {"month", 1, {"month", "months"}},
        {"month", 12, {"y", "yr", "year", "years"}},
        {"percent", 1, {"%", "percent", "per cent"}},
        {"USD", 1, {"usd", "$", "dollar", "dollars"}},
        {"size", 1, {"b", "byte", "bytes"}},
        {"bits", 1, {"bit", "bits"}},
    };
    return units;
}

/// "KB", "mebibytes", "Gbit", "Mb": a prefix before bytes or bits. Only a lone lower-case b after an
/// upper-case prefix means bits; whoever types "mb" means bytes.
bool readSize(const QString& unit, Measure& measure) {
    static const QRegularExpression pattern(
        "^(?:(?<prefix>[kKmMgGtTpP])(?<binary>i?)(?<letter>[bB]|bits?|[bB]ytes?)|"
        "(?<word>kilo|mega|giga|tera|peta|kibi|mebi|gibi|tebi|pebi)(?<what>bytes?|bits?))$");
    static const QString prefixes = QStringLiteral("kmgtp");
    const QRegularExpressionMatch match = pattern.match(unit);
    if (!match.hasMatch())
        return false;
    const QString word = match.captured("word").isEmpty() ? match.captured("prefix") : match.captured("word");
    const QString what = match.captured("letter") + match.captured("what");
    const bool binary = !match.captured("binary").isEmpty() || word.endsWith(QLatin1String("bi"));
    const bool bits =
        what.startsWith(QLatin1String("bit")) || (what == QLatin1String("b") && word[0].isUpper());
    measure.dimension = bits ? "bits" : "size";
    for (qsizetype i = prefixes.indexOf(word[0].toLower()); i >= 0; --i)
        measure.factor *= binary ? 1024 : 1000;
    return true;
}

Measure simpleMeasure(const QString& unit) {
    Measure measure;
    if (readSize(unit, measure))
        return measure;
    const QString lower = unit.toLower();
    for (const Unit& known : wordUnits())
        if (known.names.contains(lower))
            return {known.dimension, known.factor};
    return {};
}

} // namespace

Measure measureOf(std::string_view unit) {
    QString text = QString::fromUtf8(unit).simplified();
    // "Mbps" is "Mbit/s"
    static const QRegularExpression bitsPerSecond("^([kKMGT])bps$");
    text.replace(bitsPerSecond, "\\1bit/s");
    static const QRegularExpression rate(
        "^(.*?)\\s*(?:/|\\bper\\b|\\beach\\b|\\bevery\\b|\\bin\\b|\\ba\\b)\\s*([0-9]+)?\\s*(\\S+)$");
    const QRegularExpressionMatch match = rate.match(text);
    if (!match.hasMatch())
        return simpleMeasure(text);
    Measure above = measureOf(match.captured(1).toStdString());
    const Measure below = simpleMeasure(match.captured(3));
    if (below.dimension.empty()) // "messages per queue" says where the count holds
        return above;
    const double amount = match.captured(2).isEmpty() ? 1 : match.captured(2).toDouble();
    if (amount <= 0)
        return {};
    above.dimension += '/' + below.dimension;
    above.factor /= below.factor * amount;
    return above;
}

} // namespace lintel
