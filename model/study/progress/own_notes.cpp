#include "model/study/progress/own_notes.h"

#include "model/study/card.h"
#include "model/study/cards/hide.h"
#include "model/study/progress/deck_card.h"
#include "model/study/progress/deck_sync.h"
#include "model/study/progress/html.h"

#include <QRegularExpression>
#include <QUuid>
#include <algorithm>
#include <map>

namespace lintel {
namespace {

const QRegularExpression& clozePattern() {
    static const QRegularExpression pattern(QStringLiteral("\\{\\{c(\\d{1,3})::(.*?)(?:::(.*?))?\\}\\}"),
                                            QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

/// The text with the gaps of one number hidden or shown in bold, and the other gaps filled.
QString clozeSide(const QString& text, int number, bool hidden) {
    QString side;
    qsizetype done = 0;
    auto matches = clozePattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        side += text.mid(done, match.capturedStart() - done);
        done = match.capturedEnd();
        const QString term = match.captured(2);
        if (match.captured(1).toInt() != number)
            side += term;
        else if (!hidden)
            side += QStringLiteral("<b>%1</b>").arg(term);
        else
            side += match.captured(3).isEmpty() ? QString::fromUtf8(clozeGap.data())
                                                : QStringLiteral("[%1]").arg(match.captured(3));
    }
    return side + text.mid(done);
}

std::vector<NoteCard> clozeCards(const OwnNote& note) {
    const QString text = toText(note.front);
    std::map<int, QStringList> terms;
    auto matches = clozePattern().globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.captured(1).toInt() > 0)
            terms[match.captured(1).toInt()] << match.captured(2);
    }
    std::vector<NoteCard> cards;
    for (const auto& [number, hidden] : terms) {
        NoteCard card;
        card.number = number;
        card.front = clozeSide(text, number, true).toStdString();
        card.back = clozeSide(text, number, false).toStdString();
        if (!note.back.empty())
            card.back += "<br><br>" + note.back;
        card.answer = plainText(hidden.join(QStringLiteral("; ")).toStdString());
        cards.push_back(std::move(card));
    }
    return cards;
}

std::string cardKey(const OwnNote& note, int number) {
    return "own:" + note.guid + '/' + std::to_string(number);
}

void writeCard(const Sql& sql, const OwnNote& note, const NoteCard& card) {
    const QString key = toText(cardKey(note, card.number));
    const QString source = toText("own:" + note.guid);
    const QString deck = toText(note.deck);
    sql.execute(
        QStringLiteral("INSERT INTO memory (key, source, deck, position, resting) VALUES (?, ?, ?, ?, 0) "
                       "ON CONFLICT (key) DO UPDATE SET deck = excluded.deck, resting = 0"),
        {key, source, deck, static_cast<qlonglong>(note.id)});
    const qint64 memory = sql.number(QStringLiteral("SELECT id FROM memory WHERE key = ?"), {key});
    sql.execute(
        QStringLiteral("INSERT INTO card (key, memory, note, kind, source, deck, front, back, answer, "
                       "tags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET note "
                       "= excluded.note, deck = excluded.deck, front = excluded.front, back = "
                       "excluded.back, answer = excluded.answer, tags = excluded.tags, retired = 0"),
        {key, memory, qlonglong{note.id}, static_cast<int>(CardKind::Own), source, deck, toText(card.front),
         toText(card.back), toText(card.answer), toText(joinTags(note.tags))});
}

} // namespace

Result<std::vector<NoteCard>> cardsOfNote(const OwnNote& note) {
    if (plainText(note.front).empty() && note.front.find("<img") == std::string::npos)
        return Error{"A card needs something on its front."};
    if (note.kind == NoteKind::Cloze) {
        std::vector<NoteCard> cards = clozeCards(note);
        if (cards.empty())
            return Error{"A text with gaps needs one, such as {{c1::term}}."};
        return cards;
    }
    std::vector<NoteCard> cards{{1, note.front, note.back, plainText(note.back)}};
    if (note.kind == NoteKind::BothWays)
        cards.push_back({2, note.back, note.front, plainText(note.front)});
    return cards;
}

