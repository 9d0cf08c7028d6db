#include "model/design/states/state_words.h"

#include <algorithm>
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

} // namespace

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
