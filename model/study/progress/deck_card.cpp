#include "model/study/progress/deck_card.h"

#include "model/knowledge/fact_json.h"
#include "model/study/progress/html.h"
#include "model/study/progress/sql.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <unordered_map>

namespace lintel {
namespace {

QString selectCards() {
    return QStringLiteral(
               "SELECT %1, card.id, card.key, card.kind, card.source, card.front, card.back, card.answer, "
               "card.expected, card.fact, card.service, card.topic, card.deck, card.note, card.made_front, "
               "card.made_back, card.was_answer, card.comment, card.tags, card.flag, card.suspended, "
               "card.retired, memory.buried_day FROM card JOIN memory ON memory.id = card.memory ")
        .arg(QLatin1String(memoryColumns));
}
constexpr int firstCardColumn = 15;

DeckCard readRow(const QSqlQuery& row, std::int64_t today) {
    DeckCard result;
    result.memory = readMemory(row);
    int column = firstCardColumn;
    const auto next = [&] { return row.value(column++); };
    result.id = next().toLongLong();
    Card& card = result.card;
    card.id = toBytes(next());
    card.kind = static_cast<CardKind>(std::clamp(next().toInt(), 0, cardKindCount - 1));
    card.source = toBytes(next());
    card.memory = result.memory.key;
    card.front = toBytes(next());
    card.back = toBytes(next());
    card.answer = toBytes(next());
    const auto expected = nlohmann::json::parse(toBytes(next()), nullptr, false);
    if (expected.is_object())
        card.expected = expected.get<Quantity>();
    card.fact = toBytes(next());
    card.service = toBytes(next());
    card.topic = toBytes(next());
    card.deck = toBytes(next());
    if (const QVariant note = next(); !note.isNull())
        result.note = note.toLongLong();
    const QVariant madeFront = next();
    result.edited = !madeFront.isNull();
    result.madeFront = toBytes(madeFront);
    result.madeBack = toBytes(next());
    if (const QVariant was = next(); !was.isNull())
        result.wasAnswer = toBytes(was);
    result.comment = toBytes(next());
    result.tags = splitTags(toBytes(next()));
    result.flag = next().toInt();
    result.suspended = next().toBool();
    result.retired = next().toBool();
    result.buried = today > 0 && next().toLongLong() >= today;
    return result;
}

std::vector<DeckCard> readAll(const Sql& sql, QSqlQuery rows, std::int64_t today) {
    std::vector<DeckCard> cards;
    while (sql.next(rows))
        cards.push_back(readRow(rows, today));
    return cards;
}

} // namespace

std::vector<DeckCard> readCards(const Sql& sql, std::span<const std::int64_t> ids, std::int64_t today) {
    QStringList list;
    for (const std::int64_t id : ids)
        list << QString::number(id);
    const QString statement = selectCards() + QStringLiteral("WHERE card.id IN (%1)").arg(list.join(u','));
    std::vector<DeckCard> cards = readAll(sql, sql.select(statement), today);
    std::unordered_map<std::int64_t, std::size_t> order;
    for (std::size_t i = 0; i < ids.size(); ++i)
        order.emplace(ids[i], i);
    std::sort(cards.begin(), cards.end(),
              [&](const DeckCard& a, const DeckCard& b) { return order[a.id] < order[b.id]; });
    return cards;
}

std::vector<DeckCard> cardsOfMemory(const Sql& sql, std::int64_t memory) {
    return readAll(sql,
                   sql.select(selectCards() + QStringLiteral("WHERE card.memory = ? AND card.suspended = 0 "
                                                             "AND card.retired = 0 ORDER BY card.id"),
                              {qlonglong{memory}}),
                   0);
}

std::optional<DeckCard> readCard(const Sql& sql, std::string_view key) {
    std::vector<DeckCard> cards =
        readAll(sql, sql.select(selectCards() + QStringLiteral("WHERE card.key = ?"), {toText(key)}), 0);
    return cards.empty() ? std::nullopt : std::optional(std::move(cards.front()));
}

std::string frontAsTitle(const std::string& front, bool isHtml) {
    QStringList lines = toText(isHtml ? plainText(front) : front).split(u'\n');
    for (QString& line : lines)
        line = line.simplified();
    lines.removeAll(QString());
    return lines.join(QStringLiteral(" — ")).toStdString();
}

std::string joinTags(const std::vector<std::string>& tags) {
    std::string joined;
    for (const std::string& tag : tags)
        if (!tag.empty())
            joined += ' ' + tag;
    return joined.empty() ? joined : joined + ' ';
}

std::vector<std::string> splitTags(std::string_view joined) {
    std::vector<std::string> tags;
    std::istringstream words{std::string(joined)};
    for (std::string tag; words >> tag;)
        tags.push_back(tag);
    return tags;
}

std::vector<std::string> tagsInUse(const Sql& sql) {
    std::set<std::string> tags;
    QSqlQuery rows = sql.select(QStringLiteral("SELECT DISTINCT tags FROM card WHERE tags <> ''"));
    while (sql.next(rows))
        for (std::string& tag : splitTags(toBytes(rows.value(0))))
            tags.insert(std::move(tag));
    return {tags.begin(), tags.end()};
}

} // namespace lintel
