#include "model/study/typed_answer.h"

#include "model/study/measure.h"

#include <QRegularExpression>
#include <QString>
#include <algorithm>
#include <cmath>
#include <vector>

namespace lintel {
namespace {

/// One number with the unit that follows it and the word that joins it to the next.
struct Figure {
    double number = 0;
    std::string unit;
    bool endsRange = false; ///< a "to" or a dash stands before it
};

/// "ten messages", "half a day", "1½ h", "an hour" with digits.
void spellInDigits(QString& text) {
    static const QRegularExpression fraction(QStringLiteral("([0-9]*)\\s?([¼½¾])"));
    for (QRegularExpressionMatch match; (match = fraction.match(text)).hasMatch();) {
        const double part = (QStringLiteral("¼½¾").indexOf(match.captured(2)) + 1) / 4.;
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::number(match.captured(1).toInt() + part));
    }
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression half(QStringLiteral("^half an? "), anyCase);
    static const QRegularExpression quarter(QStringLiteral("^(?:a )?quarter (?:of an? )?"), anyCase);
    static const QRegularExpression one(
        QStringLiteral("^an? (?=(?:second|minute|hour|day|week|month|year)\\b)"), anyCase);
    text.replace(half, QStringLiteral("0.5 "))
        .replace(quarter, QStringLiteral("0.25 "))
        .replace(one, QStringLiteral("1 "));
    static const QStringList names{QStringLiteral("zero"),  QStringLiteral("one"),   QStringLiteral("two"),
                                   QStringLiteral("three"), QStringLiteral("four"),  QStringLiteral("five"),
                                   QStringLiteral("six"),   QStringLiteral("seven"), QStringLiteral("eight"),
                                   QStringLiteral("nine"),  QStringLiteral("ten"),   QStringLiteral("eleven"),
                                   QStringLiteral("twelve")};
    static const QRegularExpression word(QStringLiteral("\\b(?:%1)\\b").arg(names.join(u'|')), anyCase);
    for (QRegularExpressionMatch match; (match = word.match(text)).hasMatch();)
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::number(names.indexOf(match.captured().toLower())));
}

QString normalise(std::string_view typed) {
    QString text = QString::fromUtf8(typed);
    for (const char16_t dash : {u'\u2010', u'\u2011', u'\u2012', u'\u2013', u'\u2014', u'\u2212'})
        text.replace(QChar(dash), u'-');
    text.replace(QChar(u'\u2019'), u'\'');
    text = text.simplified(); // turns no-break and thin spaces into plain ones too
    static const QRegularExpression lead(
        "^(?:=|~|<=|>=|≤|≥|up to|at most|at least|about|exactly|max(?:imum)?|min(?:imum)?|default)\\s*",
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    text.remove(lead);
    spellInDigits(text);
    static const QRegularExpression dollars("^\\$\\s*([0-9.,]+)");
    text.replace(dollars, "\\1 USD");
    while (text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u','))
        text.chop(1);
    return text;
}

double scaleOf(const QString& word) {
    if (word == QLatin1String("k") || word == QLatin1String("thousand"))
        return 1e3;
    if (word == QLatin1String("million"))
        return 1e6;
    return word == QLatin1String("billion") ? 1e9 : 1;
}

/// The figures of a text, or none when something else stands between them.
std::vector<Figure> readFigures(const QString& text) {
    static const QRegularExpression figure(
        "\\G\\s*(?<join>,?\\s*\\band\\b|,|\\bto\\b|\\bthrough\\b|-(?=\\s*[0-9]))?\\s*"
        "(?<sign>[-+])?(?:(?<grouped>[1-9][0-9]{0,2}(?:[ "
        ",_'][0-9]{3})+(?![0-9]))|(?<plain>[0-9]+|(?=\\.[0-9])))"
        "(?:[.](?<fraction>[0-9]+)|,(?<comma>[0-9]+)(?![0-9]))?"
        "(?:(?<scale>k)(?![A-Za-z])|\\s*\\b(?<scaleword>thousand|million|billion)\\b)?"
        "\\s*(?<unit>(?:(?!\\bto\\b|\\band\\b|\\bthrough\\b)(?:(?:\\bper\\b|\\bevery\\b|\\bin\\b|/"
        ")\\s*[0-9]+|[^0-9,-]|(?<=[A-Za-z])-(?=[A-Za-z])))*)",
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Figure> figures;
    QRegularExpressionMatchIterator matches = figure.globalMatch(text);
    qsizetype end = 0;
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        QString digits = match.captured("grouped") + match.captured("plain");
        digits.remove(QRegularExpression("[ ,_']"));
        digits += u'.' + match.captured("fraction") + match.captured("comma");
        const QString join = match.captured("join");
        const bool range =
            join == QLatin1String("to") || join == QLatin1String("through") || join == QLatin1String("-");
        // A dash before the first number is its sign.
        const bool minus =
            match.captured("sign") == QLatin1String("-") || (figures.empty() && join == QLatin1String("-"));
        if (figures.empty() && !join.isEmpty() && !minus)
            return {};
        const double number =
            digits.toDouble() * scaleOf(match.captured("scale") + match.captured("scaleword"));
        figures.push_back(
            {minus ? -number : number, match.captured("unit").trimmed().toStdString(), range && !minus});
        end = match.capturedEnd();
    }
    if (!QStringView(text).mid(end).trimmed().isEmpty())
        return {};
    return figures;
}

bool equal(double a, double b) {
    return std::isfinite(a) && std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

TypedCheck check(const Figure& typed, double number, const std::string& unit) {
    if (typed.unit.empty())
        return equal(typed.number, number) ? TypedCheck::Right : TypedCheck::Wrong;
    const Measure has = measureOf(typed.unit);
    const Measure wants = measureOf(unit);
    if (has.dimension == wants.dimension && equal(typed.number * has.factor, number * wants.factor))
        return TypedCheck::Right;
    return equal(typed.number, number) ? TypedCheck::OtherUnit : TypedCheck::Wrong;
}

/// "1 h 30 min" as one figure in seconds: falling units of time.
bool addUpTimes(std::vector<Figure>& figures) {
    double seconds = 0;
    double last = HUGE_VAL;
    for (const Figure& figure : figures) {
        const Measure measure = measureOf(figure.unit);
        if (measure.dimension != "time" || measure.factor >= last || figure.endsRange)
            return false;
        seconds += figure.number * measure.factor;
        last = measure.factor;
    }
    figures = {{seconds, "s", false}};
    return true;
}

} // namespace

TypedCheck checkTypedAnswer(std::string_view typed, const Quantity& expected) {
    std::vector<Figure> figures = readFigures(normalise(typed));
    if (figures.empty())
        return TypedCheck::Unreadable;
    if (!expected.upper) {
        if (figures.size() > 1 && !addUpTimes(figures))
            return TypedCheck::Wrong;
        return check(figures.front(), expected.number, expected.unit);
    }
    if (figures.size() != 2)
        return TypedCheck::Wrong;
    if (figures[0].unit.empty())
        figures[0].unit = figures[1].unit;
    return std::max(check(figures[0], expected.number, expected.unit),
                    check(figures[1], *expected.upper, expected.unit));
}

} // namespace lintel
