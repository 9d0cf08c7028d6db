#include "model/template/conditions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lintel {

using Formula = DecisionDiagram::Formula;

namespace {

constexpr std::size_t MaxConditionDepth = 500; ///< of conditions that refer to conditions

/// A literal as CloudFormation compares it: every scalar as text.
std::optional<std::string> literalText(const Node& node) {
    if (!node.isScalar() || node.intrinsic() != Intrinsic::None)
        return std::nullopt;
    if (node.kind() == Node::Kind::Boolean)
        return node.boolean() ? "true" : "false";
    if (node.kind() == Node::Kind::Integer)
        return toJson(node).dump();
    return node.text();
}

/// The name of a parameter or pseudo parameter, when that is all a value is.
std::optional<std::string> parameterOf(const Node& operand) {
    const std::optional<Target> target = targetOf(&operand);
    if (!target || !target->attribute.empty())
        return std::nullopt;
    return target->logicalId;
}

/// The mapping that a Fn::FindInMap with three arguments and a literal name looks into, or null.
const Node* mapOf(const Template& source, const Node& operand) {
    if (operand.intrinsic() != Intrinsic::FindInMap || operand.argument()->items().size() != 3)
        return nullptr;
    const Node* maps = source.section("Mappings");
    const std::optional<std::string> name = literalText(*operand.argument()->items()[0]);
    const Node* map = maps && name ? maps->find(*name) : nullptr;
    return map && map->isMapping() ? map : nullptr;
}

bool isContains(const Node& node) {
    return node.intrinsic() == Intrinsic::Foreign && node.functionName() == "Fn::Contains" &&
           node.argument()->items().size() == 2;
}

} // namespace

Conditions::Conditions(const Template& source)
    : m_source(source) {
    const Node* conditions = source.section("Conditions");
    for (const char* section : {"Conditions", "Rules"})
        if (const Node* formulas = source.section(section))
            collectComparisons(*formulas);
    collectValues();
    limitToAllowedValues();
    // In document order: what stands together belongs together, and variables in such an order keep the
    // diagram small.
    if (conditions)
        for (const auto& [key, value] : conditions->members())
            named(key->text());
    m_world = assertions();
    if (!isPossible(DecisionDiagram::True))
        m_world = DecisionDiagram::True; // rules that let nothing through say nothing about conditions
}

// ---- What is compared with what

void Conditions::collectComparisons(const Node& node) {
    if (node.intrinsic() == Intrinsic::Equals && node.argument()->items().size() == 2)
        m_comparisons.emplace_back(node.argument()->items()[0], node.argument()->items()[1]);
    else if (isContains(node))
        for (const Node* item : node.argument()->items()[0]->items())
            m_comparisons.emplace_back(item, node.argument()->items()[1]);
    for (const auto& [key, value] : node.members())
        collectComparisons(*value);
    for (const Node* item : node.items())
        collectComparisons(*item);
}

/// Gives every subject the texts that it is compared with, also by way of another subject.
void Conditions::collectValues() {
    for (const auto& [left, right] : m_comparisons) {
        addMapKeys(*left);
        addMapKeys(*right);
    }
    const auto count = [this] {
        std::size_t values = 0;
        for (const auto& [key, subject] : m_subjects)
            values += subject.values.size();
        return values;
    };
    std::size_t before = 0;
    do {
        before = count();
        for (const auto& [left, right] : m_comparisons) {
            addValues(*left, textsOf(*right));
            addValues(*right, textsOf(*left));
        }
    } while (count() != before);
}

/// Looking into a map compares its keys with what they are looked up by.
void Conditions::addMapKeys(const Node& operand) {
    const Node* map = mapOf(m_source, operand);
    if (!map)
        return;
    std::vector<std::string> first;
    std::vector<std::string> second;
    for (const auto& [key, entry] : map->members()) {
        first.push_back(key->text());
        for (const auto& [name, value] : entry->members())
            second.push_back(name->text());
    }
    addValues(*operand.argument()->items()[1], first);
    addValues(*operand.argument()->items()[2], second);
}

void Conditions::addValues(const Node& operand, const std::vector<std::string>& texts) {
    if (literalText(operand) || mapOf(m_source, operand))
        return;
    std::vector<std::string>& values = subjectOf(operand).values;
    for (const std::string& text : texts)
        if (std::find(values.begin(), values.end(), text) == values.end())
            values.push_back(text);
}

std::vector<std::string> Conditions::textsOf(const Node& operand) {
    if (const auto text = literalText(operand))
        return {*text};
    const Node* map = mapOf(m_source, operand);
    if (!map)
        return subjectOf(operand).values;
    std::vector<std::string> texts;
    for (const auto& [key, entry] : map->members())
        for (const auto& [name, value] : entry->members())
            if (const auto text = literalText(*value))
                texts.push_back(*text);
    return texts;
}

