#include "model/validation/support/machine_edits.h"

#include "model/validation/rule.h"

#include <charconv>

namespace lintel {

namespace {

/// The value below a definition, or null.
const nlohmann::json* valueAt(const nlohmann::json& definition, const Path& path) {
    const nlohmann::json* at = &definition;
    for (const std::string& step : path) {
        std::size_t index = 0;
        if (at->is_object() && at->contains(step))
            at = &at->at(step);
        else if (at->is_array() &&
                 std::from_chars(step.data(), step.data() + step.size(), index).ec == std::errc() &&
                 index < at->size())
            at = &at->at(index);
        else
            return nullptr;
    }
    return at;
}

/// Where a text has a member, from the value on; nothing unless it stands there once only.
std::optional<std::size_t> findMember(const std::string& text, const std::string& key,
                                      const std::string& value) {
    std::optional<std::size_t> found;
    for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
        std::size_t next = text.find_first_not_of(" \t\r\n", at + key.size());
        if (next == std::string::npos || text[next] != ':')
            continue;
        next = text.find_first_not_of(" \t\r\n", next + 1);
        if (next == std::string::npos || text.compare(next, value.size(), value) != 0)
            continue;
        if (found)
            return std::nullopt;
        found = next;
    }
    return found;
}

/// The definition as it is written, with other text in it.
nlohmann::ordered_json withText(const Node& definition, std::string text) {
    if (definition.intrinsic() != Intrinsic::Sub)
        return text;
    nlohmann::ordered_json call = toJson(definition);
    nlohmann::ordered_json& argument = call.front();
    (argument.is_array() ? argument.front() : argument) = std::move(text);
    return call;
}

} // namespace

std::optional<Fix> setValue(const RuleContext& context, const StateMachine& machine, const Path& path,
                            const nlohmann::ordered_json& value, std::string label) {
    const auto fix = [&](const Node& at, nlohmann::ordered_json written) {
        return Fix{std::move(label),
                   {{Fix::Edit::Kind::Set, context.source().pathOf(at), std::move(written)}}};
    };
    if (const Reached reached = nodeAt(machine, path); reached.isWhole)
        return fix(*reached.node, value);
    const nlohmann::json* old = valueAt(machine.definition, path);
    if (!old || machine.node->isMapping())
        return std::nullopt;
    std::string text = definitionText(*machine.resource)->text();
    const std::string written = old->dump();
    const auto place = findMember(text, nlohmann::json(path.back()).dump(), written);
    if (!place)
        return std::nullopt;
    text.replace(*place, written.size(), value.dump());
    return fix(*machine.node, withText(*machine.node, std::move(text)));
}

std::optional<Fix> setField(const RuleContext& context, const MachineState& state, const Path& field,
                            const nlohmann::ordered_json& value, std::string label) {
    Path path = state.path;
    path.insert(path.end(), field.begin(), field.end());
    return setValue(context, *state.machine, path, value, std::move(label));
}

std::optional<Fix> removeField(const RuleContext& context, const MachineState& state,
                               const std::string& field) {
    Path path = state.path;
    path.push_back(field);
    const Reached reached = nodeAt(*state.machine, path);
    if (!reached.isWhole)
        return std::nullopt;
    return Fix{"Remove " + field,
               {{Fix::Edit::Kind::Remove, context.source().pathOf(*reached.node), nullptr}}};
}

} // namespace lintel
