#include "exporters/anki/package_writer.h"

#include "exporters/anki/archive.h"
#include "exporters/anki/note_types.h"
#include "model/base/file.h"
#include "model/study/fsrs.h"
#include "model/study/progress/deck_card.h"
#include "model/study/progress/html.h"
#include "model/study/progress/sql.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QUuid>
#include <algorithm>
#include <cmath>
#include <set>

namespace lintel {
namespace {

/// The collection of an empty profile (rslib/src/storage/schema11.sql).
constexpr const char* schema[] = {
    "CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT "
    "NULL, "
    "ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT "
    "NULL, "
    "models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL)",
    "CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT "
    "NULL, "
    "usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT "
    "NULL, "
    "flags integer NOT NULL, data text NOT NULL)",
    "CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT "
    "NULL, mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due "
    "integer "
    "NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT "
    "NULL, "
    "left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text "
    "NOT "
    "NULL)",
    "CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer "
    "NOT "
    "NULL, ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, "
    "type "
    "integer NOT NULL)",
    "CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL)",
    "CREATE INDEX ix_notes_usn ON notes (usn)",
    "CREATE INDEX ix_cards_usn ON cards (usn)",
    "CREATE INDEX ix_revlog_usn ON revlog (usn)",
    "CREATE INDEX ix_cards_nid ON cards (nid)",
    "CREATE INDEX ix_cards_sched ON cards (did, queue, due)",
    "CREATE INDEX ix_revlog_cid ON revlog (cid)",
    "CREATE INDEX ix_notes_csum ON notes (csum)",
};

constexpr int usualEase = 2500; ///< SM-2's, for readers without FSRS
constexpr int bornDays = 3650;  ///< day 0 of the collection lies so far back that nothing was due before it

/// Anki finds duplicates by the first four bytes of the SHA-1 of the first field.
qlonglong checksum(const std::string& text) {
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha1);
    return hash.left(4).toHex().toLongLong(nullptr, 16);
}

QString memoryData(const PackagedCard& card) {
    if (card.standing.phase == Phase::New)
        return QStringLiteral("");
    const auto rounded = [](double value, double steps) { return std::round(value * steps) / steps; };
    nlohmann::json data{{"s", rounded(card.standing.memory.stability, 1e4)},
                        {"d", rounded(card.standing.memory.difficulty, 1e3)},
                        {"dr", 0.9},
                        {"decay", rounded(Fsrs::defaultParameters[20], 1e4)}};
    if (card.lastMs > 0)
        data["lrt"] = card.lastMs / 1000;
    return toText(data.dump());
}

class Writer {
public:
    Writer(const Sql& sql, const StudyCalendar& calendar, std::int64_t now)
        : m_sql(sql)
        , m_calendar(calendar)
        , m_now(now)
        , m_firstDay(calendar.dayOf(now) - bornDays) {
        for (const char* statement : schema)
            sql.execute(QString::fromUtf8(statement));
    }

    void run(const CardPackage& package, const ExchangeProgress& progress) {
        m_addNote =
            m_sql.prepare(QStringLiteral("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')"));
        m_addCard = m_sql.prepare(QStringLiteral(
            "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, ?)"));
        m_addReview = m_sql.prepare(QStringLiteral("INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)"));
        for (std::size_t i = 0; i < package.notes.size(); ++i) {
            if (progress && i % 100 == 0 &&
                !progress(static_cast<double>(i) / static_cast<double>(package.notes.size())))
                throw Error{"The export was cancelled."};
            addNote(package.notes[i]);
        }
        m_sql.execute(QStringLiteral("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')"),
                      {qlonglong{m_calendar.startOf(m_firstDay) / 1000}, qlonglong{m_now}, qlonglong{m_now},
                       toText(configurationJson().dump()), toText(noteTypesJson(m_now).dump()),
                       toText(decksJson(m_decks, m_now).dump()), toText(deckOptionsJson().dump())});
    }

private:
    void addNote(const PackagedNote& packaged) {
        const OwnNote& note = packaged.note;
        const qlonglong id = m_now + ++m_notes;
        const std::int64_t deck = m_decks.emplace(note.deck, deckId(note.deck)).first->second;
        const std::string first = plainText(note.front);
        m_sql.run(m_addNote, {id, toText(note.guid), qlonglong{noteTypeId(note.kind)},
                              qlonglong{(note.changedMs > 0 ? note.changedMs : m_now) / 1000},
                              toText(joinTags(note.tags)),
                              QVariant(toText(note.front) + QChar(0x1f) + toText(note.back)), toText(first),
                              checksum(first)});
        for (const PackagedCard& card : packaged.cards)
            addCard(card, id, deck);
    }

