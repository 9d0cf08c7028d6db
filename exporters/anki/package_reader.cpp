#include "exporters/anki/package_reader.h"

#include "exporters/anki/archive.h"
#include "exporters/anki/collection.h"
#include "exporters/anki/template_text.h"
#include "model/study/progress/deck_card.h"
#include "model/study/progress/html.h"
#include "model/study/progress/sql.h"

#include <QRegularExpression>
#include <QUuid>
#include <algorithm>
#include <nlohmann/json.hpp>
#include <unordered_map>

namespace lintel {
namespace {

/// Takes "[sound:…]" out, which Lintel does not play.
std::string withoutSound(const std::string& html) {
    static const QRegularExpression sound(QStringLiteral("\\[sound:[^\\]]*\\]"));
    return QString::fromStdString(html).remove(sound).toStdString();
}

struct AnkiCard {
    int ordinal = 0;
    PackagedCard card;
    std::int64_t deck = 0;
};

class Reader {
public:
    Reader(const Sql& sql, const StudyCalendar& calendar)
        : m_sql(sql)
        , m_calendar(calendar)
        , m_collection(readCollection(sql)) {}

    void run(CardPackage& package, const ExchangeProgress& progress) {
        readReviews();
        readCards();
        const qint64 count = std::max<qint64>(1, m_sql.number(QStringLiteral("SELECT count(*) FROM notes")));
        qint64 done = 0;
        QSqlQuery rows =
            m_sql.select(QStringLiteral("SELECT id, guid, mid, mod, tags, flds FROM notes NOT INDEXED"));
        while (m_sql.next(rows)) {
            if (progress && ++done % 200 == 0 &&
                !progress(0.5 + 0.5 * static_cast<double>(done) / static_cast<double>(count)))
                throw Error{"The import was cancelled. Nothing was changed."};
            OwnNote note;
            note.guid = toBytes(rows.value(1));
            note.changedMs = rows.value(3).toLongLong() * 1000;
            note.tags = splitTags(toBytes(rows.value(4)));
            const auto type = m_collection.noteTypes.find(rows.value(2).toLongLong());
            if (type == m_collection.noteTypes.end()) {
                ++m_untyped;
                continue;
            }
            std::map<std::string, std::string> fields;
            const QStringList values = rows.value(5).toString().split(QChar(0x1f));
            for (qsizetype i = 0; i < values.size() && i < std::ssize(type->second.fields); ++i)
                fields.emplace(type->second.fields[static_cast<std::size_t>(i)],
                               withoutSound(values[i].toStdString()));
            takeNote(package, note, type->second, fields, m_cards[rows.value(0).toLongLong()]);
        }
        if (m_occlusions > 0)
            package.remarks.push_back(std::to_string(m_occlusions) +
                                      " notes hide parts of a picture (image occlusion), which Lintel does "
                                      "not draw: the picture is on their back.");
        if (m_untyped > 0)
            package.remarks.push_back(std::to_string(m_untyped) +
                                      " notes have no note type and were left out.");
    }

private:
    void readReviews() {
        QSqlQuery rows = m_sql.select(
            QStringLiteral("SELECT cid, id, ease, type, time FROM revlog NOT INDEXED ORDER BY id"));
        while (m_sql.next(rows)) {
            const int ease = rows.value(2).toInt();
            if (ease < 1 || ease > 4) // a change of the due date by hand
                continue;
            // of type 0 learn, 1 review, 2 relearn, 3 in a filtered deck
            const int type = rows.value(3).toInt();
            m_reviews[rows.value(0).toLongLong()].push_back({rows.value(1).toLongLong(),
                                                             static_cast<Rating>(ease),
                                                             type == 1   ? Phase::Review
                                                             : type == 2 ? Phase::Relearning
                                                                         : Phase::Learning,
                                                             rows.value(4).toInt()});
        }
    }