std::int64_t writeNote(const Sql& sql, const OwnNote& given) {
    OwnNote note = given;
    note.front = cleanHtml(note.front);
    note.back = cleanHtml(note.back);
    const Result<std::vector<NoteCard>> cards = cardsOfNote(note);
    if (!cards)
        throw cards.error();
    if (note.id == 0) {
        QSqlQuery inserted = sql.select(
            QStringLiteral("INSERT INTO note (guid, kind, front, back, changed_ms) VALUES (?, ?, ?, ?, ?)"),
            {toText(note.guid), static_cast<int>(note.kind), toText(note.front), toText(note.back),
             qlonglong{note.changedMs}});
        note.id = sql.lastId(inserted);
    } else {
        sql.execute(
            QStringLiteral("UPDATE note SET kind = ?, front = ?, back = ?, changed_ms = ? WHERE id = ?"),
            {static_cast<int>(note.kind), toText(note.front), toText(note.back), qlonglong{note.changedMs},
             qlonglong{note.id}});
        // Gaps that are no longer there rest with what was learned; the rest is changed below.
        sql.execute(QStringLiteral("UPDATE card SET retired = 1 WHERE note = ?"), {qlonglong{note.id}});
    }
    for (const NoteCard& card : *cards)
        writeCard(sql, note, card);
    if (given.id != 0)
        updateResting(sql);
    return note.id;
}

std::optional<OwnNote> readNote(const Sql& sql, std::int64_t id) {
    QSqlQuery rows = sql.select(
        QStringLiteral(
            "SELECT guid, note.kind, note.front, note.back, changed_ms, card.deck, card.tags FROM note "
            "LEFT JOIN card ON card.note = note.id WHERE note.id = ? ORDER BY card.id LIMIT 1"),
        {qlonglong{id}});
    if (!sql.next(rows))
        return std::nullopt;
    OwnNote note;
    note.id = id;
    note.guid = toBytes(rows.value(0));
    note.kind = static_cast<NoteKind>(std::clamp(rows.value(1).toInt(), 0, 2));
    note.front = toBytes(rows.value(2));
    note.back = toBytes(rows.value(3));
    note.changedMs = rows.value(4).toLongLong();
    note.deck = toBytes(rows.value(5));
    note.tags = splitTags(toBytes(rows.value(6)));
    return note;
}

Result<std::int64_t> addNote(ProgressStore& store, OwnNote note, std::int64_t now) {
    if (note.guid.empty())
        note.guid = QUuid::createUuid().toString(QUuid::Id128).toStdString();
    note.id = 0;
    note.changedMs = now;
    return store.act({"Add card", {}, now}, [&](const Sql& sql) { return writeNote(sql, note); });
}

Result<void> updateNote(ProgressStore& store, const OwnNote& note, std::int64_t now) {
    return store.act({"Edit card", {}, now}, [&](const Sql& sql) {
        const std::optional<OwnNote> before = readNote(sql, note.id);
        if (!before)
            throw Error{"This card has been deleted."};
        OwnNote after = note;
        after.guid = before->guid;
        after.changedMs = now;
        writeNote(sql, after);
    });
}

Result<void> deleteNotes(ProgressStore& store, const std::vector<std::int64_t>& notes, std::int64_t now) {
    const std::string name =
        notes.size() == 1 ? "Delete card" : "Delete " + std::to_string(notes.size()) + " cards";
    return store.act({name, {}, now}, [&](const Sql& sql) {
        for (const std::int64_t note : notes) {
            const QVariantList id{qlonglong{note}};
            sql.execute(
                QStringLiteral("DELETE FROM review WHERE memory IN (SELECT memory FROM card WHERE note = "
                               "?)"),
                id);
            sql.execute(
                QStringLiteral("DELETE FROM memory WHERE id IN (SELECT memory FROM card WHERE note = ?)"),
                id);
            sql.execute(QStringLiteral("DELETE FROM card WHERE note = ?"), id);
            sql.execute(QStringLiteral("DELETE FROM note WHERE id = ?"), id);
        }
    });
}

Result<std::optional<OwnNote>> readNote(const ProgressStore& store, std::int64_t id) {
    return store.read([&](const Sql& sql) { return readNote(sql, id); });
}

} // namespace lintel
