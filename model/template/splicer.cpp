#include "model/template/splicer.h"

#include <algorithm>

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

struct Extent {
    std::size_t begin;
    std::size_t end;
};

std::size_t childCount(const Node& node) {
    return node.isMapping() ? node.members().size() : node.items().size();
}

/// The bytes of a member (key to value) or item.
Extent childExtent(const Node& node, std::size_t index) {
    if (node.isMapping())
        return {node.members()[index].key->span().begin, node.members()[index].value->span().end};
    return {node.items()[index]->span().begin, node.items()[index]->span().end};
}

bool isFlow(const Node& node) {
    return node.style() == Node::Style::Flow;
}

int columnOf(const Node& node) {
    return node.position().column - 1;
}

} // namespace

// ---- Looking at the text
// ------------------------------------------------------------------------------------------

std::string_view Splicer::between(std::size_t begin, std::size_t end) const {
    return begin < end ? std::string_view(m_text).substr(begin, end - begin) : std::string_view();
}

std::size_t Splicer::lineBegin(std::size_t byte) const {
    const std::size_t feed = byte == 0 ? std::string::npos : m_text.rfind('\n', byte - 1);
    return feed == std::string::npos ? 0 : feed + 1;
}

std::size_t Splicer::lineEnd(std::size_t byte) const {
    const std::size_t feed = m_text.find('\n', byte);
    if (feed == std::string::npos)
        return m_text.size();
    return feed > byte && m_text[feed - 1] == '\r' ? feed - 1 : feed;
}

std::string Splicer::lineIndent(std::size_t byte) const {
    const std::size_t begin = lineBegin(byte);
    return std::string(between(begin, std::min(m_text.find_first_not_of(" \t", begin), m_text.size())));
}

bool Splicer::isFirstOnLine(std::size_t byte) const {
    return between(lineBegin(byte), byte).find_first_not_of(" \t") == std::string_view::npos;
}

std::size_t Splicer::skipBlank(std::size_t byte) const {
    byte = m_text.find_first_not_of(" \t\r\n", byte);
    while (byte < m_text.size() && m_text[byte] == '#')
        byte = m_text.find_first_not_of(" \t\r\n", std::min(m_text.find('\n', byte), m_text.size()));
    return std::min(byte, m_text.size());
}

std::size_t Splicer::contentBegin(const Node& node) const {
    std::size_t begin = node.span().begin;
    while (begin < node.span().end && (m_text[begin] == '&' || m_text[begin] == '!'))
        begin = skipBlank(std::min(m_text.find_first_of(" \t\r\n", begin), m_text.size()));
    return begin;
}

bool Splicer::isBlankLine(std::size_t lineStart) const {
    return between(lineStart, lineEnd(lineStart)).find_first_not_of(" \t") == std::string_view::npos;
}

// ---- Places
// -------------------------------------------------------------------------------------------------------

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
    const std::size_t colon = skipBlank(member.key->span().end);
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
    const std::size_t dash =
        skipBlank(index == 0 ? contentBegin(*sequence.node) : sequence.node->items()[index - 1]->span().end);
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
// ---------------------------------------------------------------------------------------------

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
        around.onOneLine = isFlow(old) && between(span.begin, span.end).find('\n') == std::string_view::npos;
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
    const std::string_view gap = between(place.behind, span.begin);
    const std::size_t end = lineEnd(span.end);
    const std::string_view tail = between(span.end, end);
    const bool commentFollows = tail.find_first_not_of(" \t") != std::string_view::npos;
    if (gap.find('#') != std::string_view::npos && (oneLine || lineBreak == 0)) {
        // Comments between key and value stay.
        const std::size_t line = lineBegin(span.begin);
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
    const bool wasOneLine = between(span.begin, span.end).find('\n') == std::string_view::npos;
    const bool keepLine =
        !m_style.isJson || (wasOneLine && !place.node->isScalar() && childCount(*place.node) > 0);
    std::string text = keepLine ? m_writer.onOneLine(value, place.node->style())
                                : m_writer.overLines(value, lineIndent(span.begin));
    std::size_t end = span.end;
    if (span.begin == span.end) {
        text.insert(0, 1, ' ');
        end = std::min(m_text.find_first_not_of(' ', end), m_text.size());
    }
    m_splices.push_back({span.begin, end, std::move(text)});
}

// ---- Adding
// -------------------------------------------------------------------------------------------------------

