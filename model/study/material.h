#pragma once

#include "model/knowledge/exam.h"
#include "model/knowledge/fact.h"

#include <string>
#include <vector>

namespace lintel {

class Knowledge;

/// What there is to learn: cards are made from it.
struct StudyMaterial {
    std::vector<Service> services;
    std::vector<Fact> facts; ///< by service, in teaching order
    std::vector<Exam> exams = {};
    std::vector<Comparison> comparisons = {};
    std::string hash = {}; ///< of the content; empty when it is not known

    static StudyMaterial of(const Knowledge& knowledge);
};

} // namespace lintel
