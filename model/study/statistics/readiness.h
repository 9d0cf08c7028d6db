#pragma once

#include "model/study/material.h"
#include "model/study/progress/progress_store.h"
#include "model/study/study_moment.h"

#include <string>
#include <vector>

namespace lintel {

/// How much of something would be recalled, with a 95 % interval: what is known is uncertain by the chance of
/// each recall and by how well the predictions have come true so far, and what was never asked counts as not
/// known, so that the figure never promises more than was shown.
struct Readiness {
    double value = 0; ///< 0 to 1
    double low = 0;
    double high = 0;
    int memories = 0; ///< all of them
    int begun = 0;
};

/// The part of an exam's domain or of a service.
struct ReadinessPart {
    std::string id; ///< domain id ("2") or service id ("sqs")
    std::string name;
    double weight = 0; ///< share of the whole, 0 to 1
    Readiness readiness;
    /// How far the whole would rise if all of this part were known: what to work on first.
    double gain = 0;
};

struct ReadinessReport {
    Readiness whole;
    std::vector<ReadinessPart> domains;  ///< of the exam, in its order
    std::vector<ReadinessPart> services; ///< the largest gain first
};

/// Readiness for an exam the given days from today. Only facts that name the exam's family count, each with
/// its domain's weight divided among the domain's facts.
Result<ReadinessReport> readiness(const ProgressStore& store, const StudyMaterial& material, const Exam& exam,
                                  const StudyMoment& moment, int daysAhead = 0);

/// A fact that is likely to be forgotten.
struct WeakFact {
    std::string fact;
    std::string service;
    std::string front; ///< of its first card, on one line
    std::int64_t card = 0;
    double recall = 0;
    int lapses = 0;
    double difficulty = 0;
};
/// The begun facts with the lowest chance of recall; of equal chance the harder ones first.
Result<std::vector<WeakFact>> weakestFacts(const ProgressStore& store, const StudyMoment& moment, int limit);

} // namespace lintel
