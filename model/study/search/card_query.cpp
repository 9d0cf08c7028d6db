#include "model/study/search/card_query.h"

#include "model/study/card.h"

#include <QRegularExpression>
#include <QStringList>
#include <map>

namespace lintel {
namespace {

/// Anki's threshold of a leech.
constexpr int leechLapses = 8;

struct Token {
    enum class Kind : unsigned char { Open, Close, Or, Not, Term } kind;
    QString name;  ///< in front of the colon, lower case; empty for words
    QString value; ///< without quotes
    QString written;
};

QList<Token> tokens(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("\\G\\s*(?:(?<open>\\()|(?<close>\\))|(?<not>-)(?=[^\\s)])|"
                       "(?<term>(?:(?<name>[A-Za-z]+):)?(?:\"(?<quoted>[^\"]*)\"?|(?<bare>[^\\s()\"]+))))"));
    QList<Token> found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.hasCaptured(QStringLiteral("open")))
            found.append({Token::Kind::Open, {}, {}, {}});
        else if (match.hasCaptured(QStringLiteral("close")))
            found.append({Token::Kind::Close, {}, {}, {}});
        else if (match.hasCaptured(QStringLiteral("not")))
            found.append({Token::Kind::Not, {}, {}, {}});
        else if (match.captured(QStringLiteral("term")).toLower() == QLatin1String("or"))
            found.append({Token::Kind::Or, {}, {}, {}});
        else
            found.append({Token::Kind::Term, match.captured(QStringLiteral("name")).toLower(),
                          match.captured(QStringLiteral("quoted")) + match.captured(QStringLiteral("bare")),
                          match.captured(QStringLiteral("term"))});
    }
    return found;
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

class Parser {
public:
    Parser(const QString& text, const StudyMoment& moment)
        : m_tokens(tokens(text))
        , m_moment(moment) {}

    Result<CardQuery> run() {
        const QString condition = m_tokens.isEmpty() ? QStringLiteral("true") : alternatives();
        if (m_fault.empty() && m_at < m_tokens.size())
            m_fault = "There is a closing bracket without an opening one.";
        if (!m_fault.empty())
            return Error{m_fault};
        return CardQuery{
            m_seesRetired ? condition : QStringLiteral("card.retired = 0 AND (%1)").arg(condition), m_values};
    }

private:
    static constexpr int deepest = 100; ///< brackets

    bool is(Token::Kind kind) const { return m_at < m_tokens.size() && m_tokens[m_at].kind == kind; }

    QString alternatives() {
        QStringList parts{conjunction()};
        while (m_fault.empty() && is(Token::Kind::Or)) {
            ++m_at;
            parts << conjunction();
        }
        return parts.size() == 1 ? parts.front() : u'(' + parts.join(QStringLiteral(" OR ")) + u')';
    }

    QString conjunction() {
        QStringList parts;
        while (m_fault.empty() && m_at < m_tokens.size() && !is(Token::Kind::Or) && !is(Token::Kind::Close))
            parts << single();
        if (parts.isEmpty() && m_fault.empty())
            m_fault = "Something is missing beside \"or\" or between brackets.";
        return parts.size() == 1 ? parts.front() : u'(' + parts.join(QStringLiteral(" AND ")) + u')';
    }

    QString single() {
        if (is(Token::Kind::Not)) {
            ++m_at;
            return m_at < m_tokens.size() ? QStringLiteral("NOT (%1)").arg(single())
                                          : fail("\"-\" turns round what follows it.");
        }
        if (is(Token::Kind::Open)) {
            if (++m_depth > deepest)
                return fail("There are too many brackets.");
            ++m_at;
            const QString inner = alternatives();
            if (!is(Token::Kind::Close))
                return fail("A bracket is not closed.");
            ++m_at;
            --m_depth;
            return u'(' + inner + u')';
        }
        return term(m_tokens[m_at++]);
    }

    QString fail(const QString& message) {
        if (m_fault.empty())
            m_fault = message.toStdString();
        m_at = m_tokens.size();
        return QStringLiteral("false");
    }

    QString bind(const QString& condition, const QVariant& value) {
        m_values << value;
        return condition;
    }

