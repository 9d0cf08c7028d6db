#include "model/study/review_queue.h"

#include "model/study/exam/exam_goal.h"
#include "model/study/progress/card_actions.h"
#include "model/study/progress/deck_options.h"
#include "model/study/training/retraining.h"

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
        SchedulerSettings settings = m_settings.scheduler;
        settings.parameters = trainedParameters(sql);
        const StudyMoment moment{m_today, m_clock->nowMs(), settings.parameters[20]};
        m_newPerDay = plannedFresh(sql, moment).value_or(m_settings.newPerDay) + m_settings.extraNew;
        m_day = DueToday::read(sql, moment, m_newPerDay, m_settings.service);
        m_schedulers.clear();
        m_schedulers.emplace(std::string(), Scheduler(settings));
        for (const DeckOptions& options : deckOptions(sql)) {
            if (!options.retention)
                continue;
            settings.desiredRetention = *options.retention;
            m_schedulers.emplace(options.deck, Scheduler(settings));
        }
    });
    return loaded ? advance() : loaded;
}

std::vector<PlannedMemory> ReviewQueue::plan(std::string_view deck) const {
    return planDay(m_day, {deck, m_newPerDay, m_today, m_clock->nowMs(), m_lastAnswered});
}

Result<void> ReviewQueue::advance() {
    const std::vector<PlannedMemory> planned = plan(m_settings.service);
    m_counts = {};
    for (const PlannedMemory& each : planned) {
        if (each.turn == Turn::Review)
            ++m_counts.review;
        else if (each.turn == Turn::Fresh)
            ++m_counts.fresh;
        else
            ++m_counts.learning;
    }
    return put(planned.empty() ? std::nullopt : std::optional(planned.front().memory->memory));
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
    const auto partner = m_day.partners.find(m_current->memory.id);
    if (partner != m_day.partners.end()) {
        const auto source = m_store->read([&](const Sql& sql) {
            return toBytes(sql.value(QStringLiteral("SELECT source FROM memory WHERE id = ?"),
                                     {qlonglong{partner->second}}));
        });
        if (source && !source->empty())
            m_contrast = *source;
    }
    preview();
}

/// Works out what the buttons lead to if the current card is answered on this day.
void ReviewQueue::preview() {
    m_previewDay = m_calendar.dayOf(m_clock->nowMs());
    const DayLoad load = [this](int days) {
        const auto due = m_store->read([&](const Sql& sql) {
            return sql.number(
                QStringLiteral("SELECT count(*) FROM memory WHERE resting = 0 AND phase = 2 AND "
                               "due_day = ?"),
                {qlonglong{m_previewDay + days}});
        });
        return due ? static_cast<int>(*due) : 0;
    };
    m_previews = scheduler().preview(m_current->memory.standing, elapsedDays(),
                                     fuzzSeed(m_current->memory.key, m_current->memory.standing.reps), load);
}

bool ReviewQueue::show(std::string_view cardOrFact) {
    auto card = m_store->read([&](const Sql& sql) { return readCard(sql, cardOrFact); });
    if (card && *card && !(*card)->suspended && !(*card)->retired) {
        place(std::move(**card));
        return true;
    }
    const auto memory = m_store->read([&](const Sql& sql) {
        // What was begun is asked again before a sibling is begun.
        return sql.number(
            QStringLiteral(
                "SELECT memory.id FROM memory JOIN card ON card.memory = memory.id WHERE card.fact "
                "= ? AND card.suspended = 0 AND card.retired = 0 ORDER BY phase = 0, due_day, "
                "due_ms, position, memory.id LIMIT 1"),
            {toText(cardOrFact)});
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
    for (const DueMemory& due : m_day.memories) {
        const bool learning = due.phase == Phase::Learning || due.phase == Phase::Relearning;
        if (learning && due.dueMs > now && (m_settings.service.empty() || due.deck == m_settings.service))
            next = std::min(next.value_or(due.dueMs), due.dueMs);
    }
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
    return std::max(0, m_day.fresh - m_counts.fresh);
}

std::unordered_map<std::string, int> ReviewQueue::dueByService() const {
    std::unordered_map<std::string, int> due;
    for (const PlannedMemory& each : plan({}))
        ++due[each.memory->deck];
    return due;
}

Result<void> ReviewQueue::answer(Rating rating, int tookMs) {
    if (!m_current)
        return Error{"There is no card to answer."};
    const std::int64_t now = m_clock->nowMs();
    const std::int64_t today = m_calendar.dayOf(now);
    if (today != m_previewDay) // a new day began while the card was shown
        preview();
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
        ++m_day.begunInAll;
        ++m_day.begun[after.deck];
        --m_day.fresh;
    }
    m_lastAnswered = after.id;
    m_day.asked.emplace(after.source, after.id);
    std::erase_if(m_day.memories, [&](const DueMemory& each) { return each.memory == after.id; });
    if (after.dueDay <= today)
        m_day.memories.push_back(
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
