#include "model/design/states/state_tree.h"

#include <algorithm>

namespace lintel {

namespace {

const nlohmann::json* statesOfLevel(const nlohmann::json& level) {
    const auto states = level.find("States");
    return states != level.end() && states->is_object() && !states->empty() ? &*states : nullptr;
}

std::vector<std::string> namesInOrder(const nlohmann::json& level, const nlohmann::json& states) {
    std::vector<std::string> names;
    const auto add = [&](const std::string& name) {
        if (states.contains(name) && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    };
    add(textField(level, "StartAt"));
    for (std::size_t i = 0; i < names.size(); ++i)
        if (const nlohmann::json& state = states.at(names[i]); state.is_object())
            for (const Transition& transition : transitionsOf(state))
                add(transition.to);
    for (const auto& [name, state] : states.items())
        add(name);
    return names;
}

Path joinedPath(Path path, const Path& steps) {
    path.insert(path.end(), steps.begin(), steps.end());
    return path;
}

} // namespace

std::string textField(const nlohmann::json& holder, const char* field) {
    const auto value = holder.is_object() ? holder.find(field) : holder.end();
    return value != holder.end() && value->is_string() ? value->get<std::string>() : std::string();
}

std::string StateTree::State::type() const {
    return textField(*json, "Type");
}

StateTree::StateTree(const Template& source, const std::string& machine)
    : m_machine(machine) {
    const Resource* resource = source.resource(machine);
    if (!resource || !isStateMachine(resource->type))
        return;
    m_definition = std::make_shared<const nlohmann::json>(definitionOf(*resource));
    if (m_definition->is_object())
        read(*m_definition, {.id = machine, .holder = {}, .path = {}, .isJsonata = false, .json = nullptr});
}

void StateTree::read(const nlohmann::json& json, Level level) {
    const nlohmann::json* states = statesOfLevel(json);
    if (!states)
        return;
    level.json = &json;
    level.isJsonata = lintel::isJsonata(json, level.isJsonata);
    const std::size_t index = m_levels.size();
    m_levels.push_back(level);
    const std::size_t first = m_states.size();
    for (const std::string& name : namesInOrder(json, *states)) {
        static const nlohmann::json nothing = nlohmann::json::object();
        const nlohmann::json& written = states->at(name);
        const nlohmann::json& state = written.is_object() ? written : nothing;
        std::string id = m_machine + "." + name;
        for (int count = 2; this->state(id); ++count)
            id = m_machine + "." + name + "#" + std::to_string(count);
        m_states.push_back({.id = std::move(id),
                            .name = name,
                            .level = index,
                            .path = joinedPath(level.path, {"States", name}),
                            .isJsonata = lintel::isJsonata(state, level.isJsonata),
                            .json = &state});
    }
    const std::size_t last = m_states.size();
    for (std::size_t i = first; i < last; ++i) {
        const State state = m_states[i]; // the list grows
        for (const InnerMachine& inner : innerMachinesOf(*state.json))
            read(*inner.json,
                 {.id = inner.path.size() == 1 ? state.id : state.id + "[" + inner.path.back() + "]",
                  .holder = state.id,
                  .path = joinedPath(state.path, inner.path),
                  .isJsonata = state.isJsonata,
                  .json = nullptr});
    }
}

const StateTree::Level* StateTree::level(std::string_view id) const {
    const auto found = std::ranges::find(m_levels, id, &Level::id);
    return found == m_levels.end() ? nullptr : &*found;
}

const StateTree::State* StateTree::state(std::string_view id) const {
    const auto found = std::ranges::find(m_states, id, &State::id);
    return found == m_states.end() ? nullptr : &*found;
}

const StateTree::State* StateTree::named(std::size_t level, std::string_view name) const {
    const auto found = std::ranges::find_if(
        m_states, [&](const State& state) { return state.level == level && state.name == name; });
    return found == m_states.end() ? nullptr : &*found;
}

std::vector<const StateTree::Level*> StateTree::within(const State& state) const {
    std::vector<const Level*> found;
    for (const Level& level : m_levels)
        if (level.holder == state.id)
            found.push_back(&level);
    return found;
}

std::string machineOf(const Template& source, std::string_view element) {
    std::string machine(element.substr(0, element.find('.')));
    const Resource* resource = source.resource(machine);
    return resource && isStateMachine(resource->type) ? machine : std::string();
}

} // namespace lintel