    QString like(const char* column, const QString& value) {
        return bind(QStringLiteral("card.%1 LIKE ? ESCAPE '\\'").arg(QLatin1String(column)), wildcard(value));
    }

    QString term(const Token& token) {
        static const std::map<QString, QString (Parser::*)(const QString&)> byName{
            {QStringLiteral("service"), &Parser::service},
            {QStringLiteral("deck"), &Parser::deck},
            {QStringLiteral("topic"), &Parser::topic},
            {QStringLiteral("fact"), &Parser::fact},
            {QStringLiteral("kind"), &Parser::kind},
            {QStringLiteral("tag"), &Parser::tag},
            {QStringLiteral("flag"), &Parser::flag},
            {QStringLiteral("is"), &Parser::state},
            {QStringLiteral("exam"), &Parser::exam},
            {QStringLiteral("domain"), &Parser::domain},
            {QStringLiteral("prop"), &Parser::property},
            {QStringLiteral("rated"), &Parser::rated},
            {QStringLiteral("introduced"), &Parser::introduced},
        };
        const auto found = byName.find(token.name);
        if (found == byName.end())
            return words(token.written);
        if (token.value.isEmpty())
            return fail(QStringLiteral("%1: needs a value.").arg(token.name));
        return (this->*found->second)(token.value);
    }

    /// A phrase whose last word may go on.
    QString words(QString text) {
        text.remove(u'"');
        if (text.simplified().isEmpty())
            return QStringLiteral("true");
        return bind(QStringLiteral("card.id IN (SELECT rowid FROM card_text WHERE card_text MATCH ?)"),
                    QVariant(u'"' + text + QStringLiteral("\" *")));
    }

    QString service(const QString& value) { return like("service", value); }
    QString topic(const QString& value) { return like("topic", value); }
    QString fact(const QString& value) { return like("fact", value); }

    /// A deck holds those below it.
    QString deck(const QString& value) {
        m_values << wildcard(value) << QVariant(wildcard(value) + QStringLiteral("::%"));
        return QStringLiteral("(card.deck LIKE ? ESCAPE '\\' OR card.deck LIKE ? ESCAPE '\\')");
    }

    QString kind(const QString& value) {
        const auto found = cardKindFromName(value.toLower().toStdString());
        if (found)
            return QStringLiteral("card.kind = %1").arg(static_cast<int>(*found));
        QStringList names;
        for (int each = 0; each < cardKindCount; ++each)
            names << QString::fromUtf8(cardKindName(static_cast<CardKind>(each)).data());
        return fail(QStringLiteral("kind: is one of %1.").arg(names.join(QStringLiteral(", "))));
    }

    /// A tag holds those below it.
    QString tag(const QString& value) {
        if (value == QLatin1String("none"))
            return QStringLiteral("card.tags = ''");
        const QString pattern = wildcard(value);
        m_values << QVariant(QStringLiteral("% ") + pattern + QStringLiteral(" %"))
                 << QVariant(QStringLiteral("% ") + pattern + QStringLiteral("::%"));
        return QStringLiteral("(card.tags LIKE ? ESCAPE '\\' OR card.tags LIKE ? ESCAPE '\\')");
    }

    QString flag(const QString& value) {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        return isNumber && number >= 0 && number <= 7 ? QStringLiteral("card.flag = %1").arg(number)
                                                      : fail(QStringLiteral("flag: is 0 to 7."));
    }