    void readCards() {
        const std::int64_t firstDay = m_calendar.dayOf(m_collection.createdMs);
        QSqlQuery rows = m_sql.select(QStringLiteral(
            "SELECT nid, id, did, ord, type, queue, due, ivl, factor, reps, lapses, odue, odid, "
            "flags, data FROM cards NOT INDEXED ORDER BY ord"));
        while (m_sql.next(rows)) {
            const auto number = [&](int column) { return rows.value(column).toLongLong(); };
            AnkiCard anki;
            anki.ordinal = static_cast<int>(number(3));
            const bool filtered = number(12) != 0;
            anki.deck = filtered ? number(12) : number(2);
            PackagedCard& card = anki.card;
            card.standing.phase = static_cast<Phase>(std::clamp<qlonglong>(number(4), 0, 3));
            card.suspended = number(5) == -1;
            const std::int64_t due = filtered ? number(11) : number(6);
            // In learning steps that is an instant in seconds, or a day where a step crosses days.
            if (due > 1'000'000)
                card.dueMs = due * 1000;
            else
                card.dueDay = firstDay + due;
            if (card.dueMs == 0)
                card.dueMs = m_calendar.startOf(card.dueDay);
            card.interval = static_cast<int>(std::clamp<qlonglong>(number(7), 0, 36500));
            card.ease = static_cast<double>(number(8)) / 1000;
            card.standing.reps = static_cast<int>(number(9));
            card.standing.lapses = static_cast<int>(number(10));
            card.flag = static_cast<int>(number(13) & 7);
            const auto data = nlohmann::json::parse(toBytes(rows.value(14)), nullptr, false);
            if (data.is_object()) {
                const auto value = [&](const char* key) {
                    return data.contains(key) && data[key].is_number() ? data[key].get<double>() : 0.0;
                };
                if (value("s") > 0 && value("d") >= 1)
                    card.standing.memory = {value("s"), value("d")};
                card.lastMs = static_cast<std::int64_t>(value("lrt")) * 1000;
            }
            if (const auto reviews = m_reviews.find(number(1)); reviews != m_reviews.end())
                card.reviews = std::move(reviews->second);
            m_cards[number(0)].push_back(std::move(anki));
        }
    }

    std::string deckName(const std::vector<AnkiCard>& cards) const {
        const auto found = cards.empty() ? m_collection.decks.end() : m_collection.decks.find(cards[0].deck);
        return found == m_collection.decks.end() ? "Imported" : found->second;
    }

    void takeNote(CardPackage& package, OwnNote note, const AnkiNoteType& type,
                  const std::map<std::string, std::string>& fields, const std::vector<AnkiCard>& cards) {
        note.deck = deckName(cards);
        if (type.cloze && hidesParts(fields))
            return takeOcclusion(package, note, type, fields, cards);
        if (type.cloze)
            return takeCloze(package, std::move(note), type, fields, cards);
        struct Sides {
            std::string front;
            std::string back;
        };
        std::vector<Sides> sides;
        for (const AnkiCard& card : cards) {
            const auto ordinal = static_cast<std::size_t>(std::max(0, card.ordinal));
            if (ordinal >= type.templates.size())
                continue;
            const AnkiTemplate& text = type.templates[ordinal];
            sides.push_back({cleanHtml(fillTemplate(text.question, fields)),
                             cleanHtml(fillTemplate(answerTemplate(text.answer), fields, " "))});
        }
        if (sides.size() == 2 && cards.size() == 2 && sides[0].front == sides[1].back &&
            sides[0].back == sides[1].front) {
            note.kind = NoteKind::BothWays;
            note.front = sides[0].front;
            note.back = sides[0].back;
            package.notes.push_back({note, {numbered(cards[0], 1), numbered(cards[1], 2)}});
            return;
        }
        for (std::size_t i = 0; i < sides.size(); ++i) {
            OwnNote single = note;
            if (cards[i].ordinal > 0)
                single.guid += '#' + std::to_string(cards[i].ordinal);
            single.front = sides[i].front;
            single.back = sides[i].back;
            package.notes.push_back({std::move(single), {numbered(cards[i], 1)}});
        }
    }

