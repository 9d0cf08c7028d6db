#pragma once

#include "model/catalog/catalog.h"
#include "model/template/conditions.h"
#include "model/validation/support/constraint_value.h"

#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// What contradicts a constraint.
struct Violation {
    const Node* at = nullptr; ///< null: nothing is written that could be pointed at
    std::string what;         ///< "needs TTL"; empty: just what the constraint says
    Conditions::Formula when; ///< where it is so
};

/// Judges values by the schema of a constraint. What a value is where Fn::If decides is known as a formula;
/// what only the deployment knows neither matches nor fails.
class ConstraintCheck {
public:
    using Formula = Conditions::Formula;

    /// `root` holds the values that keywords compare with ("/queue/FifoQueue").
    ConstraintCheck(const Template& source, Conditions& conditions, ConstraintValue root = {})
        : m_source(source)
        , m_conditions(conditions)
        , m_root(std::move(root)) {}

    /// Everything that can go wrong in some deployment where `when` holds. `name` is what to call the value.
    std::vector<Violation> violations(const ConstraintValue& value, const Schema& schema, Formula when,
                                      const std::string& name);
    /// The same of what the schema demands of a value as a whole: allOf, and if with then and else.
    std::vector<Violation> dependentViolations(const ConstraintValue& value, const Schema& schema,
                                               Formula when, const std::string& name);

    /// Where a value certainly matches, and where it certainly does not.
    struct Match {
        Formula yes;
        Formula no;
    };
    Match match(const ConstraintValue& value, const Schema& schema);

private:
    Match certain(bool matches) const;
    Match both(Match a, Match b);
    Match either(Match a, Match b);

    Match presence(const ConstraintValue& value);
    Match structureMatch(const ConstraintValue& value, const Schema& schema);
    Match alternativesMatch(const ConstraintValue& value, const Schema& schema);
    Match equality(const ConstraintValue& left, const ConstraintValue& right);

    void find(const ConstraintValue& value, const Schema& schema, Formula when, const std::string& name);
    void findDependent(const ConstraintValue& value, const Schema& schema, Formula when,
                       const std::string& name);
    void findInStructure(const ConstraintValue& value, const Schema& schema, Formula when,
                         const std::string& name);
    void add(const Node* at, std::string what, Formula when);
    /// What is wrong with the value itself, and where it certainly is; empty when nothing can be.
    std::string fault(const ConstraintValue& value, const Schema& schema) const;
    std::string numberFault(const ConstraintValue& value, const Schema& schema) const;
    std::optional<double> limit(const Schema& schema, std::string_view keyword,
                                std::optional<double> written) const;

    const Template& m_source;
    Conditions& m_conditions;
    ConstraintValue m_root;
    std::vector<Violation> m_found;
};

} // namespace lintel
