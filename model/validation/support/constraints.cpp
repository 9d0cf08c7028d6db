#include "model/validation/support/constraints.h"

#include "model/validation/rule.h"
#include "model/validation/support/constraint_check.h"

#include <set>

namespace lintel {

namespace {

class ResourceChecker {
public:
    ResourceChecker(RuleContext& context, const Resource& resource, const Constraint& constraint)
        : m_context(context)
        , m_resource(resource)
        , m_constraint(constraint) {}

    void check() {
        if (m_constraint.gathers.empty())
            checkBelow(ConstraintValue(m_resource.properties), m_constraint.path, {}, DecisionDiagram::True);
        else
            checkGathered();
    }

private:
    /// Follows the path; what stands in a list is checked item by item, what stands in Fn::If branch by
    /// branch.
    void checkBelow(const ConstraintValue& value, std::string_view path, const std::string& name,
                    Conditions::Formula when) {
        if (value.kind() == ConstraintValue::Kind::Choice) {
            Conditions& conditions = m_context.conditions();
            const Conditions::Formula holds = conditions.named(value.condition());
            checkBelow(value.branches()[0], path, name, conditions.both(when, holds));
            checkBelow(value.branches()[1], path, name, conditions.both(when, conditions.negation(holds)));
            return;
        }
        if (path.empty()) {
            if (const Schema schema = schemaHere(); schema.isValid())
                report(ConstraintCheck(m_context.source(), m_context.conditions())
                           .violations(value, schema, when, name));
            return;
        }
        const std::size_t end = std::min(path.find('.'), path.size());
        const std::string_view step = path.substr(0, end);
        const std::string_view rest = path.substr(std::min(end + 1, path.size()));
        if (step == "*") {
            for (const ConstraintValue& item : value.items())
                checkBelow(item, rest, name, when);
        } else {
            checkBelow(value.member(step), rest, std::string(step), when);
        }
    }

    Schema schemaHere() const {
        for (const auto& [region, schema] : m_constraint.regions)
            if (region == m_context.region())
                return schema;
        return m_constraint.schema;
    }

    void checkGathered() {
        const ConstraintValue properties(m_resource.properties);
        ConstraintValue::Members members;
        bool isFirst = true; // the first reference decides whether the constraint is about this resource
        for (const Constraint::Gathered& gathered : m_constraint.gathers) {
            if (gathered.reference.empty()) {
                members.emplace(gathered.name, gather(gathered, properties));
                continue;
            }
            const ConstraintValue reference = properties.at(gathered.reference, '.');
            const Resource* target = m_context.referenced(reference.node());
            if (target && (gathered.type.empty() || target->type == gathered.type))
                members.emplace(gathered.name, gather(gathered, ConstraintValue(target->properties)));
            else if (isFirst && reference.kind() != ConstraintValue::Kind::Text)
                return;
            isFirst = false;
        }
        const ConstraintValue root = ConstraintValue::gathered(std::move(members));
        report(ConstraintCheck(m_context.source(), m_context.conditions(), root)
                   .violations(root, m_constraint.schema, DecisionDiagram::True, m_resource.logicalId));
    }

    static ConstraintValue gather(const Constraint::Gathered& gathered, const ConstraintValue& properties) {
        ConstraintValue::Members members;
        for (const auto& [key, path, standard] : gathered.properties) {
            const ConstraintValue value = properties.at(path, '.');
            if (value.kind() != ConstraintValue::Kind::Absent)
                members.emplace(key, value);
            else if (!standard.empty())
                members.emplace(key, ConstraintValue::standard(standard));
        }
        return ConstraintValue::gathered(std::move(members));
    }

    void report(const std::vector<Violation>& violations) {
        Conditions& conditions = m_context.conditions();
        std::set<std::string> said;
        for (const Violation& violation : violations) {
            const Node& at = violation.at            ? *violation.at
                             : m_resource.properties ? *m_resource.properties
                                                     : *m_resource.key;
            const Conditions::Formula exists = conditions.existsAt(m_context.source().pathOf(at));
            if (!conditions.isPossible(conditions.both(exists, violation.when)))
                continue;
            const bool isEverywhere = conditions.implies(exists, violation.when);
            const std::string where = isEverywhere ? "" : " where " + conditions.inWords(violation.when);
            const bool isNamed = !violation.what.empty();
            std::string message = m_resource.logicalId + ": " +
                                  (isNamed ? violation.what + where + ". " : std::string()) +
                                  std::string(m_constraint.says);
            if (!said.insert(message).second)
                continue;
            Finding& finding = m_context.report(at, std::move(message), {m_resource.logicalId});
            finding.subject = std::string(m_constraint.name) + ":" + violation.what;
        }
    }

    RuleContext& m_context;
    const Resource& m_resource;
    const Constraint& m_constraint;
};

} // namespace

void checkConstraints(RuleContext& context, bool (*isPicked)(const Constraint&)) {
    for (const std::string_view type : context.catalog().constrainedTypes()) {
        const std::vector<const Resource*>& resources = context.resources(type);
        if (resources.empty())
            continue;
        for (const Constraint& constraint : context.catalog().constraints(type)) {
            if (!isPicked(constraint))
                continue;
            for (const Resource* resource : resources) {
                if (resource->properties)
                    ResourceChecker(context, *resource, constraint).check();
            }
        }
    }
}

} // namespace lintel
