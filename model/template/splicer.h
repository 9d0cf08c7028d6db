#pragma once

#include "model/template/template_editor.h"
#include "model/template/writer.h"

namespace lintel {

/// Plans the splices that change one place of a template. Nothing is checked here: the editor reads the
/// result back.
class Splicer {
public:
    using Json = nlohmann::ordered_json;

    Splicer(const Template& source, const Style& style)
        : m_source(source)
        , m_text(source.text())
        , m_style(style)
        , m_writer(style) {}

    /// Where a value stands: behind which key or dash, and in which kind of collection.
    struct Place {
        const Node* node = nullptr;
        std::size_t behind = 0;  ///< offset behind the ":" or "-" that announces the value
        int column = 0;          ///< of the key or dash
        bool inBrackets = false; ///< within a flow collection
        bool inSequence = false;
        bool tagged = false; ///< the argument of a tag
    };
    /// The place at a path that is there and leads through no alias.
    Place placeOf(const Path& path) const;

    /// Rewrites what differs between the value there and the wanted one.
    void change(const Place& place, const Json& value);
    /// Writes the whole value anew.
    void replace(const Place& place, const Json& value);
    /// Adds members at the end of a mapping; a section goes where CloudFormation's order has it.
    void addMembers(const Place& mapping, const Json& members);
    /// Adds items at the end of a sequence.
    void addItems(const Place& sequence, const Json& items);
    void removeMember(const Place& mapping, std::size_t index);
    void removeItem(const Place& sequence, std::size_t index);
    void replaceText(Span span, std::string text) {
        m_splices.push_back({span.begin, span.end, std::move(text)});
    }

    std::vector<Splice> take() { return std::move(m_splices); }

private:
    Place rootPlace() const;
    Place memberPlace(const Place& mapping, const Node::Member& member) const;
    Place itemPlace(const Place& sequence, std::size_t index) const;
    Place argumentPlace(const Place& call) const;

    bool changeMembers(const Place& place, const Json& value);
    bool changeItems(const Place& place, const Json& value);
    void replaceInBrackets(const Place& place, const Json& value);
    // `place` is the index that the first of the entries gets.
    void addToBlock(const Place& collection, std::size_t place, int column,
                    const std::vector<std::string>& entries);
    void addToBrackets(const Place& collection, std::size_t place, const std::vector<std::string>& entries);
    void addBeforeInBrackets(const Node& node, std::size_t place, const std::vector<std::string>& entries);
    std::string separatorAt(const Node& node, std::size_t place) const;
    void removeLines(std::size_t begin, std::size_t end);
    void removeFromBrackets(const Node& collection, std::size_t index);

    std::size_t contentBegin(const Node& node) const; ///< behind anchor and tag
    /// The comment behind the "|" of a block, with the blanks before it.
    std::string_view headerComment(const Node& node) const;
    Surroundings surroundings(const Node& collection, const Json& value) const;

    const Template& m_source;
    const std::string& m_text;
    const Style& m_style;
    Writer m_writer;
    std::vector<Splice> m_splices;
};

} // namespace lintel
