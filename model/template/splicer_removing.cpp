#include "model/template/splicer.h"

#include "model/template/children.h"
#include "model/template/text_lines.h"

#include <algorithm>

namespace lintel {

/// Removes whole lines, and one of two empty lines that would come to stand together.
void Splicer::removeLines(std::size_t begin, std::size_t end) {
    begin = lineBegin(m_text, begin);
    end = lineEnd(m_text, end);
    const std::size_t next = m_text.find('\n', end);
    if (next == std::string::npos) { // the last line: the line end before it goes
        begin -= std::min(begin, m_style.newline.size());
        m_splices.push_back({begin, end, {}});
        return;
    }
    end = next + 1;
    const std::size_t previous = begin == 0 ? std::string::npos : lineBegin(m_text, begin - 1);
    if (previous != std::string::npos && isBlankLine(m_text, previous) &&
        (end == m_text.size() || isBlankLine(m_text, end)))
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
    const Span extent = childExtent(node, index);
    if (isFirstOnLine(m_text, extent.begin))
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
    if (isFirstOnLine(m_text, dash))
        removeLines(dash, childExtent(node, index).end);
    else if (index + 1 < node.items().size()) // "- - …"
        m_splices.push_back({dash, itemPlace(sequence, index + 1).behind - 1, {}});
}

void Splicer::removeFromBrackets(const Node& node, std::size_t index) {
    const std::size_t count = childCount(node);
    const Span extent = childExtent(node, index);
    if (count == 1) {
        const std::size_t open = m_text.find_first_of("{[", node.span().begin);
        m_splices.push_back({open + 1, node.span().end - 1, {}});
        return;
    }
    const std::size_t next = skipBlank(m_text, extent.end);
    const bool commaFollows = m_text[next] == ',';
    const std::size_t behind = commaFollows ? next + 1 : extent.end;
    const std::string_view tail = between(m_text, behind, lineEnd(m_text, behind));
    const std::size_t tailText = tail.find_first_not_of(" \t");
    const bool ownLines =
        isFirstOnLine(m_text, extent.begin) && (tailText == std::string_view::npos || tail[tailText] == '#');
    if (index + 1 < count && !ownLines) {
        m_splices.push_back({extent.begin, childExtent(node, index + 1).begin, {}});
        return;
    }
    if (index + 1 == count && !commaFollows) {
        // The comma before the last entry goes with it.
        const std::size_t comma = skipBlank(m_text, childExtent(node, index - 1).end);
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
