#pragma once

#include "model/template/decision_diagram.h"
#include "model/template/template.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace lintel {

/// The conditions of a template as formulas over what its parameters may be. Equalities of one parameter with
/// several texts exclude each other, AllowedValues limit the choice, Fn::FindInMap is looked up, and what the
/// assertions of the Rules section refuse is never the case. A comparison of anything else, an undefined
/// condition and one that leads back to itself may hold or not. Exact: no scenario is enumerated.
class Conditions {
public:
    using Formula = DecisionDiagram::Formula;

    explicit Conditions(const Template& source); ///< the template must outlive this

    /// When the condition of that name holds.
    Formula named(std::string_view name);
    /// When what stands at a path is part of the stack: by the Condition of its resource or output and by the
    /// branches of Fn::If above it.
    Formula existsAt(const Path& path);

    /// A parameter that conditions depend on, and the values that make a difference to them.
    struct Question {
        std::string parameter; ///< or pseudo parameter
        std::vector<std::string> values;
        bool isOpen; ///< it may also have another one
    };
    std::vector<Question> questions() const;
    /// When a parameter of questions() has a value; none: another than those that make a difference.
    Formula hasValue(std::string_view parameter, const std::optional<std::string>& value);

    Formula both(Formula a, Formula b) { return m_diagram.both(a, b); }
    Formula either(Formula a, Formula b) { return m_diagram.either(a, b); }
    Formula negation(Formula a) { return m_diagram.negation(a); }

    /// Whether some choice of parameters makes it hold. False as well in the rare case that this would take
    /// too long to find out, so that nothing is claimed without proof.
    bool isPossible(Formula formula);
    bool implies(Formula a, Formula b) { return !isPossible(both(a, negation(b))); }

    /// When it holds, as words that follow "where": `Env is "prod" and Size is not "small"`, `Live is true`;
    /// "always" and "never", and "its conditions hold" when it would take too long to find out.
    std::string inWords(Formula formula);

private:
    /// Something that conditions compare, and what they compare it with.
    struct Subject {
        std::string name; ///< of a parameter or an undefined condition, else as the template writes it
        enum class Kind : std::uint8_t { Parameter, Statement, Other } kind = Kind::Other;
        std::vector<std::string> values; ///< that matter and that it may have
        bool isOpen = true;              ///< it may also have another one
        bool hasVariable = false;
        DecisionDiagram::Variable variable = 0;
    };
    /// One of the texts that a compared value may be; without a text, one that nothing is compared with.
    struct Case {
        Formula when;
        std::optional<std::string> text;
        const Subject* subject = nullptr;
    };
    /// A test of one subject, as a branch of the diagram makes it.
    struct Test {
        DecisionDiagram::Variable variable;
        std::vector<bool> marked;
    };

    void collectComparisons(const Node& node);
    void collectValues();
    void addMapKeys(const Node& operand);
    void addValues(const Node& operand, const std::vector<std::string>& texts);
    void limitToAllowedValues();
    std::vector<std::string> textsOf(const Node& operand);
    Subject& subjectOf(const Node& operand);

    Formula formulaOf(const Node& node);
    Formula equality(const Node& left, const Node& right);
    Formula contains(const Node& list, const Node& value);
    Formula statement(const std::string& key, const std::string& name);
    Formula assertions();
    std::vector<Case> casesOf(const Node& operand);
    std::vector<Case> casesOf(Subject& subject);
    DecisionDiagram::Variable variableOf(Subject& subject);

    bool collectTests(Formula formula, std::vector<Test>& way, std::vector<std::vector<Test>>& ways) const;
    std::string inWords(const Test& test);
    std::string inWords(const std::vector<Test>& way);
    std::string nameOf(Formula formula);
    std::string subjectsInWords(Formula formula) const;

    const Template& m_source;
    DecisionDiagram m_diagram;
    std::map<std::string, Subject, std::less<>> m_subjects; ///< by what they are, in one spelling
    std::vector<const Subject*> m_byVariable;
    std::vector<std::pair<const Node*, const Node*>> m_comparisons;
    std::map<std::string, Formula, std::less<>> m_named;
    std::set<std::string, std::less<>> m_open; ///< conditions whose formula is being made
    Formula m_world = DecisionDiagram::True;   ///< what the Rules section lets through
};

} // namespace lintel
