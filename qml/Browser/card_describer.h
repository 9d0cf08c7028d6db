#pragma once

#include "model/study/material_index.h"
#include "model/study/memory_model.h"
#include "model/study/progress/deck_card.h"
#include "model/study/progress/progress_store.h"
#include "qml/Browser/card_row.h"

namespace lintel {

/// Says what the browser shows of cards on a study day. For the time of a call: it holds only references.
class CardDescriber {
public:
    CardDescriber(const MaterialIndex& knowledge, const ProgressStore& store, const MemoryModel& model,
                  std::int64_t today)
        : m_knowledge(knowledge)
        , m_store(store)
        , m_model(model)
        , m_today(today) {}

    /// onePerFact: what the fact says stands for the question.
    CardRow row(const DeckCard& card, bool onePerFact) const;
    CardPreview preview(const DeckCard& card) const;

private:
    QString shown(const DeckCard& card, const std::string& side) const;

    const MaterialIndex& m_knowledge;
    const ProgressStore& m_store;
    const MemoryModel& m_model;
    std::int64_t m_today;
};

} // namespace lintel
