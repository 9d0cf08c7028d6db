#include "model/study/cards/list_recall.h"

#include "model/study/phrase.h"

#include <QRegularExpression>
#include <QString>

namespace lintel {
namespace {

constexpr int longestItem = 60; ///< characters; longer ones are clauses of a sentence
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

bool isList(const QStringList& items) {
    if (items.size() < 3 || items.size() > mostItems)
        return false;
    return std::all_of(items.begin(), items.end(), [](const QString& item) {
        // A colon or a semicolon means that the sentence goes on, a verb form that it is a clause.
        return item.size() <= longestItem && !item.contains(u';') && !item.contains(QStringLiteral(": "));
    });
}

} // namespace

std::optional<Card> listRecallCard(const Fact& fact) {
    const std::size_t colon = fact.statement.find(": ");
    if (colon == std::string::npos || fact.statement.find(": ", colon + 1) != std::string::npos)
        return std::nullopt;
    const std::string topic = fact.statement.substr(0, colon);
    const QStringList items = itemsOf(QString::fromStdString(fact.statement.substr(colon + 2)));
    if (!isList(items))
        return std::nullopt;
    for (const QString& item : items)
        if (findPhrase(topic, item.toStdString()) != std::string::npos)
            return std::nullopt;
    Card card;
    card.front = topic + ": which " + std::to_string(items.size()) + '?';
    card.back = items.join(u'\n').toStdString();
    card.answer = items.join(QStringLiteral("; ")).toStdString();
    return card;
}

} // namespace lintel
