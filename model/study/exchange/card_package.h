#pragma once

#include "model/study/progress/own_notes.h"
#include "model/study/scheduler.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace lintel {

/// An answer as it is exchanged.
struct PackagedReview {
    std::int64_t atMs = 0;
    Rating rating = Rating::Good;
    Phase phase = Phase::New; ///< before the answer
    int tookMs = 0;
};

/// What is remembered of a card as it is exchanged. Days are Julian day numbers.
struct PackagedCard {
    int number = 1; ///< of the note's cards, from 1
    Standing standing;
    std::int64_t dueMs = 0;  ///< while learning
    std::int64_t dueDay = 0; ///< otherwise
    std::int64_t lastMs = 0; ///< 0 when that is not known
    double ease = 0;         ///< of SM-2, where there is no memory of FSRS; 0 for none
    int interval = 0;        ///< days; belongs to ease
    bool suspended = false;
    int flag = 0;
    std::vector<PackagedReview> reviews; ///< oldest first
};

/// A note with its cards. Its id is not used.
struct PackagedNote {
    OwnNote note;
    std::vector<PackagedCard> cards;
};

/// Cards on their way into or out of Lintel, whatever the format of the file.
struct CardPackage {
    std::vector<PackagedNote> notes;
    std::map<std::string, std::string> media; ///< bytes by the file name that notes use
    std::vector<std::string> remarks;         ///< what could not be taken over, for the user
};

/// Called with 0 to 1; the work stops with an error when it returns false.
using ExchangeProgress = std::function<bool(double done)>;

/// The guid under which a card made from content is exported: an import recognises it and adds no copy.
std::string guidOfCard(const std::string& cardId);
/// The guid of a note from a file that names none: the same front in the same deck is the same note.
std::string guidOfText(const OwnNote& note);

} // namespace lintel
