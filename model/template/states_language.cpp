#include "model/template/states_language.h"

#include <algorithm>

namespace lintel {

namespace {

nlohmann::json readText(const Node& node) {
    const bool isSub = node.intrinsic() == Intrinsic::Sub && node.argument();
    const Node* text = isSub ? node.argument() : &node;
    if (isSub && text->isSequence() && !text->items().empty())
        text = text->items().front();
    if (!text->isScalar() || (!isSub && node.intrinsic() != Intrinsic::None))
        return nullptr;
    return nlohmann::json::parse(text->text(), nullptr, false);
}

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

nlohmann::json definitionOf(const Resource& machine) {
    const Node* definition = machine.property("Definition");
    const Node* text = machine.property("DefinitionString");
    nlohmann::json read;
    if (definition && definition->isMapping() && !isCall(*definition))
        read = toJson(*definition);
    else if (text)
        read = readText(*text);
    return read.is_object() && !isOpen(read) ? read : nlohmann::json();
}

bool isOpen(const nlohmann::json& value) {
    if (value.is_string())
        return value.get_ref<const std::string&>().find("${") != std::string::npos;
    return value.is_object() && value.size() == 1 && intrinsicOf(value.begin().key()) != Intrinsic::None &&
           value.begin().key() != "Condition";
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
