#include "model/template/decision_diagram.h"

#include <algorithm>

namespace lintel {

using Formula = DecisionDiagram::Formula;

std::size_t DecisionDiagram::Hash::operator()(const std::vector<std::uint32_t>& key) const {
    std::size_t hash = 14695981039346656037u; // FNV-1a
    for (const std::uint32_t part : key)
        hash = (hash ^ part) * 1099511628211u;
    return hash;
}

DecisionDiagram::Variable DecisionDiagram::addVariable(std::size_t values) {
    m_valueCounts.push_back(values);
    return static_cast<Variable>(m_valueCounts.size() - 1);
}

Formula DecisionDiagram::make(Variable variable, const std::vector<Formula>& branches) {
    if (std::all_of(branches.begin(), branches.end(), [&](Formula each) { return each == branches.front(); }))
        return branches.front();
    if (std::find(branches.begin(), branches.end(), Unknown) != branches.end() || variable >= MaxVariables)
        return Unknown;
    std::vector<std::uint32_t> key{variable};
    key.insert(key.end(), branches.begin(), branches.end());
    if (const auto known = m_known.find(key); known != m_known.end())
        return known->second;
    m_branchCount += branches.size();
    if (m_branchCount > MaxBranches)
        return Unknown;
    const auto formula = static_cast<Formula>(m_nodes.size());
    m_nodes.push_back({variable, branches});
    m_known.emplace(std::move(key), formula);
    return formula;
}

Formula DecisionDiagram::hasValue(Variable variable, const std::vector<bool>& marked) {
    std::vector<Formula> branches;
    for (const bool holds : marked)
        branches.push_back(holds ? True : False);
    return make(variable, branches);
}

Formula DecisionDiagram::hasValue(Variable variable, std::size_t value) {
    std::vector<bool> marked(m_valueCounts[variable]);
    marked[value] = true;
    return hasValue(variable, marked);
}

Formula DecisionDiagram::both(Formula a, Formula b) {
    if (a > b)
        std::swap(a, b);
    if (a == False || a == b)
        return a;
    if (a == True)
        return b;
    if (a == Unknown)
        return Unknown;
    const std::uint64_t pair = std::uint64_t{a} << 32 | b;
    if (const auto known = m_both.find(pair); known != m_both.end())
        return known->second;
    if (m_both.size() >= MaxSteps)
        return Unknown;
    const Variable variable = std::min(variableOf(a), variableOf(b));
    std::vector<Formula> joined;
    for (std::size_t i = 0; i < m_valueCounts[variable]; ++i) {
        const Formula left = variableOf(a) == variable ? branches(a)[i] : a;
        const Formula right = variableOf(b) == variable ? branches(b)[i] : b;
        joined.push_back(both(left, right));
        if (joined.back() == Unknown)
            break;
    }
    const Formula result = joined.back() == Unknown ? Unknown : make(variable, joined);
    m_both.emplace(pair, result);
    return result;
}

Formula DecisionDiagram::negation(Formula a) {
    if (a <= True)
        return a == True ? False : True;
    if (a == Unknown)
        return Unknown;
    if (const auto known = m_negations.find(a); known != m_negations.end())
        return known->second;
    std::vector<Formula> negated;
    for (std::size_t i = 0; i < m_valueCounts[variableOf(a)]; ++i)
        negated.push_back(negation(branches(a)[i]));
    const Formula result = make(variableOf(a), negated);
    m_negations.emplace(a, result);
    m_negations.emplace(result, a);
    return result;
}

} // namespace lintel