/// Brackets on one line when the neighbours of the same kind are written so.
Surroundings Splicer::surroundings(const Node& collection, const Json& value) const {
    Surroundings around;
    if (value.is_primitive())
        return around;
    const auto consider = [&](const Node& sibling) {
        const bool sameKind = value.is_object() ? sibling.isMapping() : sibling.isSequence();
        if (sameKind && sibling.intrinsic() == Intrinsic::None && childCount(sibling) > 0)
            around.onOneLine =
                isFlow(sibling) &&
                between(sibling.span().begin, sibling.span().end).find('\n') == std::string_view::npos;
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
    std::vector<std::string> entries;
    if (!isFlow(node)) {
        const int column = columnOf(*node.members().front().key);
        for (const auto& [name, value] : members.items())
            entries.push_back(m_writer.key(name, false) + ':' +
                              m_writer.afterKey(value, column, surroundings(node, value)));
        addToBlock(mapping, column, entries);
        return;
    }
    const std::string indent = childCount(node) > 0 ? lineIndent(childExtent(node, 0).begin)
                                                    : lineIndent(node.span().begin) + m_style.jsonIndent;
    for (const auto& [name, value] : members.items()) {
        const bool oneLine = !m_style.isJson || surroundings(node, value).onOneLine;
        entries.push_back(m_writer.key(name, true) + m_style.colon +
                          (oneLine ? m_writer.onOneLine(value) : m_writer.overLines(value, indent)));
    }
    addToBrackets(mapping, entries);
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
        addToBlock(sequence, column, entries);
        return;
    }
    const std::string indent = childCount(node) > 0 ? lineIndent(childExtent(node, 0).begin)
                                                    : lineIndent(node.span().begin) + m_style.jsonIndent;
    for (const Json& value : items) {
        const bool oneLine = !m_style.isJson || surroundings(node, value).onOneLine;
        entries.push_back(oneLine ? m_writer.onOneLine(value) : m_writer.overLines(value, indent));
    }
    addToBrackets(sequence, entries);
}

void Splicer::addToBlock(const Place& collection, int column, const std::vector<std::string>& entries) {
    const Node& node = *collection.node;
    const std::size_t count = childCount(node);
    // As the last two entries are apart by an empty line, so is the new one.
    std::string separator = m_style.newline;
    if (count > 1) {
        const std::string_view gap =
            between(childExtent(node, count - 2).end, childExtent(node, count - 1).begin);
        std::size_t feed = gap.find('\n');
        while (feed != std::string_view::npos) {
            const std::size_t next = gap.find('\n', feed + 1);
            if (next != std::string_view::npos &&
                gap.substr(feed, next - feed).find_first_not_of(" \t\r\n") == std::string_view::npos) {
                separator += m_style.newline;
                break;
            }
            feed = next;
        }
    }
    // Comments below the last entry that are indented deeper than it belong to it.
    std::size_t end = lineEnd(childExtent(node, count - 1).end);
    for (std::size_t next = m_text.find('\n', end); next != std::string::npos;
         next = m_text.find('\n', end)) {
        const std::size_t first = m_text.find_first_not_of(' ', next + 1);
        if (first == std::string::npos || m_text[first] != '#' ||
            first - next - 1 <= static_cast<std::size_t>(column))
            break;
        end = lineEnd(first);
    }
    std::string text;
    for (const std::string& entry : entries)
        text += separator + std::string(static_cast<std::size_t>(column), ' ') + entry;
    m_splices.push_back({end, end, std::move(text)});
}

