#include "model/study/cards/list_recall.h"

#include "model/study/phrase.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>
#include <algorithm>

namespace lintel {
namespace {

constexpr int longestItem = 40; ///< characters; longer ones are clauses of a sentence
constexpr int mostItems = 8;

/// The items of "a, b and c." Commas in brackets do not part them.
QStringList itemsOf(const QString& list) {
    static const QRegularExpression separator(
        QStringLiteral("(?:,\\s*(?:and|or)\\s+|,\\s+|\\s+(?:and|or)\\s+)(?![^(]*\\))"));
    QString text = list.trimmed();
    if (text.endsWith(u'.'))
        text.chop(1);
    return text.split(separator, Qt::SkipEmptyParts);
}

/// "ApplicationStop", "gp3", "Amazon S3": every word has a capital, a digit or a sign in it.
bool isName(const QString& item) {
    static const QRegularExpression names(
        QStringLiteral("^(?:\\S*[A-Z0-9_.:/-]\\S*)(?: \\S*[A-Z0-9_.:/-]\\S*)*$"));
    return names.match(item).hasMatch();
}

/// Whether the words before the colon say how many there are: "three parts", "5 ways".
bool announces(const std::string& topic, qsizetype count) {
    static const QStringList words{QStringLiteral("three"), QStringLiteral("four"),  QStringLiteral("five"),
                                   QStringLiteral("six"),   QStringLiteral("seven"), QStringLiteral("eight")};
    return findPhrase(topic, std::to_string(count)) != std::string::npos ||
           findPhrase(topic, words[count - 3].toStdString()) != std::string::npos;
}

/// A colon often begins an explanation: only what is counted, or is all names, is a list to know by heart.
bool isList(const std::string& topic, const QStringList& items) {
    if (items.size() < 3 || items.size() > mostItems)
        return false;
    const bool plain = std::all_of(items.begin(), items.end(), [](const QString& item) {
        return item.size() <= longestItem && !item.contains(u';') && !item.contains(QStringLiteral(": "));
    });
    // "A token has three parts" asks for them; "a balancer works at layer 7: HTTP, …" for nothing in
    // particular.
    const bool asksForOne =
        topic.starts_with("A ") || topic.starts_with("An ") || findPhrase(topic, "one") != std::string::npos;
    const bool distinct = QSet<QString>(items.begin(), items.end()).size() == items.size();
    return plain && distinct &&
           (announces(topic, items.size()) ||
            (!asksForOne && std::all_of(items.begin(), items.end(), isName)));
}

} // namespace

std::optional<Card> listRecallCard(const Fact& fact) {
    const std::size_t colon = fact.statement.find(": ");
    if (colon == std::string::npos || fact.statement.find(": ", colon + 1) != std::string::npos)
        return std::nullopt;
    const std::string topic = fact.statement.substr(0, colon);
    const QStringList items = itemsOf(QString::fromStdString(fact.statement.substr(colon + 2)));
    if (!isList(topic, items))
        return std::nullopt;
    for (const QString& item : items)
        if (findPhrase(topic, item.toStdString()) != std::string::npos)
            return std::nullopt;
    Card card;
    card.front = topic + (announces(topic, items.size()) ? ". Which?"
                                                         : ": which " + std::to_string(items.size()) + '?');
    card.back = items.join(u'\n').toStdString();
    card.answer = items.join(QStringLiteral("; ")).toStdString();
    return card;
}

} // namespace lintel
