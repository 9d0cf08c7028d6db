#include "model/template/conditions.h"

#include <algorithm>
#include <set>

namespace lintel {

using Formula = DecisionDiagram::Formula;

namespace {

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

/// "a", "b" or "c"
std::string listed(const std::vector<std::string>& parts, const std::string& last) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 < parts.size() ? ", " : ' ' + last + ' ') + parts[i];
    return text;
}

} // namespace

/// The ways through the diagram that lead to truth; false when there are more than two.
bool Conditions::collectTests(Formula formula, std::vector<Test>& way,
                              std::vector<std::vector<Test>>& ways) const {
    constexpr std::size_t Most = 2;
    if (formula == DecisionDiagram::True)
        ways.push_back(way);
    if (m_diagram.isConstant(formula))
        return ways.size() <= Most && formula != DecisionDiagram::Unknown;
    const std::vector<Formula>& branches = m_diagram.branches(formula);
    std::set<Formula> taken{DecisionDiagram::False};
    for (const Formula next : branches) {
        if (!taken.insert(next).second)
            continue;
        Test test{m_diagram.variableOf(formula), {}};
        for (const Formula branch : branches)
            test.marked.push_back(branch == next);
        way.push_back(std::move(test));
        const bool few = collectTests(next, way, ways);
        way.pop_back();
        if (!few)
            return false;
    }
    return true;
}

/// The condition that says the same or the contrary; empty when there is none.
std::string Conditions::nameOf(Formula formula) {
    const Formula contrary = m_diagram.negation(formula);
    for (const auto& [name, known] : m_named) {
        if (known == formula)
            return name + " is true";
        if (known == contrary)
            return name + " is false";
    }
    return {};
}

std::string Conditions::inWords(const Test& test) {
    const Subject& subject = *m_byVariable[test.variable];
    if (subject.kind != Subject::Kind::Parameter)
        if (const std::string name = nameOf(m_diagram.hasValue(test.variable, test.marked)); !name.empty())
            return name;
    if (subject.kind == Subject::Kind::Statement)
        return subject.name + (test.marked[0] ? " is true" : " is false");
    std::vector<std::string> is;
    std::vector<std::string> isNot;
    for (std::size_t i = 0; i < subject.values.size(); ++i)
        (test.marked[i] ? is : isNot).push_back(subject.values[i]);
    // A value that nothing is compared with can only be told by what it is not.
    const bool tellsNot = (subject.isOpen && test.marked.back()) || (isNot.size() == 1 && is.size() > 1);
    std::vector<std::string>& told = tellsNot ? isNot : is;
    if (told.size() == 1 && told[0].empty())
        return subject.name + (tellsNot ? " is not empty" : " is empty");
    std::transform(told.begin(), told.end(), told.begin(), quoted);
    if (!tellsNot)
        return subject.name + " is " + listed(told, "or");
    return subject.name + (told.size() == 1   ? " is not " + told[0]
                           : told.size() == 2 ? " is neither " + listed(told, "nor")
                                              : " is none of " + listed(told, "and"));
}

std::string Conditions::inWords(const std::vector<Test>& way) {
    std::string text;
    for (const Test& test : way)
        text += (text.empty() ? "" : " and ") + inWords(test);
    return text;
}

std::string Conditions::subjectsInWords(Formula formula) const {
    std::set<Formula> seen;
    std::set<DecisionDiagram::Variable> variables;
    std::vector<Formula> open{formula};
    while (!open.empty()) {
        const Formula current = open.back();
        open.pop_back();
        if (m_diagram.isConstant(current) || !seen.insert(current).second)
            continue;
        variables.insert(m_diagram.variableOf(current));
        const std::vector<Formula>& branches = m_diagram.branches(current);
        open.insert(open.end(), branches.begin(), branches.end());
    }
    std::vector<std::string> names;
    for (const DecisionDiagram::Variable variable : variables)
        names.push_back(m_byVariable[variable]->name);
    constexpr std::size_t Most = 4;
    if (names.size() > Most) {
        names.resize(Most - 1);
        names.push_back("more");
    }
    return listed(names, "and");
}

std::string Conditions::inWords(Formula formula) {
    if (formula == DecisionDiagram::True)
        return "always";
    const Formula possible = m_diagram.both(formula, m_world);
    if (possible == DecisionDiagram::False)
        return "never";
    if (possible == DecisionDiagram::Unknown)
        return "its conditions hold";
    std::vector<Test> way;
    std::vector<std::vector<Test>> ways;
    const bool few = collectTests(formula, way, ways);
    if (few && ways.size() == 1)
        return inWords(ways[0]);
    if (const std::string name = nameOf(formula); !name.empty())
        return name;
    if (few)
        return inWords(ways[0]) + ", or " + inWords(ways[1]);
    return subjectsInWords(formula) + " say so";
}

} // namespace lintel
