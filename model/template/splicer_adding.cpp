#include "model/template/splicer.h"

#include "model/template/children.h"
#include "model/template/section_order.h"
#include "model/template/text_lines.h"

#include <algorithm>

namespace lintel {

using Json = nlohmann::ordered_json;

/// Brackets on one line when the neighbours of the same kind are written so.
Surroundings Splicer::surroundings(const Node& collection, const Json& value) const {
    Surroundings around;
    if (value.is_primitive())
        return around;
    const auto consider = [&](const Node& sibling) {
        const bool sameKind = value.is_object() ? sibling.isMapping() : sibling.isSequence();
        if (sameKind && sibling.intrinsic() == Intrinsic::None && childCount(sibling) > 0)
            around.onOneLine =
                isFlow(sibling) && between(m_text, sibling.span().begin, sibling.span().end).find('\n') ==
                                       std::string_view::npos;
    };
    for (const auto& member : collection.members())
        consider(*member.value);
    for (const Node* item : collection.items())
        consider(*item);
    return around;
}

void Splicer::addMembers(const Place& mapping, const Json& members) {
    const Node& node = *mapping.node;
    if (childCount(node) == 0 && !mapping.inBrackets && !m_style.isJson) {
        replace(mapping, members); // "{}" or nothing becomes a block
        return;
    }
    const std::size_t place = &node == &m_source.root() && members.size() == 1
                                  ? placeOfSection(node, members.begin().key())
                                  : childCount(node);
    std::vector<std::string> entries;
    if (!isFlow(node)) {
        const int column = columnOf(*node.members().front().key);
        for (const auto& [name, value] : members.items())
            entries.push_back(m_writer.key(name, false) + ':' +
                              m_writer.afterKey(value, column, surroundings(node, value)));
        addToBlock(mapping, place, column, entries);
        return;
    }
    const std::string indent = childCount(node) > 0
                                   ? lineIndent(m_text, childExtent(node, 0).begin)
                                   : lineIndent(m_text, node.span().begin) + m_style.jsonIndent;
    for (const auto& [name, value] : members.items()) {
        const bool oneLine = !m_style.isJson || surroundings(node, value).onOneLine;
        entries.push_back(m_writer.key(name, true) + m_style.colon +
                          (oneLine ? m_writer.onOneLine(value) : m_writer.overLines(value, indent)));
    }
    addToBrackets(mapping, place, entries);
}

void Splicer::addItems(const Place& sequence, const Json& items) {
    const Node& node = *sequence.node;
    if (childCount(node) == 0 && !sequence.inBrackets && !m_style.isJson) {
        replace(sequence, items);
        return;
    }
    std::vector<std::string> entries;
    if (!isFlow(node)) {
        const int column = itemPlace(sequence, 0).column;
        for (const Json& value : items)
            entries.push_back('-' + m_writer.afterDash(value, column, surroundings(node, value)));
        addToBlock(sequence, childCount(node), column, entries);
        return;
    }
    const std::string indent = childCount(node) > 0
                                   ? lineIndent(m_text, childExtent(node, 0).begin)
                                   : lineIndent(m_text, node.span().begin) + m_style.jsonIndent;
    for (const Json& value : items) {
        const bool oneLine = !m_style.isJson || surroundings(node, value).onOneLine;
        entries.push_back(oneLine ? m_writer.onOneLine(value) : m_writer.overLines(value, indent));
    }
    addToBrackets(sequence, childCount(node), entries);
}

/// The line ends between a new entry and its neighbour: with an empty line, where the two entries there are
/// apart by one.
std::string Splicer::separatorAt(const Node& node, std::size_t place) const {
    const std::size_t count = childCount(node);
    if (count < 2)
        return m_style.newline;
    const std::size_t second = place == 0 ? 1 : std::min(place, count - 1);
    const std::string_view gap =
        between(m_text, childExtent(node, second - 1).end, childExtent(node, second).begin);
    for (std::size_t feed = gap.find('\n'); feed != std::string_view::npos;) {
        const std::size_t next = gap.find('\n', feed + 1);
        if (next != std::string_view::npos &&
            gap.substr(feed, next - feed).find_first_not_of(" \t\r\n") == std::string_view::npos)
            return m_style.newline + m_style.newline;
        feed = next;
    }
    return m_style.newline;
}

void Splicer::addToBlock(const Place& collection, std::size_t place, int column,
                         const std::vector<std::string>& entries) {
    const Node& node = *collection.node;
    const std::string separator = separatorAt(node, place);
    const std::string indent(static_cast<std::size_t>(column), ' ');
    std::string text;
    if (place == 0) {
        for (const std::string& entry : entries)
            text += entry + separator + indent;
        const std::size_t begin = childExtent(node, 0).begin;
        m_splices.push_back({begin, begin, std::move(text)});
        return;
    }
    // Comments below the entry before that are indented deeper than it belong to it.
    std::size_t end = lineEnd(m_text, childExtent(node, place - 1).end);
    for (std::size_t next = m_text.find('\n', end); next != std::string::npos;
         next = m_text.find('\n', end)) {
        const std::size_t first = m_text.find_first_not_of(' ', next + 1);
        if (first == std::string::npos || m_text[first] != '#' ||
            first - next - 1 <= static_cast<std::size_t>(column))
            break;
        end = lineEnd(m_text, first);
    }
    for (const std::string& entry : entries)
        text += separator + indent + entry;
    m_splices.push_back({end, end, std::move(text)});
}

void Splicer::addToBrackets(const Place& collection, std::size_t place,
                            const std::vector<std::string>& entries) {
    const Node& node = *collection.node;
    const std::size_t count = childCount(node);
    if (place < count) {
        addBeforeInBrackets(node, place, entries);
        return;
    }
    const std::size_t close = node.span().end - 1;
    if (count == 0) {
        const std::size_t open = m_text.find_first_of("{[", node.span().begin);
        const bool overLines = m_style.isJson && !m_style.jsonOnOneLine;
        const std::string outer = lineIndent(m_text, node.span().begin);
        const std::string inner = m_style.newline + outer + m_style.jsonIndent;
        std::string text = overLines ? inner : m_text[open] == '{' ? m_style.padding : std::string();
        const std::string last = overLines ? m_style.newline + outer : text;
        for (std::size_t i = 0; i < entries.size(); ++i)
            text += (i == 0 ? std::string() : overLines ? ',' + inner : m_style.comma) + entries[i];
        m_splices.push_back({open + 1, close, text + last});
        return;
    }
    const Span last = childExtent(node, count - 1);
    const std::size_t next = skipBlank(m_text, last.end);
    const bool trailingComma = m_text[next] == ',';
    if (!isFirstOnLine(m_text, last.begin) ||
        lineBegin(m_text, last.begin) == lineBegin(m_text, node.span().begin)) {
        std::string text;
        for (const std::string& entry : entries)
            text += m_style.comma + entry;
        m_splices.push_back({last.end, last.end, std::move(text)});
        return;
    }
    // One entry a line: the comma stays behind the value, a comment behind the comma.
    const std::size_t end = lineEnd(m_text, trailingComma ? next : last.end);
    const bool commentFollows = between(m_text, last.end, end).find('#') != std::string_view::npos;
    const std::size_t behind = commentFollows ? end : trailingComma ? next + 1 : last.end;
    std::string text;
    for (std::size_t i = 0; i < entries.size(); ++i)
        text += (i == 0 && (trailingComma || commentFollows) ? "" : ",") + m_style.newline +
                lineIndent(m_text, last.begin) + entries[i];
    if (commentFollows && !trailingComma)
        m_splices.push_back({last.end, last.end, ","});
    if (trailingComma)
        text += ',';
    m_splices.push_back({behind, behind, std::move(text)});
}

/// Before an entry that is there; the comma ahead of that one stays.
void Splicer::addBeforeInBrackets(const Node& node, std::size_t place,
                                  const std::vector<std::string>& entries) {
    const Span next = childExtent(node, place);
    const bool ownLine = isFirstOnLine(m_text, next.begin);
    const std::string comma =
        ownLine ? ',' + m_style.newline + lineIndent(m_text, next.begin) : m_style.comma;
    std::string text;
    for (const std::string& entry : entries)
        text += entry + comma;
    m_splices.push_back({next.begin, next.begin, std::move(text)});
}

} // namespace lintel
