#pragma once

#include "model/study/material.h"

#include <string>
#include <unordered_map>

namespace lintel {

/// Where an exam asks a fact, and how much of its scored content that is.
struct ExamShare {
    std::string domain; ///< id
    double weight = 0;  ///< of the whole exam; all facts add up to 1
};

/// The facts that an exam asks: each domain's weight divided equally among its facts. Facts that give no
/// cards (retired, unverified) are left out.
std::unordered_map<std::string, ExamShare> examShares(const Exam& exam, const std::vector<Fact>& facts);

} // namespace lintel