void Splicer::addToBrackets(const Place& collection, const std::vector<std::string>& entries) {
    const Node& node = *collection.node;
    const std::size_t count = childCount(node);
    const std::size_t close = node.span().end - 1;
    if (count == 0) {
        const std::size_t open = m_text.find_first_of("{[", node.span().begin);
        const bool overLines = m_style.isJson && !m_style.jsonOnOneLine;
        const std::string outer = lineIndent(node.span().begin);
        const std::string inner = m_style.newline + outer + m_style.jsonIndent;
        std::string text = overLines ? inner : m_text[open] == '{' ? m_style.padding : std::string();
        const std::string last = overLines ? m_style.newline + outer : text;
        for (std::size_t i = 0; i < entries.size(); ++i)
            text += (i == 0 ? std::string() : overLines ? ',' + inner : m_style.comma) + entries[i];
        m_splices.push_back({open + 1, close, text + last});
        return;
    }
    const Extent last = childExtent(node, count - 1);
    const std::size_t next = skipBlank(last.end);
    const bool trailingComma = m_text[next] == ',';
    if (!isFirstOnLine(last.begin) || lineBegin(last.begin) == lineBegin(node.span().begin)) {
        std::string text;
        for (const std::string& entry : entries)
            text += m_style.comma + entry;
        m_splices.push_back({last.end, last.end, std::move(text)});
        return;
    }
    // One entry a line: the comma stays behind the value, a comment behind the comma.
    const std::size_t end = lineEnd(trailingComma ? next : last.end);
    const bool commentFollows = between(last.end, end).find('#') != std::string_view::npos;
    const std::size_t place = commentFollows ? end : trailingComma ? next + 1 : last.end;
    std::string text;
    for (std::size_t i = 0; i < entries.size(); ++i)
        text += (i == 0 && (trailingComma || commentFollows) ? "" : ",") + m_style.newline +
                lineIndent(last.begin) + entries[i];
    if (commentFollows && !trailingComma)
        m_splices.push_back({last.end, last.end, ","});
    if (trailingComma)
        text += ',';
    m_splices.push_back({place, place, std::move(text)});
}

// ---- Removing
// -----------------------------------------------------------------------------------------------------

/// Removes whole lines, and one of two empty lines that would come to stand together.
void Splicer::removeLines(std::size_t begin, std::size_t end) {
    begin = lineBegin(begin);
    end = lineEnd(end);
    const std::size_t next = m_text.find('\n', end);
    if (next == std::string::npos) { // the last line: the line end before it goes
        begin -= std::min(begin, m_style.newline.size());
        m_splices.push_back({begin, end, {}});
        return;
    }
    end = next + 1;
    const std::size_t previous = begin == 0 ? std::string::npos : lineBegin(begin - 1);
    if (previous != std::string::npos && isBlankLine(previous) && (end == m_text.size() || isBlankLine(end)))
        begin = previous;
    m_splices.push_back({begin, end, {}});
}

void Splicer::removeMember(const Place& mapping, std::size_t index) {
    const Node& node = *mapping.node;
    if (isFlow(node)) {
        removeFromBrackets(node, index);
        return;
    }
    const auto& members = node.members();
    const Extent extent = childExtent(node, index);
    if (isFirstOnLine(extent.begin))
        removeLines(extent.begin, extent.end);
    else if (index + 1 < members.size()) // "- key: …": the next member takes the place on the dash's line
        m_splices.push_back({extent.begin, members[index + 1].key->span().begin, {}});
}

void Splicer::removeItem(const Place& sequence, std::size_t index) {
    const Node& node = *sequence.node;
    if (isFlow(node)) {
        removeFromBrackets(node, index);
        return;
    }
    const std::size_t dash = itemPlace(sequence, index).behind - 1;
    if (isFirstOnLine(dash))
        removeLines(dash, childExtent(node, index).end);
    else if (index + 1 < node.items().size()) // "- - …"
        m_splices.push_back({dash, itemPlace(sequence, index + 1).behind - 1, {}});
}

void Splicer::removeFromBrackets(const Node& node, std::size_t index) {
    const std::size_t count = childCount(node);
    const Extent extent = childExtent(node, index);
    if (count == 1) {
        const std::size_t open = m_text.find_first_of("{[", node.span().begin);
        m_splices.push_back({open + 1, node.span().end - 1, {}});
        return;
    }
    const std::size_t next = skipBlank(extent.end);
    const bool commaFollows = m_text[next] == ',';
    const std::size_t behind = commaFollows ? next + 1 : extent.end;
    const std::string_view tail = between(behind, lineEnd(behind));
    const std::size_t tailText = tail.find_first_not_of(" \t");
    const bool ownLines =
        isFirstOnLine(extent.begin) && (tailText == std::string_view::npos || tail[tailText] == '#');
    if (index + 1 < count && !ownLines) {
        m_splices.push_back({extent.begin, childExtent(node, index + 1).begin, {}});
        return;
    }
    if (index + 1 == count && !commaFollows) {
        // The comma before the last entry goes with it.
        const std::size_t comma = skipBlank(childExtent(node, index - 1).end);
        if (!ownLines) {
            m_splices.push_back({comma, extent.end, {}});
            return;
        }
        m_splices.push_back({comma, comma + 1, {}});
    }
    if (ownLines)
        removeLines(extent.begin, behind);
    else
        m_splices.push_back({childExtent(node, index - 1).end, extent.end, {}});
}

} // namespace lintel
