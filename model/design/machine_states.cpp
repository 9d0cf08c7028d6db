#include "model/design/machine_states.h"

#include "model/template/states_language.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace lintel {

namespace {

const nlohmann::json* statesOf(const nlohmann::json& definition) {
    const auto states = definition.find("States");
    return definition.is_object() && states != definition.end() && states->is_object() && !states->empty()
               ? &*states
               : nullptr;
}

std::string textOf(const nlohmann::json& state, const char* field) {
    const auto value = state.is_object() ? state.find(field) : state.end();
    return state.is_object() && value != state.end() && value->is_string() ? value->get<std::string>()
                                                                           : std::string();
}

/// What a state calls: "sqs:sendMessage" of "arn:aws:states:::sqs:sendMessage.waitForTaskToken".
std::string serviceOf(const std::string& resource) {
    const std::size_t begin = resource.find(":states:::");
    if (begin == std::string::npos)
        return {};
    const std::string call = resource.substr(begin + std::string(":states:::").size());
    return call.substr(0, call.find('.'));
}

std::string subtitleOf(const nlohmann::json& state) {
    const std::string type = textOf(state, "Type");
    const auto branches = state.find("Branches");
    if (type == "Parallel" && branches != state.end() && branches->is_array())
        return "Parallel, " + std::to_string(branches->size()) + " branches";
    if (const std::string service = serviceOf(textOf(state, "Resource")); type == "Task" && !service.empty())
        return "Task: " + service;
    return type.empty() ? "State" : type;
}

Role roleOf(const nlohmann::json& state) {
    constexpr std::pair<const char*, const char*> glyphs[] = {
        {"Task", "settings"},  {"Choice", "arrows-split-2"},
        {"Wait", "hourglass"}, {"Parallel", "columns-2"},
        {"Map", "refresh"},    {"Succeed", "circle-check"},
        {"Fail", "circle-x"},  {"Pass", "arrow-narrow-right"}};
    Role role;
    role.label = "State";
    role.category = "integration";
    role.glyph = "square";
    for (const auto& [type, glyph] : glyphs)
        if (textOf(state, "Type") == type)
            role.glyph = glyph;
    return role;
}

/// The names of the states in the order in which they are first reached; those that no way leads to come
/// last.
std::vector<std::string> inOrder(const nlohmann::json& definition, const nlohmann::json& states) {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (states.contains(name) && std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    };
    add(textOf(definition, "StartAt"));
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const nlohmann::json& state = states.at(names[i]); state.is_object())
            for (const Transition& transition : transitionsOf(state))
                add(transition.to);
    for (const auto& [name, state] : states.items())
        add(name);
    return names;
}

void openMachine(Graph& graph, const std::string& id, const nlohmann::json& definition,
                 const nlohmann::json& states) {
    const auto card = std::find_if(graph.nodes.begin(), graph.nodes.end(),
                                   [&](const Graph::Node& node) { return node.id == id; });
    const Graph::Node machine = *card;
    graph.nodes.erase(card);
    graph.containers.push_back(
        {.id = id,
         .kind = "stateMachine",
         .title = machine.title,
         .detail = std::to_string(states.size()) + (states.size() == 1 ? " state" : " states"),
         .parent = machine.containers.empty() ? std::string() : machine.containers.front(),
         .members = {},
         .folded = machine.folded});
    const std::vector<std::string> names = inOrder(definition, states);
    for (const std::string& name : names)
        graph.nodes.push_back({.id = id + "." + name,
                               .type = {},
                               .role = roleOf(states.at(name)),
                               .title = name,
                               .subtitle = subtitleOf(states.at(name)),
                               .containers = {id},
                               .folded = {},
                               .condition = {},
                               .stateOf = id});
    for (const std::string& name : names) {
        const nlohmann::json& state = states.at(name);
        if (!state.is_object())
            continue;
        std::set<std::string> drawn;
        for (const Transition& transition : transitionsOf(state)) {
            if (!states.contains(transition.to) || transition.to == name ||
                !drawn.insert(transition.to).second)
                continue;
            graph.connections.push_back({.id = id + "." + name + ">" + id + "." + transition.to + ":invoke",
                                         .from = id + "." + name,
                                         .to = id + "." + transition.to,
                                         .kind = "invoke",
                                         .entry = "transition",
                                         .label = transition.when,
                                         .folded = {},
                                         .facts = {}});
        }
    }
}

/// Whether a value refers to a resource, by itself or by a name that the definition substitutes.
bool names(const nlohmann::json& value, const std::string& id, const std::set<std::string>& substitutes) {
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
               return names(part, id, substitutes);
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

void connectStates(Graph& graph, const Template& source) {
    std::map<std::string, nlohmann::json> definitions;
    for (const Graph::Container& container : graph.containers)
        if (container.kind == "stateMachine")
            definitions[container.id] = definitionOf(*source.resource(container.id));
    std::vector<Graph::Connection> more;
    for (Graph::Connection& connection : graph.connections) {
        const auto machine = definitions.find(connection.from);
        if (machine == definitions.end())
            continue;
        const std::set<std::string> substitutes =
            substitutesFor(*source.resource(machine->first), connection.to);
        const Graph::Connection whole = connection;
        bool isTaken = false;
        for (const auto& [name, state] : statesOf(machine->second)->items()) {
            if (!names(state, whole.to, substitutes))
                continue;
            const std::string from = machine->first + "." + name;
            if (!std::exchange(isTaken, true)) {
                connection.from = from;
                continue;
            }
            more.push_back(whole);
            more.back().id = from + ">" + whole.to + ":" + whole.kind;
            more.back().from = from;
            more.back().entry = "transition";
            more.back().folded.clear();
        }
    }
    std::move(more.begin(), more.end(), std::back_inserter(graph.connections));
}

void openMachines(Graph& graph, const Template& source, const std::set<std::string>& opened) {
    for (const std::string& id : opened) {
        const Resource* resource = source.resource(id);
        if (!resource || !isStateMachine(resource->type) || !graph.node(id))
            continue;
        const nlohmann::json definition = definitionOf(*resource);
        if (const nlohmann::json* states = statesOf(definition))
            openMachine(graph, id, definition, *states);
    }
}

bool hasStates(const Template& source, const std::string& machine) {
    const Resource* resource = source.resource(machine);
    if (!resource || !isStateMachine(resource->type))
        return false;
    const nlohmann::json definition = definitionOf(*resource);
    return statesOf(definition) != nullptr;
}

} // namespace lintel
