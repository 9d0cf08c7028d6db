#include "model/validation/support/state_machine.h"

#include "model/validation/rule.h"

#include <charconv>

namespace lintel {

namespace {

Path below(Path path, const Path& steps) {
    path.insert(path.end(), steps.begin(), steps.end());
    return path;
}

class Walker {
public:
    explicit Walker(const StateMachine& machine)
        : m_machine(machine) {
        walk(machine.definition, {}, false);
    }

    std::vector<MachineState> states;
    std::vector<MachineLevel> levels;

private:
    void walk(const nlohmann::json& level, const Path& path, bool isJsonataAbove) {
        levels.push_back({&level, path});
        const bool jsonata = isJsonata(level, isJsonataAbove);
        const auto found = level.find("States");
        if (found == level.end() || !found->is_object())
            return;
        for (const auto& [name, state] : found->items()) {
            if (!state.is_object() || isOpen(state))
                continue;
            const Path place = below(path, {"States", name});
            const bool stateJsonata = isJsonata(state, jsonata);
            states.push_back({&m_machine, name, &state, &*found, place, stateJsonata});
            for (const InnerMachine& inner : innerMachinesOf(state))
                walk(*inner.json, below(place, inner.path), jsonata);
        }
    }

    const StateMachine& m_machine;
};

} // namespace

std::string MachineState::type() const {
    const auto type = json->find("Type");
    return type != json->end() && type->is_string() ? type->get<std::string>() : std::string();
}

std::vector<StateMachine> readStateMachines(const RuleContext& context) {
    std::vector<StateMachine> machines;
    for (const char* type : {"AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine"}) {
        for (const Resource* machine : context.resources(type)) {
            if (nlohmann::json read = definitionOf(*machine); read.is_object()) {
                const Node* definition = machine->property("Definition");
                machines.push_back({machine, definition ? definition : machine->property("DefinitionString"),
                                    std::move(read)});
            }
        }
    }
    return machines;
}

std::vector<MachineState> statesOf(const StateMachine& machine) {
    return Walker(machine).states;
}

std::vector<MachineLevel> levelsOf(const StateMachine& machine) {
    return Walker(machine).levels;
}

std::vector<std::string> targetsOf(const nlohmann::json& state) {
    std::vector<std::string> targets;
    for (Transition& transition : transitionsOf(state))
        targets.push_back(std::move(transition.to));
    return targets;
}

Reached nodeAt(const StateMachine& machine, const Path& path) {
    const Node* at = machine.node;
    for (const std::string& step : path) {
        const Node* next = at->isMapping() ? at->find(step) : nullptr;
        if (at->isSequence()) {
            std::size_t index = at->items().size();
            std::from_chars(step.data(), step.data() + step.size(), index);
            next = index < at->items().size() ? at->items()[index] : nullptr;
        }
        if (!next)
            return {at, false};
        at = next;
    }
    return {at, true};
}

Finding& report(RuleContext& context, const StateMachine& machine, const Path& path, std::string message) {
    Finding& finding =
        context.report(*nodeAt(machine, path).node, machine.resource->logicalId + ": " + std::move(message),
                       {machine.resource->logicalId});
    for (const std::string& step : path) // a text has one place only
        finding.subject += (finding.subject.empty() ? "" : "/") + step;
    return finding;
}

Finding& report(RuleContext& context, const MachineState& state, const std::string& field,
                std::string message) {
    Path path = state.path;
    if (!field.empty())
        path.push_back(field);
    return report(context, *state.machine, path, "the state " + state.name + " " + std::move(message));
}

} // namespace lintel