void Conditions::limitToAllowedValues() {
    const Node* parameters = m_source.section("Parameters");
    for (auto& entry : m_subjects) {
        Subject& subject = entry.second;
        const Node* parameter =
            subject.kind == Subject::Kind::Parameter && parameters ? parameters->find(subject.name) : nullptr;
        const Node* allowed = parameter ? parameter->find("AllowedValues") : nullptr;
        const Node* type = parameter ? parameter->find("Type") : nullptr;
        // Of a parameter that names one of the parameter store, they limit the name.
        if (!allowed || allowed->items().empty() || (type && type->text().starts_with("AWS::SSM::")))
            continue;
        std::vector<std::string> texts;
        for (const Node* item : allowed->items())
            if (const auto text = literalText(*item))
                texts.push_back(*text);
        std::erase_if(subject.values, [&](const std::string& value) {
            return std::find(texts.begin(), texts.end(), value) == texts.end();
        });
        subject.isOpen = std::any_of(allowed->items().begin(), allowed->items().end(), [&](const Node* item) {
            const auto text = literalText(*item);
            return !text ||
                   std::find(subject.values.begin(), subject.values.end(), *text) == subject.values.end();
        });
    }
}

Conditions::Subject& Conditions::subjectOf(const Node& operand) {
    if (const auto name = parameterOf(operand)) {
        Subject& subject = m_subjects[*name];
        subject.name = *name;
        subject.kind = Subject::Kind::Parameter;
        return subject;
    }
    Subject& subject = m_subjects[toJson(operand).dump()];
    if (subject.name.empty()) {
        const std::string_view written =
            std::string_view(m_source.text())
                .substr(operand.span().begin, operand.span().end - operand.span().begin);
        for (const char c : written.substr(0, written.find('\n')))
            subject.name += c == '\r' ? ' ' : c;
    }
    return subject;
}

// ---- Formulas

Formula Conditions::named(std::string_view name) {
    if (const auto known = m_named.find(name); known != m_named.end())
        return known->second;
    const Node* conditions = m_source.section("Conditions");
    const Node* condition = conditions ? conditions->find(name) : nullptr;
    const std::string key(name);
    if (!condition || m_open.contains(name) || m_open.size() >= MaxConditionDepth)
        return statement("condition " + key, key);
    m_open.insert(key);
    const Formula formula = formulaOf(*condition);
    m_open.erase(key);
    m_named.emplace(key, formula);
    return formula;
}

Formula Conditions::formulaOf(const Node& node) {
    const Node* argument = node.argument();
    switch (node.intrinsic()) {
    case Intrinsic::Condition:
        return named(argument->text());
    case Intrinsic::Equals:
        if (argument->items().size() == 2)
            return equality(*argument->items()[0], *argument->items()[1]);
        break;
    case Intrinsic::Not:
        if (argument->items().size() == 1)
            return m_diagram.negation(formulaOf(*argument->items()[0]));
        break;
    case Intrinsic::And:
    case Intrinsic::Or: {
        const bool isAnd = node.intrinsic() == Intrinsic::And;
        Formula formula = isAnd ? DecisionDiagram::True : DecisionDiagram::False;
        for (const Node* item : argument->items())
            formula = isAnd ? m_diagram.both(formula, formulaOf(*item))
                            : m_diagram.either(formula, formulaOf(*item));
        if (!argument->items().empty())
            return formula;
        break;
    }
    default:
        if (isContains(node))
            return contains(*argument->items()[0], *argument->items()[1]);
        break;
    }
    return statement(toJson(node).dump(), subjectOf(node).name);
}

Formula Conditions::contains(const Node& list, const Node& value) {
    Formula formula = DecisionDiagram::False;
    if (!list.isSequence() || list.intrinsic() != Intrinsic::None)
        return statement(toJson(list).dump() + toJson(value).dump(), subjectOf(list).name);
    for (const Node* item : list.items())
        formula = m_diagram.either(formula, equality(*item, value));
    return formula;
}

/// What is true or not without anything that can be known about it.
Formula Conditions::statement(const std::string& key, const std::string& name) {
    Subject& subject = m_subjects["? " + key];
    if (!subject.hasVariable) {
        subject.name = name;
        subject.kind = Subject::Kind::Statement;
        subject.values = {"true"};
    }
    return m_diagram.hasValue(variableOf(subject), 0);
}

DecisionDiagram::Variable Conditions::variableOf(Subject& subject) {
    if (!subject.hasVariable) {
        subject.hasVariable = true;
        subject.variable = m_diagram.addVariable(subject.values.size() + (subject.isOpen ? 1 : 0));
        m_byVariable.push_back(&subject);
    }
    return subject.variable;
}

