#pragma once

#include "model/study/scheduler.h"
#include "qml/Review/card_view.h"

#include <vector>

namespace lintel {

/// What was answered in a session, for its summary.
class SessionLog {
public:
    void add(const CardView& card, Rating rating, int tookMs) { m_answers.push_back({card, rating, tookMs}); }
    void removeLast();
    void clear() { m_answers.clear(); }

    /// Ratings, oldest first.
    QList<int> ratings() const;
    /// How many answers were Again, Hard, Good and Easy.
    QList<int> tally() const;
    int minutes() const;
    /// {front, fact, service, serviceName, category} of each card that was answered Again.
    QVariantList forgotten() const;

private:
    struct Answered {
        CardView card;
        Rating rating;
        int tookMs;
    };
    std::vector<Answered> m_answers;
};

} // namespace lintel