    QString state(const QString& value) {
        const std::map<QString, QString> states{
            {QStringLiteral("new"), QStringLiteral("memory.phase = 0")},
            {QStringLiteral("learning"), QStringLiteral("memory.phase IN (1, 3)")},
            {QStringLiteral("review"), QStringLiteral("memory.phase = 2")},
            {QStringLiteral("due"),
             QStringLiteral("(memory.resting = 0 AND memory.phase IN (1, 2, 3) AND memory.due_day <= %1 AND "
                            "card.suspended = 0)")
                 .arg(m_moment.today)},
            {QStringLiteral("leech"), QStringLiteral("memory.lapses >= %1").arg(leechLapses)},
            {QStringLiteral("suspended"), QStringLiteral("card.suspended = 1")},
            {QStringLiteral("buried"), QStringLiteral("memory.buried_day >= %1").arg(m_moment.today)},
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
        if (found == states.end()) {
            QStringList names;
            for (const auto& [name, condition] : states)
                names << name;
            return fail(QStringLiteral("is: is one of %1.").arg(names.join(QStringLiteral(", "))));
        }
        m_seesRetired = m_seesRetired || found->first == QLatin1String("retired");
        return found->second;
    }

    QString exam(const QString& value) {
        return bind(QStringLiteral("card.fact IN (SELECT fact FROM fact_exam WHERE family = ?)"),
                    value.section(u'-', 0, 0).toUpper());
    }

    /// "dva.2" or "dva-c03.2.1"
    QString domain(const QString& value) {
        const QString family = value.section(u'.', 0, 0).section(u'-', 0, 0).toUpper();
        const QString part = value.section(u'.', 1);
        if (part.isEmpty())
            return fail(QStringLiteral("domain: is an exam and a domain, such as dva.2."));
        m_values << family << part << QVariant(wildcard(part) + QStringLiteral(".%"));
        return QStringLiteral("card.fact IN (SELECT fact FROM fact_exam WHERE family = ? AND (domain = ? OR "
                              "domain LIKE ? ESCAPE '\\'))");
    }

    QString property(const QString& value) {
        static const QRegularExpression pattern(QStringLiteral(
            "^(?<name>[a-z]+)(?<comparison><=|>=|!=|<|>|=)(?<number>-?[0-9]+(?:\\.[0-9]+)?)(?<percent>%?)$"));
        const QRegularExpressionMatch match = pattern.match(value.toLower());
        const std::map<QString, QString> columns{
            {QStringLiteral("stability"), QStringLiteral("memory.stability")},
            {QStringLiteral("difficulty"), QStringLiteral("memory.difficulty")},
            {QStringLiteral("reps"), QStringLiteral("memory.reps")},
            {QStringLiteral("lapses"), QStringLiteral("memory.lapses")},
            {QStringLiteral("due"), QStringLiteral("(memory.due_day - %1)").arg(m_moment.today)},
            {QStringLiteral("recall"), m_moment.recallSql()},
        };
        const auto column = columns.find(match.captured(QStringLiteral("name")));
        if (!match.hasMatch() || column == columns.end())
            return fail(
                QStringLiteral("prop: is stability, difficulty, reps, lapses, due or recall, compared "
                               "with a number, such as prop:stability<5."));
        const double number = match.captured(QStringLiteral("number")).toDouble() /
                              (match.captured(QStringLiteral("percent")).isEmpty() ? 1 : 100);
        return bind(QStringLiteral("(memory.phase > 0 AND %1 %2 ?)")
                        .arg(column->second, match.captured(QStringLiteral("comparison"))),
                    number);
    }

    /// "7" days, or "7:1" days and rating
    QString rated(const QString& value) {
        static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,5})(?::([1-4]))?$"));
        const QRegularExpressionMatch match = pattern.match(value);
        if (!match.hasMatch())
            return fail(
                QStringLiteral("rated: is a number of days and perhaps a button, such as rated:7:1."));
        QString condition = QStringLiteral("review.day > ?");
        m_values << qlonglong{m_moment.today - match.captured(1).toInt()};
        if (!match.captured(2).isEmpty())
            condition += QStringLiteral(" AND review.rating = ") + match.captured(2);
        return QStringLiteral("card.id IN (SELECT review.card FROM review WHERE %1)").arg(condition);
    }

    QString introduced(const QString& value) {
        bool isNumber = false;
        const int days = value.toInt(&isNumber);
        if (!isNumber || days < 1)
            return fail(QStringLiteral("introduced: is a number of days."));
        return bind(QStringLiteral("memory.id IN (SELECT review.memory FROM review WHERE review.day > ? AND "
                                   "review.phase = 0)"),
                    qlonglong{m_moment.today - days});
    }

    QList<Token> m_tokens;
    const StudyMoment& m_moment;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_seesRetired = false;
    std::string m_fault;
    QVariantList m_values;
};

} // namespace

Result<CardQuery> parseCardQuery(std::string_view text, const StudyMoment& moment) {
    constexpr std::size_t longest = 1000; // bytes; nobody types more
    return Parser(toText(text.substr(0, longest)), moment).run();
}

} // namespace lintel
