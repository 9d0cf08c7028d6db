#include "model/study/review_queue.h"

#include "model/study/fuzz.h"

#include <algorithm>
#include <unordered_set>

namespace lintel {

Result<ReviewQueue> ReviewQueue::create(std::vector<Card> deck, ProgressStore& store, const Clock& clock,
                                        QueueSettings settings, StudyCalendar calendar) {
    ReviewQueue queue(std::move(deck), store, clock, std::move(settings), std::move(calendar));
    if (Result<void> loaded = queue.reload(); !loaded)
        return loaded.error();
    queue.advance();
    return queue;
}

ReviewQueue::ReviewQueue(std::vector<Card> deck, ProgressStore& store, const Clock& clock,
                         QueueSettings settings, StudyCalendar calendar)
    : m_deck(std::move(deck))
    , m_store(&store)
    , m_clock(&clock)
    , m_settings(std::move(settings))
    , m_calendar(std::move(calendar))
    , m_scheduler(m_settings.scheduler) {}

Result<void> ReviewQueue::reload() {
    auto records = m_store->records();
    if (!records)
        return records.error();
    const std::int64_t today = m_calendar.dayOf(m_clock->nowMs());
    const Result<int> introduced = m_store->introducedSince(m_calendar.startOf(today));
    if (!introduced)
        return introduced.error();
    m_records = std::move(*records);
    m_introduced = *introduced;
    m_introducedDay = today;
    return {};
}

CardRecord ReviewQueue::recordOf(const Card& card) const {
    const auto found = m_records.find(card.id);
    return found == m_records.end() ? CardRecord{} : found->second;
}

std::vector<ReviewQueue::Planned> ReviewQueue::plan(std::string_view service) const {
    const std::int64_t now = m_clock->nowMs();
    const std::int64_t today = m_calendar.dayOf(now);
    const std::int64_t startOfToday = m_calendar.startOf(today);
    const std::int64_t endOfToday = m_calendar.startOf(today + 1);

    std::vector<Planned> planned;
    std::unordered_map<std::string_view, std::size_t> askedToday; // fact → card
    for (std::size_t i = 0; i < m_deck.size(); ++i) {
        if (!service.empty() && m_deck[i].service != service)
            continue;
        const CardRecord record = recordOf(m_deck[i]);
        if (record.lastMs >= startOfToday)
            askedToday.emplace(m_deck[i].fact, i);
        if (record.suspended)
            continue;
        switch (record.standing.phase) {
        case Phase::New:
            planned.push_back({Turn::Fresh, 0, i});
            break;
        case Phase::Review:
            if (record.dueMs <= now)
                planned.push_back({Turn::Review, record.dueMs, i});
            break;
        case Phase::Learning:
        case Phase::Relearning:
            if (record.dueMs < endOfToday)
                planned.push_back(
                    {record.dueMs <= now ? Turn::LearningNow : Turn::LearningLater, record.dueMs, i});
            break;
        }
    }
    std::stable_sort(planned.begin(), planned.end(), [](const Planned& a, const Planned& b) {
        return a.turn != b.turn ? a.turn < b.turn : a.dueMs < b.dueMs;
    });

    int freshLeft = std::max(0, m_settings.newPerDay - (m_introducedDay == today ? m_introduced : 0));
    std::erase_if(planned, [&](const Planned& entry) {
        const bool learning = entry.turn == Turn::LearningNow || entry.turn == Turn::LearningLater;
        const auto [asked, first] = askedToday.emplace(m_deck[entry.card].fact, entry.card);
        if (!learning && asked->second != entry.card)
            return true;
        return entry.turn == Turn::Fresh && freshLeft-- <= 0;
    });
    return planned;
}

void ReviewQueue::advance() {
    const std::vector<Planned> planned = plan(m_settings.service);
    m_counts = {};
    for (const Planned& entry : planned) {
        if (entry.turn == Turn::Review)
            ++m_counts.review;
        else if (entry.turn == Turn::Fresh)
            ++m_counts.fresh;
        else
            ++m_counts.learning;
    }
    m_current = planned.empty() ? std::nullopt : std::optional(planned.front().card);
}

bool ReviewQueue::isAbout(const Card& card) const {
    return m_settings.service.empty() || card.service == m_settings.service;
}

const Card* ReviewQueue::current() const {
    return m_current ? &m_deck[*m_current] : nullptr;
}

bool ReviewQueue::show(std::string_view fact) {
    std::optional<std::size_t> soonest;
    for (std::size_t i = 0; i < m_deck.size(); ++i) {
        if (m_deck[i].fact != fact || recordOf(m_deck[i]).suspended)
            continue;
        // What was begun is asked again before a sibling is begun.
        const auto order = [&](std::size_t card) {
            const CardRecord record = recordOf(m_deck[card]);
            return std::pair(record.standing.phase == Phase::New, record.dueMs);
        };
        if (!soonest || order(i) < order(*soonest))
            soonest = i;
    }
    if (soonest)
        m_current = soonest;
    return soonest.has_value();
}

CardRecord ReviewQueue::currentRecord() const {
    return m_current ? recordOf(m_deck[*m_current]) : CardRecord{};
}

int ReviewQueue::elapsedDays() const {
    const CardRecord record = currentRecord();
    return record.standing.phase == Phase::New ? 0 : m_calendar.daysBetween(record.lastMs, m_clock->nowMs());
}

std::array<Outcome, 4> ReviewQueue::previews() const {
    if (!m_current)
        return {};
    const Standing standing = currentRecord().standing;
    return m_scheduler.preview(standing, elapsedDays(), fuzzSeed(current()->id, standing.reps));
}

std::optional<double> ReviewQueue::retrievability() const {
    const Standing standing = currentRecord().standing;
    if (standing.phase == Phase::New)
        return std::nullopt;
    return m_scheduler.fsrs().retrievability(elapsedDays(), standing.memory.stability);
}

std::optional<std::int64_t> ReviewQueue::nextDue() const {
    const std::int64_t now = m_clock->nowMs();
    std::optional<std::int64_t> next;
    for (const Card& card : m_deck) {
        if (!isAbout(card))
            continue;
        const CardRecord record = recordOf(card);
        if (record.standing.phase != Phase::New && !record.suspended && record.dueMs > now)
            next = std::min(next.value_or(record.dueMs), record.dueMs);
    }
    return next;
}

int ReviewQueue::freshBeyondToday() const {
    const auto fresh = std::count_if(m_deck.begin(), m_deck.end(), [&](const Card& card) {
        const CardRecord record = recordOf(card);
        return isAbout(card) && record.standing.phase == Phase::New && !record.suspended;
    });
    return static_cast<int>(fresh) - m_counts.fresh;
}

std::unordered_map<std::string, int> ReviewQueue::dueByService() const {
    std::unordered_map<std::string, int> due;
    for (const Planned& entry : plan({}))
        ++due[m_deck[entry.card].service];
    return due;
}

Result<void> ReviewQueue::answer(Rating rating, int tookMs) {
    if (!m_current)
        return Error{"There is no card to answer."};
    const Outcome outcome = previews()[static_cast<std::size_t>(rating) - 1];
    CardRecord after;
    after.standing = outcome.standing;
    after.lastMs = m_clock->nowMs();
    // Days begin in the morning, so a card due in a day is due when the learner sits down, not 24 hours
    // later.
    after.dueMs = outcome.days > 0 ? m_calendar.startOf(m_calendar.dayOf(after.lastMs) + outcome.days)
                                   : after.lastMs + outcome.seconds * 1000;
    return apply(LogEntry::Action::Answer, rating, tookMs, after);
}

Result<void> ReviewQueue::suspend() {
    if (!m_current)
        return Error{"There is no card to suspend."};
    CardRecord after = currentRecord();
    after.suspended = true;
    return apply(LogEntry::Action::Suspend, Rating::Good, 0, after);
}

Result<void> ReviewQueue::apply(LogEntry::Action action, Rating rating, int tookMs, const CardRecord& after) {
    LogEntry entry;
    entry.card = current()->id;
    entry.atMs = m_clock->nowMs();
    entry.action = action;
    entry.rating = rating;
    entry.elapsedDays = elapsedDays();
    entry.tookMs = std::max(0, tookMs);
    entry.before = currentRecord();
    const Result<void> done = m_store->apply(entry, after);
    const bool elsewhere = m_store->changedElsewhere();
    if (!done && !elsewhere)
        return done;
    if (done) {
        m_records[entry.card] = after;
        if (action == LogEntry::Action::Answer && entry.before.standing.phase == Phase::New)
            ++m_introduced;
    }
    if (elsewhere || m_introducedDay != m_calendar.dayOf(entry.atMs))
        if (Result<void> loaded = reload(); !loaded)
            return loaded;
    advance();
    return done;
}

Result<std::optional<LogEntry>> ReviewQueue::undo() {
    Result<std::optional<LogEntry>> undone = m_store->undo();
    if (!undone || !*undone)
        return undone;
    if (Result<void> loaded = reload(); !loaded)
        return loaded.error();
    advance();
    const auto card = std::find_if(m_deck.begin(), m_deck.end(),
                                   [&](const Card& candidate) { return candidate.id == (*undone)->card; });
    if (card != m_deck.end())
        m_current = static_cast<std::size_t>(card - m_deck.begin());
    return undone;
}

} // namespace lintel
