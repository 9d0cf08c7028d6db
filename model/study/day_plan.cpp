#include "model/study/day_plan.h"

#include <algorithm>

namespace lintel {
namespace {

using Planned = std::vector<PlannedMemory>;

/// Drops siblings of what is asked today, and new memories beyond the limits.
void keepOneOfEachSource(Planned& planned, const DueToday& day, const DayPlanSettings& settings) {
    std::unordered_map<std::string_view, std::int64_t> asked(day.asked.begin(), day.asked.end());
    int freshLeft = std::max(0, settings.newPerDay - day.begunInAll);
    std::unordered_map<std::string, int> begun = day.begun;
    std::erase_if(planned, [&](const PlannedMemory& each) {
        const bool learning = each.turn == Turn::LearningNow || each.turn == Turn::LearningLater;
        const auto [first, isFirst] = asked.emplace(each.memory->source, each.memory->memory);
        if (!learning && first->second != each.memory->memory)
            return true;
        if (each.turn != Turn::Fresh)
            return false;
        const auto limit = day.limits.find(each.memory->deck);
        const bool deckIsFull = limit != day.limits.end() && begun[each.memory->deck]++ >= limit->second;
        return deckIsFull || freshLeft-- <= 0;
    });
}

/// What is mistaken for one another is asked in a row.
void joinPartners(Planned& planned, const DueToday& day, std::int64_t lastAnswered) {
    if (const auto partner = day.partners.find(lastAnswered); partner != day.partners.end()) {
        const auto found = std::find_if(planned.begin(), planned.end(), [&](const PlannedMemory& each) {
            return each.memory->memory == partner->second && each.turn == Turn::Review;
        });
        if (found != planned.end())
            std::rotate(planned.begin(), found, found + 1);
    }
    for (auto each = planned.begin(); each != planned.end() && each + 1 != planned.end(); ++each) {
        const auto partner = day.partners.find(each->memory->memory);
        if (partner == day.partners.end())
            continue;
        const auto found = std::find_if(each + 1, planned.end(), [&](const PlannedMemory& other) {
            return other.memory->memory == partner->second && other.turn == each->turn;
        });
        if (found != planned.end())
            std::rotate(each + 1, found, found + 1);
    }
}

} // namespace

std::vector<PlannedMemory> planDay(const DueToday& day, const DayPlanSettings& settings) {
    Planned planned;
    for (const DueMemory& due : day.memories) {
        if (!settings.deck.empty() && due.deck != settings.deck)
            continue;
        if (due.phase == Phase::New)
            planned.push_back({Turn::Fresh, 0, &due});
        else if (due.phase == Phase::Review)
            planned.push_back({Turn::Review, std::min(due.dueDay, settings.today), &due});
        else
            planned.push_back(
                {due.dueMs <= settings.nowMs ? Turn::LearningNow : Turn::LearningLater, due.dueMs, &due});
    }
    std::stable_sort(planned.begin(), planned.end(), [](const PlannedMemory& a, const PlannedMemory& b) {
        return a.turn != b.turn ? a.turn < b.turn : a.due < b.due;
    });
    keepOneOfEachSource(planned, day, settings);
    joinPartners(planned, day, settings.lastAnswered);
    return planned;
}

} // namespace lintel
