#include "model/study/search/query_terms.h"

#include "model/study/card.h"

#include <QRegularExpression>
#include <QStringList>
#include <map>

namespace lintel {
namespace {

/// Anki's threshold of a leech.
constexpr int leechLapses = 8;

using Condition = Result<SqlCondition>;

Error refused(const QString& message) {
    return Error{message.toStdString()};
}

/// "*" as SQL's "%", everything else as it is.
QString wildcard(const QString& value) {
    QString pattern = value;
    pattern.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"))
        .replace(u'*', u'%');
    return pattern;
}

Condition like(const char* column, const QString& value) {
    return SqlCondition{QStringLiteral("card.%1 LIKE ? ESCAPE '\\'").arg(QLatin1String(column)),
                        {wildcard(value)}};
}

Condition serviceTerm(const QString& value, const StudyMoment&) {
    return like("service", value);
}

Condition topicTerm(const QString& value, const StudyMoment&) {
    return like("topic", value);
}

Condition factTerm(const QString& value, const StudyMoment&) {
    return like("fact", value);
}

/// A deck holds those below it.
Condition deckTerm(const QString& value, const StudyMoment&) {
    const QString pattern = wildcard(value);
    return SqlCondition{QStringLiteral("(card.deck LIKE ? ESCAPE '\\' OR card.deck LIKE ? ESCAPE '\\')"),
                        {pattern, QVariant(pattern + QStringLiteral("::%"))}};
}

Condition kindTerm(const QString& value, const StudyMoment&) {
    const auto found = cardKindFromName(value.toLower().toStdString());
    if (found)
        return SqlCondition{QStringLiteral("card.kind = %1").arg(static_cast<int>(*found)), {}};
    QStringList names;
    for (int each = 0; each < cardKindCount; ++each)
        names << QString::fromUtf8(cardKindName(static_cast<CardKind>(each)).data());
    return refused(QStringLiteral("kind: is one of %1.").arg(names.join(QStringLiteral(", "))));
}

/// A tag holds those below it.
Condition tagTerm(const QString& value, const StudyMoment&) {
    if (value == QLatin1String("none"))
        return SqlCondition{QStringLiteral("card.tags = ''"), {}};
    const QString pattern = wildcard(value);
    return SqlCondition{QStringLiteral("(card.tags LIKE ? ESCAPE '\\' OR card.tags LIKE ? ESCAPE '\\')"),
                        {QVariant(QStringLiteral("% ") + pattern + QStringLiteral(" %")),
                         QVariant(QStringLiteral("% ") + pattern + QStringLiteral("::%"))}};
}

Condition flagTerm(const QString& value, const StudyMoment&) {
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < 0 || number > 7)
        return refused(QStringLiteral("flag: is 0 to 7."));
    return SqlCondition{QStringLiteral("card.flag = %1").arg(number), {}};
}

Condition stateTerm(const QString& value, const StudyMoment& moment) {
    const std::map<QString, QString> states{
        {QStringLiteral("new"), QStringLiteral("memory.phase = 0")},
        {QStringLiteral("learning"), QStringLiteral("memory.phase IN (1, 3)")},
        {QStringLiteral("review"), QStringLiteral("memory.phase = 2")},
        {QStringLiteral("due"),
         QStringLiteral("(memory.resting = 0 AND memory.phase IN (1, 2, 3) AND memory.due_day <= %1 AND "
                        "card.suspended = 0)")
             .arg(moment.today)},
        {QStringLiteral("leech"), QStringLiteral("memory.lapses >= %1").arg(leechLapses)},
        {QStringLiteral("suspended"), QStringLiteral("card.suspended = 1")},
        {QStringLiteral("buried"), QStringLiteral("memory.buried_day >= %1").arg(moment.today)},
        {QStringLiteral("changed"), QStringLiteral("card.was_answer IS NOT NULL")},
        {QStringLiteral("edited"), QStringLiteral("card.made_front IS NOT NULL")},
        {QStringLiteral("noted"), QStringLiteral("card.comment <> ''")},
        {QStringLiteral("flagged"), QStringLiteral("card.flag > 0")},
        {QStringLiteral("own"), QStringLiteral("card.note IS NOT NULL")},
        {QStringLiteral("retired"), QStringLiteral("card.retired = 1")},
        {QStringLiteral("confused"),
         QStringLiteral("EXISTS (SELECT 1 FROM confusion WHERE confusion.fact = card.fact OR "
                        "confusion.other = card.fact)")},
    };
    const auto found = states.find(value.toLower());
    if (found != states.end())
        return SqlCondition{found->second, {}};
    QStringList names;
    for (const auto& [name, condition] : states)
        names << name;
    return refused(QStringLiteral("is: is one of %1.").arg(names.join(QStringLiteral(", "))));
}

Condition examTerm(const QString& value, const StudyMoment&) {
    return SqlCondition{QStringLiteral("card.fact IN (SELECT fact FROM fact_exam WHERE family = ?)"),
                        {value.section(u'-', 0, 0).toUpper()}};
}

/// "dva.2" or "dva-c03.2.1"
Condition domainTerm(const QString& value, const StudyMoment&) {
    const QString family = value.section(u'.', 0, 0).section(u'-', 0, 0).toUpper();
    const QString part = value.section(u'.', 1);
    if (part.isEmpty())
        return refused(QStringLiteral("domain: is an exam and a domain, such as dva.2."));
    return SqlCondition{
        QStringLiteral("card.fact IN (SELECT fact FROM fact_exam WHERE family = ? AND (domain = ? OR domain "
                       "LIKE ? ESCAPE '\\'))"),
        {family, part, QVariant(wildcard(part) + QStringLiteral(".%"))}};
}

Condition propertyTerm(const QString& value, const StudyMoment& moment) {
    static const QRegularExpression pattern(QStringLiteral(
        "^(?<name>[a-z]+)(?<comparison><=|>=|!=|<|>|=)(?<number>-?[0-9]+(?:\\.[0-9]+)?)(?<percent>%?)$"));
    const QRegularExpressionMatch match = pattern.match(value.toLower());
    const std::map<QString, QString> columns{
        {QStringLiteral("stability"), QStringLiteral("memory.stability")},
        {QStringLiteral("difficulty"), QStringLiteral("memory.difficulty")},
        {QStringLiteral("reps"), QStringLiteral("memory.reps")},
        {QStringLiteral("lapses"), QStringLiteral("memory.lapses")},
        {QStringLiteral("due"), QStringLiteral("(memory.due_day - %1)").arg(moment.today)},
        {QStringLiteral("recall"), moment.recallSql()},
    };
    const auto column = columns.find(match.captured(QStringLiteral("name")));
    if (!match.hasMatch() || column == columns.end())
        return refused(QStringLiteral("prop: is stability, difficulty, reps, lapses, due or recall, compared "
                                      "with a number, such as prop:stability<5."));
    const double number = match.captured(QStringLiteral("number")).toDouble() /
                          (match.captured(QStringLiteral("percent")).isEmpty() ? 1 : 100);
    return SqlCondition{QStringLiteral("(memory.phase > 0 AND %1 %2 ?)")
                            .arg(column->second, match.captured(QStringLiteral("comparison"))),
                        {number}};
}

/// "7" days, or "7:1" days and rating
Condition ratedTerm(const QString& value, const StudyMoment& moment) {
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,5})(?::([1-4]))?$"));
    const QRegularExpressionMatch match = pattern.match(value);
    if (!match.hasMatch())
        return refused(QStringLiteral("rated: is a number of days and perhaps a button, such as rated:7:1."));
    QString condition = QStringLiteral("review.day > ?");
    if (!match.captured(2).isEmpty())
        condition += QStringLiteral(" AND review.rating = ") + match.captured(2);
    return SqlCondition{QStringLiteral("card.id IN (SELECT review.card FROM review WHERE %1)").arg(condition),
                        {qlonglong{moment.today - match.captured(1).toInt()}}};
}

