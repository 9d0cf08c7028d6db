#include "model/validation/support/values.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace lintel {

namespace {

void addMentioned(const Template& source, std::string_view name, std::vector<const Resource*>& found) {
    const Resource* resource = source.resource(name);
    if (resource && std::ranges::find(found, resource) == found.end())
        found.push_back(resource);
}

void addSubVariables(const Template& source, std::string_view text, std::vector<const Resource*>& found) {
    for (std::size_t open = text.find("${"); open != std::string_view::npos;
         open = text.find("${", open + 2)) {
        const std::size_t end = text.find_first_of(".}", open);
        if (end != std::string_view::npos)
            addMentioned(source, text.substr(open + 2, end - open - 2), found);
    }
}

void collectMentioned(const Template& source, const Node& value, std::vector<const Resource*>& found) {
    const Node* argument = value.argument();
    switch (value.intrinsic()) {
    case Intrinsic::Ref:
    case Intrinsic::GetAtt:
        if (const std::optional<Target> target = targetOf(&value))
            addMentioned(source, target->logicalId, found);
        return;
    case Intrinsic::Sub:
        if (argument && argument->isScalar())
            addSubVariables(source, argument->text(), found);
        else if (argument && !argument->items().empty())
            addSubVariables(source, argument->items().front()->text(), found);
        break;
    default:
        break;
    }
    const Node& inside = argument ? *argument : value;
    for (const Node* item : inside.items())
        collectMentioned(source, *item, found);
    for (const Node::Member& member : inside.members())
        collectMentioned(source, *member.value, found);
}

} // namespace

bool isPreprocessorCall(const Node& value) {
    return value.members().size() == 1 && value.members().front().key->text().starts_with("Rain::");
}

bool isWrittenOut(const Node* value) {
    if (!value || value->intrinsic() != Intrinsic::None)
        return false;
    if (value->isString())
        return value->text().find("{{resolve:") == std::string::npos;
    if (value->isMapping())
        return !isPreprocessorCall(*value) &&
               std::ranges::none_of(value->members(), [](const Node::Member& member) {
                   return member.key->text().starts_with("Fn::");
               });
    return true;
}

std::optional<std::string> writtenText(const Node* value) {
    if (!isWrittenOut(value) || !value->isScalar() || value->kind() == Node::Kind::Null)
        return std::nullopt;
    return value->text();
}

bool equalsIgnoringCase(std::string_view left, std::string_view right) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::ranges::equal(left, right, [lower](char a, char b) { return lower(a) == lower(b); });
}

bool isMultiple(double number, double step) {
    const double ratio = number / step;
    return std::abs(ratio - std::round(ratio)) <= 1e-9 * std::max(1.0, std::abs(ratio));
}

std::vector<const Node*> listItems(const Node* value) {
    if (!value)
        return {};
    if (value->isSequence() && value->intrinsic() == Intrinsic::None)
        return value->items();
    return {value};
}

const std::vector<Node::Member>& membersOf(const Node* value) {
    static const std::vector<Node::Member> none;
    return value && value->isMapping() && isWrittenOut(value) ? value->members() : none;
}

std::vector<std::string> writtenTexts(const Node* value, bool& complete) {
    std::vector<std::string> texts;
    for (const Node* item : listItems(value)) {
        if (std::optional<std::string> text = writtenText(item))
            texts.push_back(*std::move(text));
        else
            complete = false;
    }
    return texts;
}

std::vector<const Resource*> mentionedResources(const Template& source, const Node* value) {
    std::vector<const Resource*> found;
    if (value)
        collectMentioned(source, *value, found);
    return found;
}

bool isSameValue(const Node& left, const Node& right) {
    return toJson(left) == toJson(right);
}

} // namespace lintel
