#include "model/study/statistics/readiness.h"

#include "model/study/progress/deck_card.h"
#include "model/study/statistics/exam_weights.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace lintel {
namespace {

/// What is remembered of a fact: the mean over its memories.
struct FactState {
    double recall = 0; ///< sum of the chances
    double variance = 0;
    int memories = 0;
    int begun = 0;
};

/// Adds up chances of recall, each with its weight.
class Sum {
public:
    void add(double weight, const FactState& fact) {
        if (fact.memories == 0)
            return;
        m_weight += weight;
        m_recall += weight * fact.recall / fact.memories;
        m_variance += weight * weight * fact.variance / fact.memories / fact.memories;
        m_memories += fact.memories;
        m_begun += fact.begun;
    }

    double weight() const { return m_weight; }
    double missing() const { return m_weight - m_recall; }

    /// bias: half the width of the interval in which the predictions of recall have been right so far.
    Readiness result(double bias) const {
        Readiness readiness;
        readiness.memories = m_memories;
        readiness.begun = m_begun;
        if (m_weight <= 0)
            return readiness;
        readiness.value = m_recall / m_weight;
        const double known = m_memories == 0 ? 0 : static_cast<double>(m_begun) / m_memories;
        const double half = 1.959964 * std::sqrt(m_variance) / m_weight + bias * known;
        readiness.low = std::max(0.0, readiness.value - half);
        readiness.high = std::min(1.0, readiness.value + half);
        return readiness;
    }

private:
    double m_weight = 0;
    double m_recall = 0;
    double m_variance = 0;
    int m_memories = 0;
    int m_begun = 0;
};

/// Of the facts that a family of exams asks.
std::unordered_map<std::string, FactState> factStates(const Sql& sql, const std::string& family,
                                                      const StudyMoment& moment, int daysAhead) {
    std::unordered_map<std::string, FactState> states;
    QSqlQuery rows = sql.select(
        QStringLiteral(
            "SELECT source, count(*), sum(phase > 0), sum(CASE WHEN phase > 0 THEN recall ELSE 0 END), "
            "sum(CASE WHEN phase > 0 THEN recall * (1 - recall) ELSE 0 END) FROM (SELECT source, "
            "phase, %1 AS recall FROM fact_exam CROSS JOIN memory ON memory.source = fact_exam.fact "
            "WHERE family = ? AND resting = 0) GROUP BY source")
            .arg(moment.recallSql(daysAhead)),
        {toText(family)});
    while (sql.next(rows))
        states.emplace(toBytes(rows.value(0)), FactState{rows.value(3).toDouble(), rows.value(4).toDouble(),
                                                         rows.value(1).toInt(), rows.value(2).toInt()});
    return states;
}

/// How far off the predictions were so far. Without answers they may be off by a quarter.
double predictionBias(const Sql& sql) {
    QSqlQuery rows =
        sql.select(QStringLiteral("SELECT sum(reviewed), sum(recalled), sum(predicted) FROM calibration"));
    const double reviewed = sql.next(rows) ? rows.value(0).toDouble() : 0;
    if (reviewed <= 0)
        return 0.25;
    const double actual = rows.value(1).toDouble() / reviewed;
    const double predicted = rows.value(2).toDouble() / reviewed;
    return std::min(0.25, std::abs(actual - predicted) + 0.5 / std::sqrt(reviewed));
}

} // namespace

Result<ReadinessReport> readiness(const ProgressStore& store, const StudyMaterial& material, const Exam& exam,
                                  const StudyMoment& moment, int daysAhead) {
    const auto shares = examShares(exam, material.facts);
    return store.read([&](const Sql& sql) {
        const auto states = factStates(sql, exam.family, moment, daysAhead);
        const double bias = predictionBias(sql);
        Sum whole;
        std::map<std::string, Sum> domains;
        std::map<std::string, Sum> services;
        for (const Fact& fact : material.facts) {
            const auto share = shares.find(fact.id);
            const auto state = states.find(fact.id);
            if (share == shares.end() || state == states.end())
                continue;
            whole.add(share->second.weight, state->second);
            domains[share->second.domain].add(share->second.weight, state->second);
            services[fact.service].add(share->second.weight, state->second);
        }

        ReadinessReport report;
        report.whole = whole.result(bias);
        const auto part = [&](const std::string& id, const std::string& name, const Sum& sum) {
            return ReadinessPart{id, name, sum.weight() / std::max(whole.weight(), 1e-12), sum.result(bias),
                                 sum.missing() / std::max(whole.weight(), 1e-12)};
        };
        for (const Exam::Domain& domain : exam.domains)
            report.domains.push_back(part(domain.id, domain.name, domains[domain.id]));
        for (const Service& service : material.services)
            if (const auto found = services.find(service.id); found != services.end())
                report.services.push_back(part(service.id, service.name, found->second));
        std::stable_sort(report.services.begin(), report.services.end(),
                         [](const ReadinessPart& a, const ReadinessPart& b) { return a.gain > b.gain; });
        return report;
    });
}

Result<std::vector<WeakFact>> weakestFacts(const ProgressStore& store, const StudyMoment& moment, int limit) {
    return store.read([&](const Sql& sql) {
        std::vector<WeakFact> facts;
        // "+" as in stabilityDistribution()
        QSqlQuery rows = sql.select(
            QStringLiteral(
                "SELECT card.fact, card.service, card.front, card.id, weak.recall, weak.lapses, "
                "weak.difficulty, card.note IS NOT NULL OR card.made_front IS NOT NULL FROM (SELECT id, "
                "lapses, difficulty, %1 AS recall FROM memory WHERE "
                "+phase > 0 AND resting = 0 ORDER BY recall, difficulty DESC LIMIT ?) AS weak "
                "JOIN card ON card.id = (SELECT min(id) FROM card WHERE memory = weak.id AND retired "
                "= 0) ORDER BY weak.recall, weak.difficulty DESC")
                .arg(moment.recallSql()),
            {limit});
        while (sql.next(rows))
            facts.push_back({toBytes(rows.value(0)), toBytes(rows.value(1)),
                             frontAsTitle(toBytes(rows.value(2)), rows.value(7).toBool()),
                             rows.value(3).toLongLong(), rows.value(4).toDouble(), rows.value(5).toInt(),
                             rows.value(6).toDouble()});
        return facts;
    });
}

} // namespace lintel
