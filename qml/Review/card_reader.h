#pragma once

#include "model/study/material_index.h"
#include "model/study/progress/deck_card.h"
#include "qml/Review/card_view.h"

#include <memory>
#include <optional>

namespace lintel {

/// Turns cards into what is shown of them, with what the content knows beside the card: the fact and its
/// neighbours, sources, what it is confused with.
class CardReader {
public:
    /// pictures is the folder of the images that own cards show.
    CardReader(std::shared_ptr<const MaterialIndex> knowledge, const std::string& pictures);

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

    std::shared_ptr<const MaterialIndex> m_knowledge;
    QString m_pictures;
};

} // namespace lintel
