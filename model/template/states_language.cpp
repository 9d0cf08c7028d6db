#include "model/template/states_language.h"

#include <algorithm>

namespace lintel {

namespace {

bool isCall(const Node& mapping) {
    return mapping.intrinsic() != Intrinsic::None ||
           std::ranges::any_of(mapping.members(), [](const Node::Member& member) {
               return member.key->text().starts_with("Fn::");
           });
}

std::string errorsOf(const nlohmann::json& catcher) {
    std::string text;
    const auto errors = catcher.find("ErrorEquals");
    if (errors != catcher.end() && errors->is_array())
        for (const nlohmann::json& error : *errors)
            if (error.is_string())
                text += (text.empty() ? "" : ", ") + error.get<std::string>();
    return text == "States.ALL" || text.empty() ? "any error" : text;
}

} // namespace

bool isStateMachine(std::string_view type) {
    return type == "AWS::StepFunctions::StateMachine" || type == "AWS::Serverless::StateMachine";
}

const Node* definitionMapping(const Resource& machine) {
    const Node* definition = machine.property("Definition");
    return definition && definition->isMapping() && !isCall(*definition) ? definition : nullptr;
}

const Node* definitionText(const Resource& machine) {
    const Node* definition = machine.property("DefinitionString");
    if (!definition || definitionMapping(machine))
        return nullptr;
    const bool isSub = definition->intrinsic() == Intrinsic::Sub && definition->argument();
    const Node* text = isSub ? definition->argument() : definition;
    if (isSub && text->isSequence() && !text->items().empty())
        text = text->items().front();
    return text->isScalar() && (isSub || definition->intrinsic() == Intrinsic::None) ? text : nullptr;
}

nlohmann::json definitionOf(const Resource& machine) {
    nlohmann::json read;
    if (const Node* mapping = definitionMapping(machine))
        read = toJson(*mapping);
    else if (const Node* text = definitionText(machine))
        read = nlohmann::json::parse(text->text(), nullptr, false);
    return read.is_object() && !isOpen(read) ? read : nlohmann::json();
}

bool isOpen(const nlohmann::json& value) {
    if (value.is_string())
        return value.get_ref<const std::string&>().find("${") != std::string::npos;
    return value.is_object() && value.size() == 1 && intrinsicOf(value.begin().key()) != Intrinsic::None &&
           value.begin().key() != "Condition";
}

std::vector<InnerMachine> innerMachinesOf(const nlohmann::json& state) {
    std::vector<InnerMachine> inner;
    for (const char* field : {"ItemProcessor", "Iterator"})
        if (const auto machine = state.find(field); machine != state.end() && machine->is_object())
            inner.push_back({&*machine, {field}});
    if (const auto branches = state.find("Branches"); branches != state.end() && branches->is_array())
        for (std::size_t i = 0; i < branches->size(); ++i)
            if ((*branches)[i].is_object())
                inner.push_back({&(*branches)[i], {"Branches", std::to_string(i)}});
    return inner;
}

bool isJsonata(const nlohmann::json& holder, bool around) {
    const auto language = holder.find("QueryLanguage");
    return language == holder.end() || !language->is_string() ? around : *language == "JSONata";
}

std::vector<Transition> transitionsOf(const nlohmann::json& state) {
    std::vector<Transition> transitions;
    const auto add = [&](const nlohmann::json& holder, const char* field, const std::string& when,
                         Path path) {
        const auto target = holder.find(field);
        path.emplace_back(field);
        if (target != holder.end() && target->is_string() && !isOpen(*target))
            transitions.push_back({target->get<std::string>(), when, std::move(path)});
    };
    const auto addAll = [&](const char* field, auto when) {
        const auto list = state.find(field);
        if (list == state.end() || !list->is_array())
            return;
        for (std::size_t i = 0; i < list->size(); ++i)
            if ((*list)[i].is_object())
                add((*list)[i], "Next", when((*list)[i]), {field, std::to_string(i)});
    };
    add(state, "Next", {}, {});
    addAll("Choices", [](const nlohmann::json&) { return std::string(); });
    add(state, "Default", "otherwise", {});
    addAll("Catch", errorsOf);
    return transitions;
}

} // namespace lintel
