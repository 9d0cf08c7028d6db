#include "model/template/splicer.h"

#include "model/template/children.h"
#include "model/template/text_lines.h"

#include <algorithm>

namespace lintel {

using Json = nlohmann::ordered_json;

// ---- Places

std::size_t Splicer::contentBegin(const Node& node) const {
    std::size_t begin = node.span().begin;
    while (begin < node.span().end && (m_text[begin] == '&' || m_text[begin] == '!'))
        begin = skipBlank(m_text, std::min(m_text.find_first_of(" \t\r\n", begin), m_text.size()));
    return begin;
}

std::string_view Splicer::headerComment(const Node& node) const {
    const std::size_t header = contentBegin(node);
    if (header >= node.span().end || (m_text[header] != '|' && m_text[header] != '>'))
        return {};
    const std::string_view line = between(m_text, header, lineEnd(m_text, header));
    const std::size_t hash = line.find('#');
    if (hash == std::string_view::npos)
        return {};
    return line.substr(line.find_last_not_of(" \t", hash - 1) + 1);
}

Splicer::Place Splicer::rootPlace() const {
    Place place;
    place.node = &m_source.root();
    place.behind = place.node->span().begin;
    place.column = -m_style.indent;
    place.inBrackets = isFlow(*place.node);
    return place;
}

Splicer::Place Splicer::memberPlace(const Place& mapping, const Node::Member& member) const {
    Place place;
    place.node = member.value;
    place.inBrackets = isFlow(*mapping.node);
    place.column = columnOf(*member.key);
    const std::size_t colon = skipBlank(m_text, member.key->span().end);
    place.behind = colon < m_text.size() && m_text[colon] == ':' ? colon + 1 : member.key->span().end;
    return place;
}

Splicer::Place Splicer::itemPlace(const Place& sequence, std::size_t index) const {
    Place place;
    place.node = sequence.node->items()[index];
    place.inBrackets = isFlow(*sequence.node);
    place.inSequence = true;
    place.behind = place.node->span().begin;
    if (place.inBrackets)
        return place;
    const std::size_t dash = skipBlank(m_text, index == 0 ? contentBegin(*sequence.node)
                                                          : sequence.node->items()[index - 1]->span().end);
    place.behind = dash + 1;
    place.column = m_source.positionOf(dash).column - 1;
    return place;
}

Splicer::Place Splicer::argumentPlace(const Place& call) const {
    Place place = call;
    place.node = call.node->argument();
    place.behind = call.node->span().begin + call.node->tag().size();
    place.tagged = true;
    return place;
}

Splicer::Place Splicer::placeOf(const Path& path) const {
    Place place = rootPlace();
    Path walked;
    for (const std::string& step : path) {
        walked.push_back(step);
        const Node* next = m_source.find(walked);
        if (place.node->isShortForm() && next == place.node->argument())
            place = argumentPlace(place);
        else if (place.node->isMapping())
            place = memberPlace(place, *place.node->member(step));
        else
            place = itemPlace(place, std::stoul(step));
    }
    return place;
}

// ---- Changing a value

void Splicer::change(const Place& place, const Json& value) {
    const Node& old = *place.node;
    if (toJson(old) == value)
        return;
    const bool bothPlain = old.intrinsic() == Intrinsic::None && !old.isAlias() && !isCall(value);
    if (bothPlain && old.isMapping() && value.is_object() && changeMembers(place, value))
        return;
    if (bothPlain && old.isSequence() && value.is_array() && changeItems(place, value))
        return;
    replace(place, value);
}

/// Changes, adds or removes members one by one; false when the whole mapping is better written anew.
bool Splicer::changeMembers(const Place& place, const Json& value) {
    const auto& members = place.node->members();
    if (members.empty() || value.empty())
        return false;
    Json added = Json::object();
    std::vector<std::size_t> removed;
    std::vector<std::size_t> kept;
    for (const auto& [name, member] : value.items())
        if (!place.node->member(name))
            added[name] = member;
    for (std::size_t i = 0; i < members.size(); ++i)
        (value.contains(members[i].key->text()) ? kept : removed).push_back(i);
    // Two removals would share a comma; a removal and an addition a line end.
    if ((!removed.empty() && !added.empty()) || kept.empty() || (removed.size() > 1 && isFlow(*place.node)))
        return false;
    for (const std::size_t i : kept)
        if (members[i].value == place.node->member(members[i].key->text())->value)
            change(memberPlace(place, members[i]), value[members[i].key->text()]);
    for (const std::size_t i : removed)
        removeMember(place, i);
    if (!added.empty())
        addMembers(place, added);
    return true;
}

/// Changes items in place, appends, or removes one run of items; false when the list is better written anew.
bool Splicer::changeItems(const Place& place, const Json& value) {
    const auto& items = place.node->items();
    const std::size_t before = items.size();
    const std::size_t after = value.size();
    if (before == 0 || after == 0)
        return false;
    if (after >= before) {
        for (std::size_t i = 0; i < before; ++i)
            change(itemPlace(place, i), value[i]);
        if (after > before)
            addItems(place, Json(value.begin() + static_cast<std::ptrdiff_t>(before), value.end()));
        return true;
    }
    std::size_t prefix = 0;
    while (prefix < after && toJson(*items[prefix]) == value[prefix])
        ++prefix;
    const std::size_t gone = before - after;
    for (std::size_t i = prefix; i < after; ++i)
        if (toJson(*items[i + gone]) != value[i])
            return false;
    if (gone > 1 && isFlow(*place.node))
        return false;
    for (std::size_t i = prefix; i < prefix + gone; ++i)
        removeItem(place, i);
    return true;
}

void Splicer::replace(const Place& place, const Json& value) {
    if (place.inBrackets) {
        replaceInBrackets(place, value);
        return;
    }
    const Node& old = *place.node;
    const Span span = old.span();
    Surroundings around{.quotes = old.style()};
    if (!old.isScalar() && childCount(old) > 0) {
        around.onOneLine =
            isFlow(old) && between(m_text, span.begin, span.end).find('\n') == std::string_view::npos;
        const bool sameKind = old.isMapping() ? value.is_object() : value.is_array();
        if (!isFlow(old) && !old.isAlias() && sameKind && !place.inSequence)
            around.column = m_source.positionOf(contentBegin(old)).column - 1;
    }
    if (old.argument() && old.argument()->isScalar())
        around.quotes = old.argument()->style();
    std::string text = place.inSequence ? m_writer.afterDash(value, place.column, around)
                                        : m_writer.afterKey(value, place.column, around);
    if (&old == &m_source.root())
        text.erase(0, text.find_first_not_of(" \r\n")); // nothing announces the root
    const std::size_t lineBreak = text.find(m_style.newline);
    const bool oneLine = lineBreak == std::string::npos;
    const std::string_view gap = between(m_text, place.behind, span.begin);
    const std::size_t end = lineEnd(m_text, span.end);
    const std::string_view tail = between(m_text, span.end, end);
    const bool commentFollows = tail.find_first_not_of(" \t") != std::string_view::npos;
    if (!oneLine && gap.find('#') == std::string_view::npos)
        text.insert(lineBreak, headerComment(old));
    if (gap.find('#') != std::string_view::npos && (oneLine || lineBreak == 0)) {
        // Comments between key and value stay.
        const std::size_t line = lineBegin(m_text, span.begin);
        if (oneLine) {
            m_splices.push_back({place.behind, place.behind, text});
            m_splices.push_back({line - m_style.newline.size(), span.end, {}});
        } else if (commentFollows) {
            m_splices.push_back({span.begin, span.end, {}});
            m_splices.push_back({end, end, text});
        } else {
            m_splices.push_back({line, span.end, text.substr(m_style.newline.size())});
        }
    } else if (!commentFollows && span.begin == span.end) {
        m_splices.push_back({place.behind, end, text}); // "key:  " loses its blanks
    } else if (oneLine && !gap.empty() && gap.find('\n') == std::string_view::npos) {
        m_splices.push_back({span.begin, span.end, text.substr(1)}); // values stay aligned
    } else if (oneLine || !commentFollows) {
        m_splices.push_back({place.behind, span.end, text});
    } else { // the comment stays on the line of the key
        m_splices.push_back({place.behind, span.end, text.substr(0, lineBreak)});
        m_splices.push_back({end, end, text.substr(lineBreak)});
    }
}

void Splicer::replaceInBrackets(const Place& place, const Json& value) {
    const Span span = place.node->span();
    const bool wasOneLine = between(m_text, span.begin, span.end).find('\n') == std::string_view::npos;
    const bool keepLine =
        !m_style.isJson || (wasOneLine && !place.node->isScalar() && childCount(*place.node) > 0);
    std::string text = keepLine ? m_writer.onOneLine(value, place.node->style())
                                : m_writer.overLines(value, lineIndent(m_text, span.begin));
    std::size_t end = span.end;
    if (span.begin == span.end) {
        text.insert(0, 1, ' ');
        end = std::min(m_text.find_first_not_of(' ', end), m_text.size());
    }
    m_splices.push_back({span.begin, end, std::move(text)});
}

} // namespace lintel