    /// Whether the gaps are shapes over a picture: {{c1::image-occlusion:rect:left=.1:…}}.
    static bool hidesParts(const std::map<std::string, std::string>& fields) {
        return std::any_of(fields.begin(), fields.end(), [](const auto& field) {
            return field.second.find("::image-occlusion:") != std::string::npos;
        });
    }

    /// A card of two sides for each hidden part: the head in front, the picture and the rest behind. The
    /// fields are, whatever their names: shapes, picture, head, more (rslib/src/image_occlusion/notetype.rs).
    void takeOcclusion(CardPackage& package, const OwnNote& note, const AnkiNoteType& type,
                       const std::map<std::string, std::string>& fields, const std::vector<AnkiCard>& cards) {
        ++m_occlusions;
        constexpr std::size_t head = 2;
        std::string words;
        std::string rest;
        for (std::size_t i = 1; i < type.fields.size(); ++i) {
            const auto found = fields.find(type.fields[i]);
            const std::string html = found == fields.end() ? std::string() : cleanHtml(found->second);
            if (i == head)
                words = html;
            else if (!html.empty())
                rest += (rest.empty() ? "" : "<br>") + html;
        }
        for (std::size_t i = 0; i < cards.size(); ++i) {
            OwnNote single = note;
            if (cards[i].ordinal > 0)
                single.guid += '#' + std::to_string(cards[i].ordinal);
            single.front = (words.empty() ? "What does the picture show?" : words) + "<br>Hidden part " +
                           std::to_string(i + 1) + " of " + std::to_string(cards.size());
            single.back = rest;
            package.notes.push_back({std::move(single), {numbered(cards[i], 1)}});
        }
    }

    static PackagedCard numbered(const AnkiCard& card, int number) {
        PackagedCard packaged = card.card;
        packaged.number = number;
        return packaged;
    }

    static void takeCloze(CardPackage& package, OwnNote note, const AnkiNoteType& type,
                          const std::map<std::string, std::string>& fields,
                          const std::vector<AnkiCard>& cards) {
        note.kind = NoteKind::Cloze;
        for (const std::string& name : type.fields) {
            const auto found = fields.find(name);
            if (found == fields.end() || found->second.empty())
                continue;
            std::string& side =
                note.front.empty() && found->second.find("{{c") != std::string::npos ? note.front : note.back;
            side += (side.empty() ? "" : "<br>") + cleanHtml(found->second);
        }
        PackagedNote packaged{std::move(note), {}};
        for (const AnkiCard& card : cards)
            packaged.cards.push_back(numbered(card, card.ordinal + 1));
        package.notes.push_back(std::move(packaged));
    }

    const Sql& m_sql;
    const StudyCalendar& m_calendar;
    AnkiCollection m_collection;
    std::unordered_map<qint64, std::vector<AnkiCard>> m_cards;
    std::unordered_map<qint64, std::vector<PackagedReview>> m_reviews;
    int m_untyped = 0;
    int m_occlusions = 0;
};

} // namespace

Result<CardPackage> readAnkiPackage(const std::string& path, const StudyCalendar& calendar,
                                    const ExchangeProgress& progress) {
    Result<AnkiArchive> archive = unpackAnki(path, progress);
    if (!archive)
        return archive.error();
    CardPackage package;
    package.media = std::move(archive->media);
    if (archive->leftOut > 0)
        package.remarks.push_back(std::to_string(archive->leftOut) +
                                  " sounds and other files were left out.");
    const QString connection = QStringLiteral("anki-") + QUuid::createUuid().toString(QUuid::Id128);
    std::optional<Error> error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QString::fromStdString(archive->database));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        try {
            if (!database.open())
                throw SqlFailure{database.lastError()};
            Reader(Sql(database), calendar).run(package, progress);
        } catch (const SqlFailure&) {
            error = Error{"The collection in the package is damaged. Nothing was changed.", path};
        } catch (const Error& refused) {
            error = Error{refused.message, path};
        }
    }
    QSqlDatabase::removeDatabase(connection);
    if (error)
        return *error;
    return package;
}

} // namespace lintel
