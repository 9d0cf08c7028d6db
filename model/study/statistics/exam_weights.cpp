#include "model/study/statistics/exam_weights.h"

#include <map>

namespace lintel {
namespace {

/// The domain of an exam that asks a fact; empty when it does not. A fact that names no more than a domain of
/// the newest version of the family is taken to stand in the domain of that number.
std::string domainAsking(const Exam& exam, const Fact& fact) {
    const std::vector<std::string> tasks = tasksAsking(exam, fact);
    if (!tasks.empty())
        return tasks.front().substr(0, tasks.front().find('.'));
    const auto asked = fact.exams.find(exam.family);
    if (asked == fact.exams.end() || asked->second.find('.') != std::string::npos)
        return {};
    return asked->second;
}

} // namespace

std::unordered_map<std::string, ExamShare> examShares(const Exam& exam, const std::vector<Fact>& facts) {
    std::unordered_map<std::string, ExamShare> shares;
    std::map<std::string, int> count;
    for (const Fact& fact : facts) {
        if (fact.status == "retired" || fact.status == "unverified")
            continue;
        const std::string domain = domainAsking(exam, fact);
        if (domain.empty())
            continue;
        shares.emplace(fact.id, ExamShare{domain, 0});
        ++count[domain];
    }
    double total = 0;
    for (const Exam::Domain& domain : exam.domains)
        if (count.contains(domain.id))
            total += domain.weight;
    for (auto& [fact, share] : shares)
        for (const Exam::Domain& domain : exam.domains)
            if (domain.id == share.domain)
                share.weight = domain.weight / total / count[domain.id];
    return shares;
}

} // namespace lintel
