#include "model/study/exchange/import_cards.h"

#include "model/study/progress/html.h"
#include "model/study/progress/media.h"
#include "model/study/progress/totals.h"
#include "model/study/training/retraining.h"

#include <QFileInfo>
#include <algorithm>
#include <set>
#include <unordered_map>

namespace lintel {
namespace {

constexpr std::size_t mostSamples = 50;
constexpr std::string_view ourPrefix = "lintel:";

struct Known {
    std::int64_t id = 0;
    std::int64_t changedMs = 0;
};

std::unordered_map<std::string, Known> knownNotes(const Sql& sql) {
    std::unordered_map<std::string, Known> known;
    QSqlQuery rows = sql.select(QStringLiteral("SELECT guid, id, changed_ms FROM note"));
    while (sql.next(rows))
        known.emplace(toBytes(rows.value(0)), Known{rows.value(1).toLongLong(), rows.value(2).toLongLong()});
    return known;
}

enum class Fate : unsigned char { Add, Update, Unchanged, Ours, Faulty };

/// The note as it can be shown.
OwnNote cleaned(const OwnNote& note) {
    OwnNote clean = note;
    clean.front = cleanHtml(note.front);
    clean.back = cleanHtml(note.back);
    return clean;
}

Fate fateOf(const PackagedNote& packaged, const std::unordered_map<std::string, Known>& known) {
    if (packaged.note.guid.starts_with(ourPrefix))
        return Fate::Ours;
    if (packaged.note.guid.empty() || !cardsOfNote(cleaned(packaged.note)))
        return Fate::Faulty;
    const auto found = known.find(packaged.note.guid);
    if (found == known.end())
        return Fate::Add;
    return packaged.note.changedMs > found->second.changedMs ? Fate::Update : Fate::Unchanged;
}

void count(const PackagedNote& packaged, Fate fate, ImportReport& report, std::set<std::string>& decks) {
    switch (fate) {
    case Fate::Ours:
        ++report.ours;
        return;
    case Fate::Faulty:
        ++report.faulty;
        return;
    case Fate::Unchanged:
        ++report.unchanged;
        return;
    case Fate::Update:
        ++report.updated;
        break;
    case Fate::Add:
        ++report.added;
        report.cards += static_cast<int>(cardsOfNote(cleaned(packaged.note))->size());
        for (const PackagedCard& card : packaged.cards)
            report.reviews += static_cast<int>(card.reviews.size());
        break;
    }
    decks.insert(packaged.note.deck);
    if (report.samples.size() < mostSamples)
        report.samples.push_back(
            {plainText(packaged.note.front), plainText(packaged.note.back), packaged.note.deck});
}

/// Keeps the images of a package and points the notes to them.
class Media {
public:
    Result<void> store(const ProgressStore& store, const CardPackage& package) {
        for (const auto& [name, bytes] : package.media) {
            const Result<std::string> stored =
                storeImage(store, bytes, QFileInfo(QString::fromStdString(name)).suffix().toStdString());
            if (!stored)
                return stored.error();
            m_stored.emplace(name, *stored);
        }
        return {};
    }

    void point(std::string& html) const {
        constexpr std::string_view source = "src=\"";
        for (std::size_t at = html.find(source); at != std::string::npos; at = html.find(source, at)) {
            at += source.size();
            const std::size_t end = std::min(html.find('"', at), html.size());
            if (const auto stored = m_stored.find(html.substr(at, end - at)); stored != m_stored.end())
                html.replace(at, end - at, stored->second);
        }
    }

private:
    std::unordered_map<std::string, std::string> m_stored; ///< names here by names in the package
};

class Import {
public:
    Import(const Sql& sql, const StudyCalendar& calendar)
        : m_sql(sql)
        , m_calendar(calendar)
        , m_fsrs(trainedParameters(sql)) {}

