#include "model/validation/support/state_machine.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel {

namespace {

nlohmann::json parsed(const Node& node) {
    const bool isSub = node.intrinsic() == Intrinsic::Sub && node.argument();
    const Node* text = isSub ? node.argument() : &node;
    if (isSub && text->isSequence() && !text->items().empty())
        text = text->items().front();
    if (!text->isScalar() || (!isSub && node.intrinsic() != Intrinsic::None))
        return nullptr;
    return nlohmann::json::parse(text->text(), nullptr, false);
}

bool isOpen(const nlohmann::json& definition) {
    return definition.contains("Fn::Transform") || definition.contains("Fn::If") ||
           definition.contains("Ref");
}

void forEachTarget(const nlohmann::json& state, const std::function<void(const std::string&)>& visit) {
    for (const char* key : {"Next", "Default"}) {
        if (const auto target = state.find(key); target != state.end() && target->is_string())
            visit(target->get<std::string>());
    }
    for (const char* key : {"Catch", "Choices"}) {
        const auto list = state.find(key);
        if (list == state.end() || !list->is_array())
            continue;
        for (const nlohmann::json& entry : *list) {
            if (entry.is_object() && entry.contains("Next") && entry["Next"].is_string())
                visit(entry["Next"].get<std::string>());
        }
    }
}

} // namespace

std::vector<StateMachine> stateMachines(const RuleContext& context) {
    std::vector<StateMachine> machines;
    for (const char* type : {"AWS::StepFunctions::StateMachine", "AWS::Serverless::StateMachine"}) {
        for (const Resource* machine : context.resources(type)) {
            const Node* definition = machine->property("Definition");
            const Node* text = machine->property("DefinitionString");
            nlohmann::json read;
            if (definition && isWrittenOut(definition) && definition->isMapping())
                read = toJson(*definition);
            else if (text)
                read = parsed(*text);
            if (read.is_object() && !isOpen(read))
                machines.push_back({machine, definition ? definition : text, std::move(read)});
        }
    }
    return machines;
}

void forEachState(
    const nlohmann::json& definition,
    const std::function<void(const std::string&, const nlohmann::json&, const nlohmann::json&)>& visit) {
    const auto states = definition.find("States");
    if (states == definition.end() || !states->is_object())
        return;
    for (const auto& [name, state] : states->items()) {
        if (!state.is_object())
            continue;
        visit(name, state, *states);
        for (const char* inner : {"Iterator", "ItemProcessor"}) {
            if (const auto machine = state.find(inner); machine != state.end() && machine->is_object())
                forEachState(*machine, visit);
        }
        if (const auto branches = state.find("Branches"); branches != state.end() && branches->is_array()) {
            for (const nlohmann::json& branch : *branches) {
                if (branch.is_object())
                    forEachState(branch, visit);
            }
        }
    }
}

void forEachLostTransition(const nlohmann::json& definition,
                           const std::function<void(const std::string&, const std::string&)>& visit) {
    forEachState(definition,
                 [&visit](const std::string& name, const nlohmann::json& state, const nlohmann::json& level) {
                     forEachTarget(state, [&](const std::string& target) {
                         if (!level.contains(target))
                             visit(name, target);
                     });
                 });
}

} // namespace lintel
