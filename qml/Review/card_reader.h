#pragma once

#include "model/study/material.h"
#include "model/study/progress/deck_card.h"
#include "qml/Review/card_view.h"

#include <optional>
#include <unordered_map>

namespace lintel {

/// Turns cards into what is shown of them, with what the content knows beside the card: the fact and its
/// neighbours, sources, what it is confused with.
class CardReader {
public:
    /// pictures is the folder of the images that own cards show.
    CardReader(StudyMaterial material, const std::string& pictures);

    const StudyMaterial& material() const { return m_material; }
    /// Null when the content does not hold it (any more).
    const Service* service(const std::string& id) const;
    const Fact* fact(const std::string& id) const;
    /// What a fact is easily confused with and is still true.
    std::vector<Fact> confusedWith(const Fact& fact) const;

    /// contrast is a fact that the learner takes for the card's. isoDay decides which version of an exam
    /// counts.
    CardView describe(const DeckCard& card, const std::optional<std::string>& contrast,
                      const std::string& isoDay) const;

private:
    void describeAnswer(CardView& view, const Card& card, const Fact& fact) const;
    QString ownHtml(const std::string& html) const;
    QString titleOf(const Fact& fact) const;
    QString domainOf(const Fact& fact, const std::string& isoDay) const;
    QVariantList neighboursOf(const Fact& fact) const;

    StudyMaterial m_material;
    QString m_pictures;
    std::unordered_map<std::string, const Service*> m_services;
    std::unordered_map<std::string, const Fact*> m_facts;
};

} // namespace lintel
