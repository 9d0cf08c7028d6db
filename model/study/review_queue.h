#pragma once

#include "model/base/clock.h"
#include "model/study/calendar.h"
#include "model/study/card.h"
#include "model/study/progress_store.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lintel {

struct QueueSettings {
    SchedulerSettings scheduler;
    int newPerDay = 20;
    std::string service; ///< only this service's cards; all when empty
};

/// Cards left today, each counted once however often it comes back.
struct QueueCounts {
    int review = 0;
    int learning = 0;
    int fresh = 0; ///< never answered before

    int total() const { return review + learning + fresh; }
};

/// What to review next: learning cards that are due, then due reviews with the longest overdue first, then
/// new cards in teaching order up to the day's limit, then learning cards that come due within the day. Of
/// the cards of one fact only one is asked a day, because each gives the others away.
class ReviewQueue {
public:
    /// store and clock outlive the queue.
    static Result<ReviewQueue> create(std::vector<Card> deck, ProgressStore& store, const Clock& clock,
                                      QueueSettings settings = {}, StudyCalendar calendar = StudyCalendar());

    /// The card to ask now; nothing when the day's work is done. It stays the same until it is answered,
    /// suspended or an action is undone.
    const Card* current() const;
    /// Makes a card of the fact the current one, also when none is due: the one that is due soonest. False
    /// when the fact has no card that is not suspended.
    bool show(std::string_view fact);
    /// What is remembered of the current card.
    CardRecord currentRecord() const;
    /// What the four buttons lead to for the current card; the answer gives the same.
    std::array<Outcome, 4> previews() const;
    /// Chance that the current card is remembered now; nothing for a new card.
    std::optional<double> retrievability() const;

    QueueCounts counts() const { return m_counts; }
    /// When the next card that is not due yet comes due; nothing when there is none.
    std::optional<std::int64_t> nextDue() const;
    /// New cards that wait for another day because of the limit.
    int freshBeyondToday() const;
    /// Cards left today of each service that has some, whatever service the queue is about.
    std::unordered_map<std::string, int> dueByService() const;

    /// Answers the current card, on disk before this returns, and goes to the next one. On an error the card
    /// stays.
    Result<void> answer(Rating rating, int tookMs);
    /// Takes the current card out until it is resumed.
    Result<void> suspend();
    /// Takes the newest answer or suspension back, also one of an earlier session, and shows its card. The
    /// entry that was taken back, or nothing when there is none.
    Result<std::optional<LogEntry>> undo();

    const Scheduler& scheduler() const { return m_scheduler; }
    const StudyCalendar& calendar() const { return m_calendar; }

private:
    ReviewQueue(std::vector<Card> deck, ProgressStore& store, const Clock& clock, QueueSettings settings,
                StudyCalendar calendar);

    enum class Turn : unsigned char { LearningNow, Review, Fresh, LearningLater };
    struct Planned {
        Turn turn;
        std::int64_t dueMs;
        std::size_t card; ///< index into the deck
    };

    Result<void> reload();
    std::vector<Planned> plan(std::string_view service) const;
    void advance();
    bool isAbout(const Card& card) const;
    int elapsedDays() const;
    CardRecord recordOf(const Card& card) const;
    Result<void> apply(LogEntry::Action action, Rating rating, int tookMs, const CardRecord& after);

    std::vector<Card> m_deck;
    ProgressStore* m_store;
    const Clock* m_clock;
    QueueSettings m_settings;
    StudyCalendar m_calendar;
    Scheduler m_scheduler;
    std::unordered_map<std::string, CardRecord> m_records;
    int m_introduced = 0; ///< new cards already begun today
    std::int64_t m_introducedDay = 0;
    std::optional<std::size_t> m_current;
    QueueCounts m_counts;
};

} // namespace lintel