    void takeMemories(const PackagedNote& packaged) {
        for (const PackagedCard& card : packaged.cards) {
            const QString key = toText("own:" + packaged.note.guid + '/' + std::to_string(card.number));
            QSqlQuery rows = m_sql.select(
                QStringLiteral("SELECT card.id, memory.id, memory.reps FROM card JOIN memory ON memory.id = "
                               "card.memory WHERE card.key = ?"),
                {key});
            if (!m_sql.next(rows) || rows.value(2).toInt() > 0)
                continue;
            const qint64 cardId = rows.value(0).toLongLong();
            const qint64 memory = rows.value(1).toLongLong();
            rows.finish();
            takeMemory(card, cardId, memory);
            if (card.suspended || card.flag > 0)
                m_sql.execute(QStringLiteral("UPDATE card SET suspended = ?, flag = ? WHERE id = ?"),
                              {int{card.suspended}, std::clamp(card.flag, 0, 7), cardId});
            if (card.suspended)
                m_sql.execute(QStringLiteral("UPDATE memory SET resting = 1 WHERE id = ?"), {memory});
        }
    }

private:
    void takeMemory(const PackagedCard& card, qint64 cardId, qint64 memory) {
        Standing standing = card.standing;
        std::int64_t lastMs = card.lastMs;
        std::optional<Memory> replayed;
        for (const PackagedReview& review : card.reviews) {
            const int elapsed = replayed ? m_calendar.daysBetween(lastMs, review.atMs) : 0;
            const Memory before = replayed.value_or(Memory{});
            m_sql.run(m_review,
                      {memory, cardId, qlonglong{review.atMs}, qlonglong{m_calendar.dayOf(review.atMs)},
                       static_cast<int>(review.rating), elapsed, std::max(0, review.tookMs),
                       replayed ? std::max(1, static_cast<int>(review.phase)) : 0, before.stability,
                       before.difficulty,
                       replayed ? QVariant(m_fsrs.retrievability(elapsed, before.stability)) : QVariant()});
            replayed = replayed ? m_fsrs.next(before, review.rating, elapsed) : m_fsrs.first(review.rating);
            lastMs = review.atMs;
        }
        if (standing.phase == Phase::New)
            return;
        if (standing.memory.stability <= 0) {
            if (replayed)
                standing.memory = *replayed;
            else if (card.ease > 0)
                standing.memory = m_fsrs.fromSm2(card.ease, std::max(1, card.interval), 0.9);
            else
                standing.memory = m_fsrs.first(Rating::Good);
        }
        if (lastMs == 0)
            lastMs = m_calendar.startOf(card.dueDay - std::max(1, card.interval));
        const bool review = standing.phase == Phase::Review;
        const std::int64_t dueDay = review ? card.dueDay : m_calendar.dayOf(card.dueMs);
        m_sql.run(m_memory, {static_cast<int>(standing.phase), standing.step, standing.memory.stability,
                             standing.memory.difficulty, std::max(1, standing.reps), standing.lapses,
                             qlonglong{review ? m_calendar.startOf(dueDay) : card.dueMs}, qlonglong{dueDay},
                             qlonglong{lastMs}, qlonglong{m_calendar.dayOf(lastMs)}, memory});
    }

    const Sql& m_sql;
    const StudyCalendar& m_calendar;
    Fsrs m_fsrs;
    QSqlQuery m_review = m_sql.prepare(
        QStringLiteral("INSERT INTO review (memory, card, at_ms, day, rating, elapsed_days, took_ms, phase, "
                       "stability, difficulty, recall) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    QSqlQuery m_memory = m_sql.prepare(QStringLiteral(
        "UPDATE memory SET phase = ?, step = ?, stability = ?, difficulty = ?, reps = ?, lapses "
        "= ?, due_ms = ?, due_day = ?, last_ms = ?, last_day = ? WHERE id = ?"));
};

} // namespace

Result<ImportReport> previewImport(const ProgressStore& store, const CardPackage& package) {
    return store.read([&](const Sql& sql) {
        ImportReport report;
        const auto known = knownNotes(sql);
        std::set<std::string> decks;
        for (const PackagedNote& packaged : package.notes)
            count(packaged, fateOf(packaged, known), report, decks);
        report.decks.assign(decks.begin(), decks.end());
        report.media = static_cast<int>(package.media.size());
        report.remarks = package.remarks;
        return report;
    });
}

Result<ImportReport> importCards(ProgressStore& store, const CardPackage& package,
                                 const ImportOptions& options, const StudyCalendar& calendar,
                                 std::int64_t now, const ExchangeProgress& progress) {
    Media media;
    if (Result<void> stored = media.store(store, package); !stored)
        return stored.error();
    return store.act({"Import " + options.name, {}, now}, [&](const Sql& sql) {
        ImportReport report;
        auto known = knownNotes(sql);
        std::set<std::string> decks;
        Import import(sql, calendar);
        for (std::size_t i = 0; i < package.notes.size(); ++i) {
            if (progress && i % 50 == 0 &&
                !progress(static_cast<double>(i) / static_cast<double>(package.notes.size())))
                throw Error{"The import was cancelled. Nothing was changed."};
            const PackagedNote& packaged = package.notes[i];
            const Fate fate = fateOf(packaged, known);
            count(packaged, fate, report, decks);
            if (fate != Fate::Add && fate != Fate::Update)
                continue;
            OwnNote note = cleaned(packaged.note);
            note.id = fate == Fate::Update ? known.at(note.guid).id : 0;
            if (note.deck.empty())
                note.deck = "Imported";
            media.point(note.front);
            media.point(note.back);
            note.id = writeNote(sql, note);
            known[note.guid] = {note.id, note.changedMs};
            if (options.progress)
                import.takeMemories(packaged);
        }
        if (report.reviews > 0)
            rebuildTotals(sql);
        report.decks.assign(decks.begin(), decks.end());
        report.media = static_cast<int>(package.media.size());
        report.remarks = package.remarks;
        return report;
    });
}

} // namespace lintel
