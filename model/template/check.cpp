#include "model/template/check.h"

#include <algorithm>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

bool isIndex(std::string_view step, std::size_t index) {
    return step == std::to_string(index);
}

/// The children but one, pairwise the same.
template <class T, class IsSkipped, class Same>
bool sameChildren(const std::vector<T>& before, const std::vector<T>& after, IsSkipped isSkipped, Same same) {
    std::size_t a = 0;
    std::size_t b = 0;
    for (;; ++a, ++b) {
        while (a < before.size() && isSkipped(before, a))
            ++a;
        while (b < after.size() && isSkipped(after, b))
            ++b;
        if (a >= before.size() || b >= after.size())
            return a >= before.size() && b >= after.size();
        if (!same(before[a], after[b]))
            return false;
    }
}

} // namespace

bool sameMeaning(const Node& a, const Node& b) {
    if (a.kind() != b.kind() || a.tag() != b.tag() || a.text() != b.text() ||
        a.members().size() != b.members().size() || a.items().size() != b.items().size())
        return false;
    for (std::size_t i = 0; i < a.members().size(); ++i)
        if (a.members()[i].key->text() != b.members()[i].key->text() ||
            !sameMeaning(*a.members()[i].value, *b.members()[i].value))
            return false;
    for (std::size_t i = 0; i < a.items().size(); ++i)
        if (!sameMeaning(*a.items()[i], *b.items()[i]))
            return false;
    return true;
}

bool sameMeaning(const Json& a, const Json& b) {
    if (a.is_object() && b.is_object())
        return a.size() == b.size() &&
               std::all_of(a.items().begin(), a.items().end(), [&](const auto& member) {
                   return b.contains(member.key()) && sameMeaning(member.value(), b[member.key()]);
               });
    if (a.is_array() && b.is_array())
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const Json& x, const Json& y) { return sameMeaning(x, y); });
    return a == b;
}

bool isEdited(const Node& before, const Node& after, std::span<const std::string> path, const Json* wanted) {
    if (path.empty())
        return wanted && sameMeaning(toJson(after), *wanted);
    const std::string& step = path.front();
    const bool last = path.size() == 1;
    // A removal shifts the items behind it: compare without the removed one.
    const bool removal = last && !wanted;
    if (before.isShortForm() && after.isShortForm() && before.tag() == after.tag() &&
        intrinsicOf(step) == before.intrinsic())
        return isEdited(*before.argument(), *after.argument(), path.subspan(1), wanted);
    const bool becomesCollection = before.isScalar() && before.kind() == Node::Kind::Null;
    if (before.tag() != after.tag() || (before.kind() != after.kind() && !becomesCollection))
        return false;
    if (after.isMapping()) {
        const auto isStep = [&](const std::vector<Node::Member>& members, std::size_t i) {
            return members[i].key->text() == step;
        };
        if (!sameChildren(before.members(), after.members(), isStep,
                          [](const Node::Member& a, const Node::Member& b) {
                              return a.key->text() == b.key->text() && sameMeaning(*a.value, *b.value);
                          }))
            return false;
        const Node* now = childAt(after, step);
        const Node* then = childAt(before, step);
        if (removal)
            return !now;
        return now && (then && !last ? isEdited(*then, *now, path.subspan(1), wanted)
                                     : last && sameMeaning(toJson(*now), *wanted));
    }
    if (!after.isSequence())
        return false;
    std::size_t index = 0;
    while (index < std::max(before.items().size(), after.items().size()) && !isIndex(step, index))
        ++index;
    const auto isStep = [&](const std::vector<const Node*>& items, std::size_t i) {
        return i == index && (!removal || &items == &before.items());
    };
    if (!sameChildren(before.items(), after.items(), isStep,
                      [](const Node* a, const Node* b) { return sameMeaning(*a, *b); }))
        return false;
    if (removal)
        return true;
    const Node* then = index < before.items().size() ? before.items()[index] : nullptr;
    const Node* now = index < after.items().size() ? after.items()[index] : nullptr;
    return now && (then && !last ? isEdited(*then, *now, path.subspan(1), wanted)
                                 : last && sameMeaning(toJson(*now), *wanted));
}

} // namespace lintel