    void addCard(const PackagedCard& card, qlonglong note, std::int64_t deck) {
        const qlonglong id = m_now + ++m_cards;
        const Phase phase = card.standing.phase;
        const std::int64_t lastDay = card.lastMs > 0 ? m_calendar.dayOf(card.lastMs) : card.dueDay - 1;
        const bool review = phase == Phase::Review;
        const auto interval =
            static_cast<int>(std::clamp<std::int64_t>(review ? card.dueDay - lastDay : 0, review, 36500));
        // Of queue 0 new, 1 learn, 2 review; -1 suspended.
        const int queue = card.suspended ? -1 : phase == Phase::Relearning ? 1 : static_cast<int>(phase);
        const qlonglong due = phase == Phase::New ? m_cards
                              : review            ? card.dueDay - m_firstDay
                                                  : card.dueMs / 1000;
        m_sql.run(m_addCard,
                  {id, note, qlonglong{deck}, card.number - 1, qlonglong{m_now / 1000},
                   static_cast<int>(phase), queue, due, interval, phase == Phase::New ? 0 : usualEase,
                   card.standing.reps, card.standing.lapses, card.flag, memoryData(card)});
        addReviews(card, id, interval);
    }

    void addReviews(const PackagedCard& card, qlonglong id, int interval) {
        for (std::size_t i = 0; i < card.reviews.size(); ++i) {
            const PackagedReview& review = card.reviews[i];
            std::int64_t at = review.atMs;
            while (!m_instants.insert(at).second)
                ++at;
            const bool last = i + 1 == card.reviews.size();
            const int next = last ? interval : m_calendar.daysBetween(review.atMs, card.reviews[i + 1].atMs);
            const int before = i == 0 ? 0 : m_calendar.daysBetween(card.reviews[i - 1].atMs, review.atMs);
            // of type 0 learn, 1 review, 2 relearn; intervals below a day are seconds, negative
            const int type = review.phase == Phase::Review ? 1 : review.phase == Phase::Relearning ? 2 : 0;
            m_sql.run(m_addReview,
                      {qlonglong{at}, id, static_cast<int>(review.rating), next > 0 ? next : -600,
                       before > 0 ? before : -600, usualEase, review.tookMs, type});
        }
    }

    const Sql& m_sql;
    const StudyCalendar& m_calendar;
    std::int64_t m_now;
    std::int64_t m_firstDay;
    qlonglong m_notes = 0;
    qlonglong m_cards = 0;
    std::map<std::string, std::int64_t> m_decks;
    std::set<std::int64_t> m_instants; ///< of answers: the log's key in Anki
    QSqlQuery m_addNote;
    QSqlQuery m_addCard;
    QSqlQuery m_addReview;
};

} // namespace

Result<void> writeAnkiPackage(const CardPackage& package, const std::string& path,
                              const StudyCalendar& calendar, std::int64_t now,
                              const ExchangeProgress& progress) {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("collection.anki2"));
    const QString connection = QStringLiteral("anki-") + QUuid::createUuid().toString(QUuid::Id128);
    std::optional<Error> error;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(file);
        try {
            if (!database.open())
                throw SqlFailure{database.lastError()};
            const Sql sql(database);
            sql.execute(QStringLiteral("PRAGMA synchronous = OFF")); // a file of the moment
            sql.execute(QStringLiteral("BEGIN"));
            Writer(sql, calendar, now).run(package, progress);
            sql.execute(QStringLiteral("COMMIT"));
        } catch (const SqlFailure& failure) {
            error = Error{"The package could not be made: " + failure.error.text().toStdString() + '.', path};
        } catch (const Error& refused) {
            error = Error{refused.message, path};
        }
    }
    QSqlDatabase::removeDatabase(connection);
    if (error)
        return *error;

    Result<std::string> collection = readFile(file.toStdString(), std::size_t{4} << 30);
    if (!collection)
        return collection.error();
    std::vector<std::pair<std::string, std::string>> entries{{"collection.anki2", std::move(*collection)}};
    nlohmann::json names = nlohmann::json::object();
    for (const auto& [name, bytes] : package.media) {
        const std::string index = std::to_string(names.size());
        names[index] = name;
        entries.emplace_back(index, bytes);
    }
    entries.emplace_back("media", names.dump());
    return writeZip(path, entries);
}

} // namespace lintel
