#include "model/study/teaching_order.h"

#include "model/study/statistics/exam_weights.h"

#include <algorithm>
#include <unordered_map>

namespace lintel {
namespace {

/// How much of the exams each service makes up, added up over the newest version of each.
std::unordered_map<std::string, double> examWeights(const StudyMaterial& material) {
    std::unordered_map<std::string, const Fact*> facts;
    for (const Fact& fact : material.facts)
        facts.emplace(fact.id, &fact);
    std::unordered_map<std::string, double> weights;
    for (const Exam& exam : material.exams) {
        const bool replaced = std::any_of(material.exams.begin(), material.exams.end(),
                                          [&](const Exam& other) { return other.replaces == exam.code; });
        if (replaced)
            continue;
        for (const auto& [fact, share] : examShares(exam, material.facts))
            weights[facts.at(fact)->service] += share.weight;
    }
    return weights;
}

} // namespace

void sortForTeaching(std::vector<Card>& cards, const StudyMaterial& material) {
    // A service that no exam asks waits behind everything else.
    constexpr double leastWeight = 1e-9;
    const std::unordered_map<std::string, double> weights = examWeights(material);
    std::unordered_map<std::string, int> sizes; ///< of a topic
    const auto topicOf = [](const Card& card) { return card.service + '/' + card.topic; };
    for (const Card& card : cards)
        ++sizes[topicOf(card)];

    // When the turn of a topic ends, if its service were served in proportion to its weight.
    std::unordered_map<std::string, double> served;
    std::unordered_map<std::string, double> turns;
    for (const Card& card : cards) {
        const std::string topic = topicOf(card);
        if (turns.contains(topic))
            continue;
        const auto weight = weights.find(card.service);
        double& end = served[card.service];
        end += sizes[topic] / std::max(leastWeight, weight == weights.end() ? 0 : weight->second);
        turns.emplace(topic, end);
    }
    std::stable_sort(cards.begin(), cards.end(), [&](const Card& a, const Card& b) {
        return turns.at(topicOf(a)) < turns.at(topicOf(b));
    });
}

} // namespace lintel
