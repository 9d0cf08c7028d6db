#include "model/study/search/card_query.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <vector>

namespace lintel {
namespace {

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

/// A part of a search. Words stay apart from the rest as long as they can: the index finds several of them in
/// one pass, while a list of cards for each costs more than the rest of the search.
using Part = CardQuery;

bool isWordsOnly(const Part& part) {
    return !part.words.isEmpty() && part.condition.text.isEmpty();
}

SqlCondition asCondition(const Part& part) {
    SqlCondition whole;
    QStringList texts;
    if (!part.words.isEmpty()) {
        texts << QStringLiteral("card.id IN (SELECT rowid FROM card_text WHERE card_text MATCH ?)");
        whole.values << part.words;
    }
    if (!part.condition.text.isEmpty())
        texts << part.condition.text;
    whole.values << part.condition.values;
    whole.text = texts.isEmpty() ? QStringLiteral("true") : texts.join(QStringLiteral(" AND "));
    return whole;
}

QString bracketed(const QStringList& parts, const char* joint) {
    return parts.size() == 1 ? parts.front() : u'(' + parts.join(QLatin1String(joint)) + u')';
}

Part allOf(const std::vector<Part>& parts) {
    Part all;
    QStringList words;
    QStringList conditions;
    for (const Part& part : parts) {
        if (!part.words.isEmpty())
            words << part.words;
        if (!part.condition.text.isEmpty())
            conditions << part.condition.text;
        all.condition.values << part.condition.values;
    }
    if (!words.isEmpty())
        all.words = bracketed(words, " AND ");
    if (!conditions.isEmpty())
        all.condition.text = bracketed(conditions, " AND ");
    return all;
}

Part anyOf(const std::vector<Part>& parts) {
    if (parts.size() == 1)
        return parts.front();
    Part any;
    QStringList texts;
    const bool words = std::all_of(parts.begin(), parts.end(), isWordsOnly);
    for (const Part& part : parts) {
        const SqlCondition condition = asCondition(part);
        texts << (words ? part.words : u'(' + condition.text + u')');
        if (!words)
            any.condition.values << condition.values;
    }
    (words ? any.words : any.condition.text) = bracketed(texts, " OR ");
    return any;
}

class Parser {
public:
    Parser(const QString& text, const StudyMoment& moment)
        : m_tokens(tokens(text))
        , m_moment(moment) {}

    Result<CardQuery> run() {
        Part whole = m_tokens.isEmpty() ? Part{} : alternatives();
        if (m_fault.empty() && m_at < m_tokens.size())
            m_fault = "There is a closing bracket without an opening one.";
        if (!m_fault.empty())
            return Error{m_fault};
        QStringList conditions;
        if (!m_seesRetired)
            conditions << QStringLiteral("card.retired = 0");
        if (!whole.condition.text.isEmpty())
            conditions << whole.condition.text;
        whole.condition.text =
            conditions.isEmpty() ? QStringLiteral("true") : conditions.join(QStringLiteral(" AND "));
        return whole;
    }

private:
    static constexpr int deepest = 100; ///< brackets

    bool is(Token::Kind kind) const { return m_at < m_tokens.size() && m_tokens[m_at].kind == kind; }

    Part alternatives() {
        std::vector<Part> parts{conjunction()};
        while (m_fault.empty() && is(Token::Kind::Or)) {
            ++m_at;
            parts.push_back(conjunction());
        }
        return anyOf(parts);
    }

    Part conjunction() {
        std::vector<Part> parts;
        while (m_fault.empty() && m_at < m_tokens.size() && !is(Token::Kind::Or) && !is(Token::Kind::Close))
            parts.push_back(single());
        return parts.empty() ? fail("Something is missing beside \"or\" or between brackets.") : allOf(parts);
    }

    Part single() {
        if (is(Token::Kind::Not)) {
            ++m_at;
            if (m_at >= m_tokens.size())
                return fail("\"-\" turns round what follows it.");
            SqlCondition turned = asCondition(single());
            turned.text = QStringLiteral("NOT (%1)").arg(turned.text);
            return {{}, turned};
        }
        if (is(Token::Kind::Open)) {
            if (++m_depth > deepest)
                return fail("There are too many brackets.");
            ++m_at;
            Part inner = alternatives();
            if (!is(Token::Kind::Close))
                return fail("A bracket is not closed.");
            ++m_at;
            --m_depth;
            return inner;
        }
        return term(m_tokens[m_at++]);
    }

    Part fail(const std::string& message) {
        if (m_fault.empty())
            m_fault = message;
        m_at = m_tokens.size();
        return {};
    }

    Part term(const Token& token) {
        if (!isQueryTerm(token.name))
            return words(token.written);
        m_seesRetired = m_seesRetired || (token.name == QLatin1String("is") &&
                                          token.value.toLower() == QLatin1String("retired"));
        Result<SqlCondition> condition = queryTerm(token.name, token.value, m_moment);
        return condition ? Part{{}, std::move(*condition)} : fail(condition.error().message);
    }

    /// A phrase whose last word may go on.
    static Part words(QString text) {
        text.remove(u'"');
        if (text.simplified().isEmpty())
            return {};
        return {u'"' + text + QStringLiteral("\" *"), {}};
    }

    QList<Token> m_tokens;
    const StudyMoment& m_moment;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_seesRetired = false;
    std::string m_fault;
};

} // namespace

Result<CardQuery> parseCardQuery(std::string_view text, const StudyMoment& moment) {
    constexpr std::size_t longest = 1000; // bytes; nobody types more
    return Parser(toText(text.substr(0, longest)), moment).run();
}

} // namespace lintel