std::vector<Conditions::Case> Conditions::casesOf(Subject& subject) {
    const DecisionDiagram::Variable variable = variableOf(subject);
    std::vector<Case> cases;
    for (std::size_t i = 0; i < subject.values.size(); ++i)
        cases.push_back({m_diagram.hasValue(variable, i), subject.values[i], &subject});
    if (subject.isOpen)
        cases.push_back({m_diagram.hasValue(variable, subject.values.size()), std::nullopt, &subject});
    return cases;
}

std::vector<Conditions::Case> Conditions::casesOf(const Node& operand) {
    if (const auto text = literalText(operand))
        return {{DecisionDiagram::True, *text}};
    const Node* map = mapOf(m_source, operand);
    if (!map)
        return casesOf(subjectOf(operand));
    // A key that the map has not makes the stack fail: that case needs no formula.
    std::vector<Case> cases;
    const std::vector<Case> second = casesOf(*operand.argument()->items()[2]);
    for (const Case& first : casesOf(*operand.argument()->items()[1])) {
        const Node* entry = first.text ? map->find(*first.text) : nullptr;
        for (const Case& name : second) {
            const Node* value = entry && name.text ? entry->find(*name.text) : nullptr;
            if (const auto text = value ? literalText(*value) : std::nullopt)
                cases.push_back({m_diagram.both(first.when, name.when), *text});
        }
    }
    return cases;
}

Formula Conditions::equality(const Node& left, const Node& right) {
    Formula formula = DecisionDiagram::False;
    const std::vector<Case> others = casesOf(right);
    for (const Case& one : casesOf(left))
        for (const Case& other : others) {
            if (one.text != other.text)
                continue; // a text that nothing is compared with is none of those that are
            Formula equal = m_diagram.both(one.when, other.when);
            if (!one.text && one.subject != other.subject) {
                const auto [a, b] = std::minmax(one.subject->name, other.subject->name);
                equal = m_diagram.both(equal, statement(a + " = " + b, a + " equal to " + b));
            }
            formula = m_diagram.either(formula, equal);
        }
    return formula;
}

/// What holds in every stack that the Rules section lets through.
Formula Conditions::assertions() {
    Formula world = DecisionDiagram::True;
    const Node* rules = m_source.section("Rules");
    if (!rules)
        return world;
    for (const auto& [key, rule] : rules->members()) {
        const Node* condition = rule->find("RuleCondition");
        const Node* list = rule->find("Assertions");
        if (!list)
            continue;
        Formula asserted = DecisionDiagram::True;
        for (const Node* item : list->items())
            if (const Node* assertion = item->find("Assert"))
                asserted = m_diagram.both(asserted, formulaOf(*assertion));
        const Formula applies = condition ? formulaOf(*condition) : DecisionDiagram::True;
        world = m_diagram.both(world, m_diagram.either(m_diagram.negation(applies), asserted));
    }
    return world;
}

// ---- Questions

std::vector<Conditions::Question> Conditions::questions() const {
    std::vector<Question> questions;
    for (const auto& [key, subject] : m_subjects)
        if (subject.kind == Subject::Kind::Parameter && subject.hasVariable)
            questions.push_back({subject.name, subject.values, subject.isOpen});
    return questions;
}

Formula Conditions::hasValue(std::string_view parameter, const std::optional<std::string>& value) {
    const auto subject = m_subjects.find(parameter);
    if (subject != m_subjects.end())
        for (const Case& one : casesOf(subject->second))
            if (one.text == value)
                return one.when;
    return DecisionDiagram::False;
}

bool Conditions::isPossible(Formula formula) {
    const Formula possible = m_diagram.both(formula, m_world);
    return possible != DecisionDiagram::False && possible != DecisionDiagram::Unknown;
}

Formula Conditions::existsAt(const Path& path) {
    Formula formula = DecisionDiagram::True;
    if (path.size() < 2)
        return formula;
    const Resource* resource = path[0] == "Resources" ? m_source.resource(path[1]) : nullptr;
    const Node* node = resource ? resource->body : m_source.find(std::span(path).first(2));
    const Node* condition = node ? node->find("Condition") : nullptr;
    if (condition && condition->isString() && (resource || path[0] == "Outputs"))
        formula = named(condition->text());
    for (std::size_t i = 2; i < path.size() && node; ++i) {
        if (node->intrinsic() == Intrinsic::If && !node->argument()->items().empty()) {
            const std::size_t branch = node->isShortForm() && path[i] != "Fn::If" ? i : i + 1;
            const Formula chosen = named(node->argument()->items()[0]->text());
            if (branch < path.size() && path[branch] == "1")
                formula = m_diagram.both(formula, chosen);
            else if (branch < path.size() && path[branch] == "2")
                formula = m_diagram.both(formula, m_diagram.negation(chosen));
        }
        node = childAt(*node, path[i]);
    }
    return formula;
}

} // namespace lintel