Condition introducedTerm(const QString& value, const StudyMoment& moment) {
    bool isNumber = false;
    const int days = value.toInt(&isNumber);
    if (!isNumber || days < 1)
        return refused(QStringLiteral("introduced: is a number of days."));
    return SqlCondition{
        QStringLiteral(
            "memory.id IN (SELECT review.memory FROM review WHERE review.day > ? AND review.phase = 0)"),
        {qlonglong{moment.today - days}}};
}

using Term = Condition (*)(const QString& value, const StudyMoment& moment);

const std::map<QString, Term>& termsByName() {
    static const std::map<QString, Term> byName{
        {QStringLiteral("service"), serviceTerm},
        {QStringLiteral("deck"), deckTerm},
        {QStringLiteral("topic"), topicTerm},
        {QStringLiteral("fact"), factTerm},
        {QStringLiteral("kind"), kindTerm},
        {QStringLiteral("tag"), tagTerm},
        {QStringLiteral("flag"), flagTerm},
        {QStringLiteral("is"), stateTerm},
        {QStringLiteral("exam"), examTerm},
        {QStringLiteral("domain"), domainTerm},
        {QStringLiteral("prop"), propertyTerm},
        {QStringLiteral("rated"), ratedTerm},
        {QStringLiteral("introduced"), introducedTerm},
    };
    return byName;
}

} // namespace

bool isQueryTerm(const QString& name) {
    return termsByName().contains(name);
}

Result<SqlCondition> queryTerm(const QString& name, const QString& value, const StudyMoment& moment) {
    if (value.isEmpty())
        return refused(QStringLiteral("%1: needs a value.").arg(name));
    return termsByName().at(name)(value, moment);
}

} // namespace lintel
