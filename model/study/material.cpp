#include "model/study/material.h"

#include "model/knowledge/knowledge.h"

namespace lintel {

StudyMaterial StudyMaterial::of(const Knowledge& knowledge) {
    return {knowledge.services(), knowledge.allFacts(), knowledge.exams(), knowledge.comparisons({}),
            knowledge.contentHash()};
}

} // namespace lintel
