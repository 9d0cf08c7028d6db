#pragma once

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <vector>

namespace lintel {

/// Formulas over variables with a few values each, as ordered multi-valued decision diagrams: equal formulas
/// are the same number, so that satisfiability and equality cost nothing once a formula is built. Variables
/// are tested in the order in which they were added. Source: R. E. Bryant, "Graph-Based Algorithms for
/// Boolean Function Manipulation", IEEE Transactions on Computers C-35 (1986).
class DecisionDiagram {
public:
    using Formula = std::uint32_t;
    using Variable = std::uint32_t;
    static constexpr Formula False = 0;
    static constexpr Formula True = 1;
    /// What would take too much room; what is made from it is Unknown too, unless the other part decides
    /// alone.
    static constexpr Formula Unknown = 2;

    /// Adds a variable with that many values, at least one.
    Variable addVariable(std::size_t values);
    std::size_t valueCount(Variable variable) const { return m_valueCounts[variable]; }

    /// Whether the variable has one of the marked values.
    Formula hasValue(Variable variable, const std::vector<bool>& marked);
    Formula hasValue(Variable variable, std::size_t value);
    Formula both(Formula a, Formula b);
    Formula either(Formula a, Formula b) { return negation(both(negation(a), negation(b))); }
    Formula negation(Formula a);

    bool isConstant(Formula formula) const { return formula <= Unknown; }
    /// The first variable that a formula depends on, and what is left to hold for each of its values.
    Variable variableOf(Formula formula) const { return m_nodes[formula].variable; }
    const std::vector<Formula>& branches(Formula formula) const { return m_nodes[formula].branches; }

private:
    struct Node {
        Variable variable;
        std::vector<Formula> branches; ///< one a value
    };
    struct Hash {
        std::size_t operator()(const std::vector<std::uint32_t>& key) const;
    };
    static constexpr std::size_t MaxBranches = 300'000; ///< of all nodes together
    static constexpr std::size_t MaxSteps = 200'000;    ///< pairs of formulas that were joined
    static constexpr std::size_t MaxVariables = 2'000;  ///< a diagram is as deep as it has variables

    Formula make(Variable variable, const std::vector<Formula>& branches);

    std::vector<std::size_t> m_valueCounts;
    std::size_t m_branchCount = 0;
    std::vector<Node> m_nodes = std::vector<Node>(3);
    std::unordered_map<std::vector<std::uint32_t>, Formula, Hash> m_known;
    std::unordered_map<std::uint64_t, Formula> m_both;
    std::unordered_map<Formula, Formula> m_negations;
};

} // namespace lintel
