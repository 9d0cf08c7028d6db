#pragma once

#include "model/base/clock.h"
#include "model/study/calendar.h"
#include "model/study/day_plan.h"
#include "model/study/progress/answers.h"
#include "model/study/progress/deck_card.h"
#include "model/study/progress/progress_store.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lintel {

struct QueueSettings {
    SchedulerSettings scheduler; ///< its parameters give way to those that were trained
    int newPerDay = 20;          ///< a followed exam plan has its own number
    int extraNew = 0;            ///< beyond that, because the user wants more today
    std::string service;         ///< only this deck's cards (a service or an own deck); all when empty
};

/// Memories left today, each counted once however often it comes back.
struct QueueCounts {
    int review = 0;
    int learning = 0;
    int fresh = 0; ///< never answered before

    int total() const { return review + learning + fresh; }
};

/// What to review next (see planDay()). Reads what is due from the database, never the whole deck.
class ReviewQueue {
public:
    /// store and clock outlive the queue.
    static Result<ReviewQueue> create(ProgressStore& store, const Clock& clock, QueueSettings settings = {},
                                      StudyCalendar calendar = StudyCalendar());

    /// The card to ask now; nothing when the day's work is done. It stays the same until it is answered,
    /// suspended, buried or an action is undone.
    const DeckCard* current() const { return m_current ? &*m_current : nullptr; }
    /// Makes the card of this id the current one, or of this fact the one that is due soonest, also when it
    /// is not due. False when there is none that can be shown.
    bool show(std::string_view cardOrFact);
    /// Makes this card the current one.
    bool showCard(std::int64_t card);
    /// What the four buttons lead to for the current card; the answer gives the same.
    std::array<Outcome, 4> previews() const { return m_previews; }
    /// Chance that the current card is remembered now; nothing for a new card.
    std::optional<double> retrievability() const;
    /// The source that the current card's is mistaken for: show the comparison. Nothing when there is none.
    std::optional<std::string> contrast() const { return m_contrast; }

    QueueCounts counts() const { return m_counts; }
    /// When the next card that is not due yet comes due; nothing when there is none.
    std::optional<std::int64_t> nextDue() const;
    /// New memories that wait for another day because of the limit.
    int freshBeyondToday() const;
    /// Memories left today of each deck that has some, whatever deck the queue is about.
    std::unordered_map<std::string, int> dueByService() const;

    /// Answers the current card, on disk before this returns, and goes to the next one. On an error the card
    /// stays.
    Result<void> answer(Rating rating, int tookMs);
    /// Takes the current card out until it is resumed.
    Result<void> suspend();
    /// Leaves the current card out until tomorrow.
    Result<void> bury();
    /// Takes the newest action back, also one of an earlier session, and shows its card. The action, or
    /// nothing when there is none.
    Result<std::optional<UserAction>> undo();
    /// Reads the database again, after cards were changed elsewhere in the application.
    Result<void> reload();

    const Scheduler& scheduler() const;
    const StudyCalendar& calendar() const { return m_calendar; }
    std::int64_t today() const { return m_today; }

private:
    ReviewQueue(ProgressStore& store, const Clock& clock, QueueSettings settings, StudyCalendar calendar);

    std::vector<PlannedMemory> plan(std::string_view deck) const;
    Result<void> advance();
    Result<void> put(std::optional<std::int64_t> memory);
    void place(DeckCard card);
    void preview();
    Result<void> afterChange(const Result<void>& done);
    int elapsedDays() const;
    const Scheduler& schedulerOf(const std::string& deck) const;

    ProgressStore* m_store;
    const Clock* m_clock;
    QueueSettings m_settings;
    StudyCalendar m_calendar;
    std::map<std::string, Scheduler> m_schedulers; ///< by deck; "" for the others
    DueToday m_day;
    std::int64_t m_today = 0;
    std::int64_t m_lastAnswered = 0; ///< memory
    std::optional<DeckCard> m_current;
    std::array<Outcome, 4> m_previews{};
    int m_newPerDay = 0;
    std::int64_t m_previewDay = 0;
    std::optional<std::string> m_contrast;
    QueueCounts m_counts;
};

} // namespace lintel
