#include "model/template/style.h"

#include <array>
#include <map>

namespace lintel {

namespace {

class Detector {
public:
    explicit Detector(const Template& source)
        : m_text(source.text()) {
        m_style.isJson = source.format() == Template::Format::Json;
        if (const std::size_t feed = m_text.find('\n'); feed != std::string::npos && feed > 0)
            m_style.newline = m_text[feed - 1] == '\r' ? "\r\n" : "\n";
        visit(source.root());
        m_style.indent = mostFrequent(m_indents, 2);
        m_style.sequenceIndent = mostFrequent(m_sequenceIndents, m_style.indent);
        m_style.shortTags = !m_style.isJson && (m_shortTags > 0 || m_longTags == 0);
        if (m_doubleQuotes > m_singleQuotes)
            m_style.quotes = Node::Style::DoubleQuoted;
        m_style.jsonIndent = mostFrequent(m_jsonIndents, std::string("  "));
        m_style.jsonOnOneLine = m_style.isJson && m_jsonIndents.empty() && !source.root().members().empty();
        m_style.callsOnOneLine = m_callsOnOneLine > m_callsOnLines;
        m_style.colon = mostFrequent(m_colons, std::string(m_style.jsonOnOneLine ? ":" : ": "));
        m_style.comma = mostFrequent(m_commas, std::string(m_style.jsonOnOneLine ? "," : ", "));
        m_style.padding = mostFrequent(m_paddings, std::string());
    }

    const Style& style() const { return m_style; }

private:
    template <class T>
    static T mostFrequent(const std::map<T, int>& counts, T otherwise) {
        int best = 0;
        for (const auto& [value, count] : counts)
            if (count > best) {
                best = count;
                otherwise = value;
            }
        return otherwise;
    }

    std::string_view between(std::size_t begin, std::size_t end) const {
        return std::string_view(m_text).substr(begin, end - begin);
    }

    std::string_view lineIndent(std::size_t byte) const {
        const std::size_t feed = byte == 0 ? std::string::npos : m_text.rfind('\n', byte - 1);
        const std::size_t begin = feed == std::string::npos ? 0 : feed + 1;
        return between(begin, std::min(m_text.find_first_not_of(" \t", begin), m_text.size()));
    }

    void visit(const Node& node) {
        if (node.isAlias())
            return;
        if (node.isShortForm())
            ++m_shortTags;
        else if (node.intrinsic() != Intrinsic::None)
            ++m_longTags;
        if (node.style() == Node::Style::SingleQuoted)
            ++m_singleQuotes;
        else if (node.style() == Node::Style::DoubleQuoted)
            ++m_doubleQuotes;
        if (node.style() == Node::Style::Flow)
            visitBrackets(node);
        for (const auto& [key, value] : node.members()) {
            if (value->style() == Node::Style::Block && value->tag().empty() &&
                value->position().line > key->position().line) {
                const int step = value->position().column - key->position().column;
                if (value->isMapping())
                    ++m_indents[step];
                else
                    ++m_sequenceIndents[step];
            }
            visit(*value);
        }
        for (const Node* item : node.items())
            visit(*item);
    }

    void visitBrackets(const Node& node) {
        const std::string_view whole = between(node.span().begin, node.span().end);
        const bool oneLine = whole.find('\n') == std::string_view::npos;
        if (node.intrinsic() != Intrinsic::None)
            ++(oneLine ? m_callsOnOneLine : m_callsOnLines);
        const auto& members = node.members();
        if (members.empty())
            return;
        const Node& first = *members.front().key;
        if (const std::string_view colon = between(first.span().end, members.front().value->span().begin);
            colon.find_first_not_of(": ") == std::string_view::npos && !colon.empty())
            ++m_colons[std::string(colon)];
        if (oneLine) {
            const std::size_t open = m_text.find('{', node.span().begin);
            if (open < first.span().begin)
                ++m_paddings[std::string(between(open + 1, first.span().begin))];
            for (std::size_t i = 1; i < members.size(); ++i)
                ++m_commas[std::string(
                    between(members[i - 1].value->span().end, members[i].key->span().begin))];
            return;
        }
        const std::string_view outer = lineIndent(node.span().begin);
        const std::string_view inner = lineIndent(first.span().begin);
        if (inner.size() > outer.size() && inner.starts_with(outer))
            ++m_jsonIndents[std::string(inner.substr(outer.size()))];
    }

    const std::string& m_text;
    Style m_style;
    std::map<int, int> m_indents;
    std::map<int, int> m_sequenceIndents;
    std::map<std::string, int> m_jsonIndents;
    std::map<std::string, int> m_colons;
    std::map<std::string, int> m_commas;
    std::map<std::string, int> m_paddings;
    int m_shortTags = 0;
    int m_longTags = 0;
    int m_singleQuotes = 0;
    int m_doubleQuotes = 0;
    int m_callsOnOneLine = 0;
    int m_callsOnLines = 0;
};

} // namespace

Style detectStyle(const Template& source) {
    return Detector(source).style();
}

} // namespace lintel
