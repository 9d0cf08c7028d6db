#include "model/design/states/state_words.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace lintel {

namespace {

/// What a state calls: "sqs:sendMessage" of "arn:aws:states:::sqs:sendMessage.waitForTaskToken".
std::string serviceOf(const std::string& resource) {
    constexpr std::string_view mark = ":states:::";
    const std::size_t begin = resource.find(mark);
    if (begin == std::string::npos)
        return {};
    const std::string call = resource.substr(begin + mark.size());
    return call.substr(0, call.find('.'));
}

/// Whether a value refers to a resource, by itself or by a name that the definition substitutes.
bool refersToResource(const nlohmann::json& value, const std::string& id,
                      const std::set<std::string>& substitutes) {
    if (value.is_string()) {
        const std::string& text = value.get_ref<const std::string&>();
        const auto holds = [&](const std::string& name) {
            return text.find("${" + name + "}") != std::string::npos ||
                   text.find("${" + name + ".") != std::string::npos;
        };
        return holds(id) || std::any_of(substitutes.begin(), substitutes.end(), holds);
    }
    if (value.is_object() && value.size() == 1) {
        const nlohmann::json& argument = value.begin().value();
        if (value.begin().key() == "Ref")
            return argument == id;
        if (value.begin().key() == "Fn::GetAtt")
            return argument.is_array() && !argument.empty() && argument[0] == id;
    }
    return value.is_structured() && std::any_of(value.begin(), value.end(), [&](const nlohmann::json& part) {
               return refersToResource(part, id, substitutes);
           });
}

/// What DefinitionSubstitutions calls a resource.
std::set<std::string> substitutesFor(const Resource& machine, const std::string& id) {
    std::set<std::string> found;
    if (const Node* substitutions = machine.property("DefinitionSubstitutions"))
        for (const Node::Member& member : substitutions->members())
            if (const auto target = targetOf(member.value); target && target->logicalId == id)
                found.insert(member.key->text());
    return found;
}

/// Source: https://states-language.net/spec.html, "Data-test expression". The longer ends come first.
constexpr std::pair<std::string_view, std::string_view> comparisons[] = {
    {"LessThanEquals", " ≤ "}, {"GreaterThanEquals", " ≥ "}, {"LessThan", " < "}, {"GreaterThan", " > "},
    {"Equals", " = "},         {"Matches", " matches "}};

std::string operandOf(const nlohmann::json& value) {
    return value.is_string() ? value.get<std::string>()
                             : value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string comparisonInWords(const std::string& variable, const std::string& comparator,
                              const nlohmann::json& operand) {
    if (comparator.starts_with("Is") && operand.is_boolean()) {
        std::string quality = comparator.substr(2);
        quality[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(quality[0])));
        return variable + (operand.get<bool>() ? " is " : " is not ") + quality;
    }
    std::string name = comparator;
    if (name.ends_with("Path"))
        name.resize(name.size() - 4);
    for (const auto& [end, sign] : comparisons)
        if (name.ends_with(end))
            return variable + std::string(sign) + operandOf(operand);
    return {};
}

/// Of a rule that may be part of another one.
std::string wholeRule(const nlohmann::json& rule) {
    if (const std::string condition = textField(rule, "Condition"); !condition.empty()) {
        std::string inner = condition;
        if (inner.starts_with("{%") && inner.ends_with("%}"))
            inner = inner.substr(2, inner.size() - 4);
        const std::size_t begin = inner.find_first_not_of(' ');
        return begin == std::string::npos ? inner
                                          : inner.substr(begin, inner.find_last_not_of(' ') - begin + 1);
    }
    for (const auto& [kind, words] : {std::pair("And", "all of "), std::pair("Or", "one of ")})
        if (const auto rules = rule.find(kind); rules != rule.end() && rules->is_array())
            return words + std::to_string(rules->size()) + " rules";
    if (const auto negated = rule.find("Not"); negated != rule.end() && negated->is_object())
        return "not " + wholeRule(*negated);
    const std::string variable = textField(rule, "Variable");
    for (const auto& [comparator, operand] : rule.items())
        if (comparator != "Variable" && comparator != "Next")
            if (std::string words = comparisonInWords(variable, comparator, operand);
                !variable.empty() && !words.empty())
                return words;
    return {};
}

} // namespace

std::string ruleInWords(const nlohmann::json& rule) {
    constexpr std::size_t longest = 32;
    std::string words = rule.is_object() ? wholeRule(rule) : std::string();
    if (words.size() <= longest)
        return words;
    std::size_t end = longest - 1;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80)
        --end; // not within a character
    return words.substr(0, end) + "…";
}

std::string summaryOf(const nlohmann::json& state) {
    const std::string type = textField(state, "Type");
    if (const auto branches = state.find("Branches");
        type == "Parallel" && branches != state.end() && branches->is_array())
        return "Parallel, " + std::to_string(branches->size()) +
               (branches->size() == 1 ? " branch" : " branches");
    if (const auto seconds = state.find("Seconds");
        type == "Wait" && seconds != state.end() && seconds->is_number())
        return "Wait " + seconds->dump() + " s";
    if (type == "Map")
        return "Map, for each item";
    if (const std::string service = serviceOf(textField(state, "Resource"));
        type == "Task" && !service.empty())
        return "Task: " + service;
    return type.empty() ? "State" : type;
}

std::vector<std::string> statesNaming(const StateTree& tree, const Template& source,
                                      const std::string& resource) {
    const std::set<std::string> substitutes = substitutesFor(*source.resource(tree.machine()), resource);
    std::vector<std::string> found;
    for (const StateTree::State& state : tree.states()) {
        nlohmann::json own = *state.json;
        for (const char* inner : {"ItemProcessor", "Iterator", "Branches"})
            own.erase(inner);
        if (refersToResource(own, resource, substitutes))
            found.push_back(state.id);
    }
    return found;
}

} // namespace lintel
