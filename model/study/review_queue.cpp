#include "model/study/review_queue.h"

#include "model/study/exam/exam_plan.h"
#include "model/study/interference.h"
#include "model/study/progress/card_actions.h"
#include "model/study/progress/deck_options.h"

#include <algorithm>

namespace lintel {

Result<ReviewQueue> ReviewQueue::create(ProgressStore& store, const Clock& clock, QueueSettings settings,
                                        StudyCalendar calendar) {
    ReviewQueue queue(store, clock, std::move(settings), std::move(calendar));
    if (Result<void> loaded = queue.reload(); !loaded)
        return loaded.error();
    return queue;
}

ReviewQueue::ReviewQueue(ProgressStore& store, const Clock& clock, QueueSettings settings,
                         StudyCalendar calendar)
    : m_store(&store)
    , m_clock(&clock)
    , m_settings(std::move(settings))
    , m_calendar(std::move(calendar)) {}

Result<void> ReviewQueue::reload() {
    m_today = m_calendar.dayOf(m_clock->nowMs());
    Result<void> loaded = m_store->read([&](const Sql& sql) {
        m_entries.clear();
        m_askedToday.clear();
        const auto load = [&](const char* condition, const QVariantList& values) {
            QSqlQuery rows = sql.select(
                QStringLiteral(
                    "SELECT id, source, deck, phase, due_ms, due_day FROM memory WHERE resting = 0 "
                    "AND buried_day < %1 AND %2")
                    .arg(m_today)
                    .arg(QLatin1String(condition)),
                values);
            while (sql.next(rows))
                m_entries.push_back({rows.value(0).toLongLong(), toBytes(rows.value(1)),
                                     toBytes(rows.value(2)), static_cast<Phase>(rows.value(3).toInt()),
                                     rows.value(4).toLongLong(), rows.value(5).toLongLong()});
        };
        load("phase = 2 AND due_day <= ?", {qlonglong{m_today}});
        load("phase IN (1, 3) AND due_day <= ?", {qlonglong{m_today}});
        const StudyMoment moment{m_today, m_clock->nowMs(), m_settings.scheduler.parameters[20]};
        const std::vector<std::int64_t> lastPass = finalPass(sql, moment);
        for (const std::int64_t memory : lastPass)
            load("id = ?", {qlonglong{memory}});
        QSqlQuery asked =
            sql.select(QStringLiteral("SELECT source, id FROM memory WHERE last_day = ? ORDER BY id"),
                       {qlonglong{m_today}});
        while (sql.next(asked))
            m_askedToday.emplace(toBytes(asked.value(0)), asked.value(1).toLongLong());

        m_introduced = static_cast<int>(
            sql.number(QStringLiteral("SELECT fresh FROM day_total WHERE id = ?"), {qlonglong{m_today}}));
        const bool one = !m_settings.service.empty();
        const QString ofDeck = one ? QStringLiteral(" AND deck = ?") : QString();
        const QVariantList deck = one ? QVariantList{toText(m_settings.service)} : QVariantList();
        m_fresh = static_cast<int>(sql.number(
            QStringLiteral("SELECT count(*) FROM memory WHERE resting = 0 AND phase = 0 AND weight > 0") +
                ofDeck,
            deck));
        // More than the limit, because siblings drop out.
        const int wanted = std::max(0, m_settings.newPerDay - m_introduced) * 4;
        load(qPrintable(QStringLiteral("phase = 0 AND weight > 0%1 ORDER BY weight DESC, position LIMIT %2")
                            .arg(ofDeck)
                            .arg(wanted)),
             deck);

        m_schedulers.clear();
        m_schedulers.emplace(std::string(), Scheduler(m_settings.scheduler));
        for (const DeckOptions& options : deckOptions(sql)) {
            if (!options.retention)
                continue;
            SchedulerSettings settings = m_settings.scheduler;
            settings.desiredRetention = *options.retention;
            m_schedulers.emplace(options.deck, Scheduler(std::move(settings)));
        }
        m_partners = confusedMemories(sql);
        // What is mistaken for something that is due is asked beside it, though it is not due itself.
        for (std::size_t i = 0, due = m_entries.size(); i < due; ++i)
            if (const auto partner = m_partners.find(m_entries[i].memory);
                partner != m_partners.end() && m_entries[i].phase == Phase::Review)
                load("id = ? AND phase = 2 AND due_day > ? AND last_day < ?",
                     {qlonglong{partner->second}, qlonglong{m_today}, qlonglong{m_today}});
    });
    return loaded ? advance() : loaded;
}

bool ReviewQueue::isAbout(const Entry& entry, std::string_view deck) const {
    return deck.empty() || entry.deck == deck;
}

std::vector<ReviewQueue::Planned> ReviewQueue::plan(std::string_view deck) const {
    const std::int64_t now = m_clock->nowMs();
    std::vector<Planned> planned;
    for (const Entry& entry : m_entries) {
        if (!isAbout(entry, deck))
            continue;
        switch (entry.phase) {
        case Phase::New:
            planned.push_back({Turn::Fresh, 0, &entry});
            break;
        case Phase::Review:
            planned.push_back({Turn::Review, std::min(entry.dueDay, m_today), &entry});
            break;
        case Phase::Learning:
        case Phase::Relearning:
            planned.push_back(
                {entry.dueMs <= now ? Turn::LearningNow : Turn::LearningLater, entry.dueMs, &entry});
            break;
        }
    }
    std::stable_sort(planned.begin(), planned.end(), [](const Planned& a, const Planned& b) {
        return a.turn != b.turn ? a.turn < b.turn : a.due < b.due;
    });

    std::unordered_map<std::string_view, std::int64_t> asked(m_askedToday.begin(), m_askedToday.end());
    int freshLeft = std::max(0, m_settings.newPerDay - m_introduced);
    std::erase_if(planned, [&](const Planned& each) {
        const bool learning = each.turn == Turn::LearningNow || each.turn == Turn::LearningLater;
        const auto [first, isFirst] = asked.emplace(each.entry->source, each.entry->memory);
        if (!learning && first->second != each.entry->memory)
            return true;
        return each.turn == Turn::Fresh && freshLeft-- <= 0;
    });

    // What is mistaken for one another is asked in a row.
    for (std::size_t i = 0; i + 1 < planned.size(); ++i) {
        const auto partner = m_partners.find(planned[i].entry->memory);
        if (partner == m_partners.end())
            continue;
        const auto found =
            std::find_if(planned.begin() + static_cast<std::ptrdiff_t>(i) + 1, planned.end(),
                         [&](const Planned& each) { return each.entry->memory == partner->second; });
        if (found != planned.end() && found->turn == planned[i].turn)
            std::rotate(planned.begin() + static_cast<std::ptrdiff_t>(i) + 1, found, found + 1);
    }
    return planned;
}

Result<void> ReviewQueue::advance() {
    const std::vector<Planned> planned = plan(m_settings.service);
    m_counts = {};
    for (const Planned& each : planned) {
        if (each.turn == Turn::Review)
            ++m_counts.review;
        else if (each.turn == Turn::Fresh)
            ++m_counts.fresh;
        else
            ++m_counts.learning;
    }
    return put(planned.empty() ? std::nullopt : std::optional(planned.front().entry->memory));
}

/// Of the cards that share a memory each answer takes the next, so that no wording is learned by heart.
Result<void> ReviewQueue::put(std::optional<std::int64_t> memory) {
    if (!memory) {
        m_current.reset();
        m_contrast.reset();
        m_previews = {};
        return {};
    }
    auto cards = m_store->read([&](const Sql& sql) { return cardsOfMemory(sql, *memory); });
    if (!cards)
        return cards.error();
    if (cards->empty())
        return Error{"A card that is due has been deleted. Start the session again."};
    const auto reps = static_cast<std::size_t>((*cards)[0].memory.standing.reps);
    const auto changed = std::find_if(cards->begin(), cards->end(),
                                      [](const DeckCard& card) { return card.wasAnswer.has_value(); });
    place(changed != cards->end() ? *changed : (*cards)[reps % cards->size()]);
    return {};
}

void ReviewQueue::place(DeckCard card) {
    m_current = std::move(card);
    m_contrast.reset();
    const auto partner = m_partners.find(m_current->memory.id);
    if (partner != m_partners.end()) {
        const auto source = m_store->read([&](const Sql& sql) {
            return toBytes(sql.value(QStringLiteral("SELECT source FROM memory WHERE id = ?"),
                                     {qlonglong{partner->second}}));
        });
        if (source && !source->empty())
            m_contrast = *source;
    }
    const DayLoad load = [this](int days) {
        const auto due = m_store->read([&](const Sql& sql) {
            return sql.number(
                QStringLiteral("SELECT count(*) FROM memory WHERE resting = 0 AND phase = 2 AND "
                               "due_day = ?"),
                {qlonglong{m_today + days}});
        });
        return due ? static_cast<int>(*due) : 0;
    };
    m_previews = scheduler().preview(m_current->memory.standing, elapsedDays(),
                                     fuzzSeed(m_current->memory.key, m_current->memory.standing.reps), load);
}

bool ReviewQueue::show(std::string_view fact) {
    const auto memory = m_store->read([&](const Sql& sql) {
        // What was begun is asked again before a sibling is begun.
        return sql.number(
            QStringLiteral(
                "SELECT memory.id FROM memory JOIN card ON card.memory = memory.id WHERE card.fact "
                "= ? AND card.suspended = 0 AND card.retired = 0 ORDER BY phase = 0, due_day, "
                "due_ms, position, memory.id LIMIT 1"),
            {toText(fact)});
    });
    return memory && *memory > 0 && put(*memory);
}

bool ReviewQueue::showCard(std::int64_t card) {
    auto found = m_store->read([&](const Sql& sql) { return readCards(sql, std::span(&card, 1)); });
    if (!found || found->empty())
        return false;
    place(std::move(found->front()));
    return true;
}

const Scheduler& ReviewQueue::schedulerOf(const std::string& deck) const {
    const auto found = m_schedulers.find(deck);
    return found == m_schedulers.end() ? m_schedulers.at(std::string()) : found->second;
}

const Scheduler& ReviewQueue::scheduler() const {
    return schedulerOf(m_current ? m_current->memory.deck : std::string());
}

int ReviewQueue::elapsedDays() const {
    if (!m_current || m_current->memory.standing.phase == Phase::New)
        return 0;
    const std::int64_t today = m_calendar.dayOf(m_clock->nowMs());
    return static_cast<int>(std::max<std::int64_t>(0, today - m_current->memory.lastDay));
}

std::optional<double> ReviewQueue::retrievability() const {
    if (!m_current || m_current->memory.standing.phase == Phase::New)
        return std::nullopt;
    return scheduler().model().retrievability(elapsedDays(), m_current->memory.standing.memory.stability);
}

std::optional<std::int64_t> ReviewQueue::nextDue() const {
    const std::int64_t now = m_clock->nowMs();
    std::optional<std::int64_t> next;
    for (const Entry& entry : m_entries)
        if (isAbout(entry, m_settings.service) && entry.phase != Phase::New && entry.phase != Phase::Review &&
            entry.dueMs > now)
            next = std::min(next.value_or(entry.dueMs), entry.dueMs);
    if (next)
        return next;
    const bool one = !m_settings.service.empty();
    QVariantList values{qlonglong{m_today}};
    if (one)
        values << toText(m_settings.service);
    const auto day = m_store->read([&](const Sql& sql) {
        return sql.number(
            QStringLiteral("SELECT min(due_day) FROM memory WHERE resting = 0 AND phase IN (1, 2, "
                           "3) AND due_day > ?") +
                (one ? QStringLiteral(" AND deck = ?") : QString()),
            values);
    });
    if (day && *day > 0)
        next = m_calendar.startOf(*day);
    return next;
}

int ReviewQueue::freshBeyondToday() const {
    return std::max(0, m_fresh - m_counts.fresh);
}

std::unordered_map<std::string, int> ReviewQueue::dueByService() const {
    std::unordered_map<std::string, int> due;
    for (const Planned& each : plan({}))
        ++due[each.entry->deck];
    return due;
}

Result<void> ReviewQueue::answer(Rating rating, int tookMs) {
    if (!m_current)
        return Error{"There is no card to answer."};
    const std::int64_t now = m_clock->nowMs();
    const std::int64_t today = m_calendar.dayOf(now);
    const Outcome& outcome = m_previews[static_cast<std::size_t>(rating) - 1];

    MemoryRecord after = m_current->memory;
    after.standing = outcome.standing;
    after.lastMs = now;
    after.lastDay = today;
    // Days begin in the morning, so a card due in a day is due when the learner sits down, not 24 hours
    // later.
    after.dueMs = outcome.days > 0 ? m_calendar.startOf(today + outcome.days) : now + outcome.seconds * 1000;
    after.dueDay = outcome.days > 0 ? today + outcome.days : m_calendar.dayOf(after.dueMs);

    ReviewEntry entry;
    entry.atMs = now;
    entry.day = today;
    entry.rating = rating;
    entry.elapsedDays = elapsedDays();
    entry.tookMs = std::max(0, tookMs);
    entry.phase = m_current->memory.standing.phase;
    entry.before = m_current->memory.standing.memory;
    entry.recall = retrievability();
    const Result<void> done = keepAnswer(*m_store, *m_current, entry, after);
    const bool elsewhere = m_store->changedElsewhere();
    if (!done && !elsewhere)
        return done;
    if (elsewhere || today != m_today)
        return afterChange(done);

    if (entry.phase == Phase::New) {
        ++m_introduced;
        --m_fresh;
    }
    m_askedToday.emplace(after.source, after.id);
    std::erase_if(m_entries, [&](const Entry& each) { return each.memory == after.id; });
    if (after.dueDay <= today)
        m_entries.push_back(
            {after.id, after.source, after.deck, after.standing.phase, after.dueMs, after.dueDay});
    return advance();
}

/// What was refused is told, but the database is read again first.
Result<void> ReviewQueue::afterChange(const Result<void>& done) {
    Result<void> loaded = reload();
    return done ? loaded : done;
}

Result<void> ReviewQueue::suspend() {
    if (!m_current)
        return Error{"There is no card to suspend."};
    const Result<void> done = suspendCards(*m_store, std::span(&m_current->id, 1), true, m_clock->nowMs());
    return done ? afterChange(done) : done;
}

Result<void> ReviewQueue::bury() {
    if (!m_current)
        return Error{"There is no card to bury."};
    const Result<void> done = buryCards(*m_store, std::span(&m_current->id, 1), m_today, m_clock->nowMs());
    return done ? afterChange(done) : done;
}

Result<std::optional<UserAction>> ReviewQueue::undo() {
    Result<std::optional<UserAction>> undone = m_store->undo();
    if (!undone || !*undone)
        return undone;
    if (Result<void> loaded = reload(); !loaded)
        return loaded.error();
    auto card = m_store->read([&](const Sql& sql) { return readCard(sql, (*undone)->detail); });
    if (card && *card && !(*card)->suspended && !(*card)->retired)
        place(std::move(**card));
    return undone;
}

} // namespace lintel
