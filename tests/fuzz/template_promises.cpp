#include "tests/fuzz/template_promises.h"

#include "model/template/conditions.h"
#include "model/template/convert.h"
#include "model/template/template_editor.h"

#include <functional>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

class Examination {
public:
    explicit Examination(Template::Ptr source)
        : m_source(std::move(source))
        , m_text(m_source->text())
        , m_choice(std::hash<std::string>()(m_text)) {}

    std::optional<std::string> run() {
        examine(m_source->root(), false);
        examineReferences();
        examineConditions();
        examineConversion();
        if (!m_paths.empty())
            for (int i = 0; i < 4; ++i)
                examineEdits(m_paths[choose(m_paths.size())]);
        examineElements();
        return m_broken;
    }

private:
    void require(bool holds, const std::string& promise) {
        if (!holds && !m_broken)
            m_broken = promise;
    }

    /// A number below the limit, the same for the same bytes.
    std::size_t choose(std::size_t limit) {
        m_choice = m_choice * 6364136223846793005u + 1442695040888963407u; // Knuth's MMIX
        return (m_choice >> 33) % limit;
    }

    void examine(const Node& node, bool isShared) {
        const Span span = node.span();
        require(span.begin <= span.end && span.end <= m_text.size(), "A value lies within the text.");
        require(node.position() == m_source->positionOf(span.begin), "A position is that of the first byte.");
        if (isShared || node.isAlias())
            return;
        if (m_source->duplicateKeys().empty())
            require(m_source->find(m_source->pathOf(node)) == &node, "A path leads back to its value.");
        if (&node != &m_source->root())
            m_paths.push_back(m_source->pathOf(node));
        for (const auto& [key, value] : node.members()) {
            require(key->span().end <= value->span().begin, "A key stands before its value.");
            require(span.begin <= key->span().begin && value->span().end <= span.end,
                    "A member lies within.");
            examine(*value, isShared);
        }
        for (const Node* item : node.items()) {
            require(span.begin <= item->span().begin && item->span().end <= span.end, "An item lies within.");
            examine(*item, isShared);
        }
    }

    void examineReferences() {
        for (const Reference& reference : m_source->references())
            if (m_source->duplicateKeys().empty())
                require(m_source->find(reference.path) != nullptr, "A reference's path leads somewhere.");
    }

    void examineConditions() {
        Conditions conditions(*m_source);
        for (const Reference& reference : m_source->references()) {
            const auto exists = conditions.existsAt(reference.path);
            require(!conditions.inWords(exists).empty(), "There are words for when something exists.");
            require(!conditions.isPossible(conditions.both(exists, conditions.negation(exists))),
                    "Nothing is and is not.");
        }
    }

    void examineConversion() {
        const auto other =
            m_source->format() == Template::Format::Json ? Template::Format::Yaml : Template::Format::Json;
        const auto there = convert(m_source, other);
        if (!there)
            return;
        const auto back = convert(*there, m_source->format());
        require(back.ok(), "What was converted can be converted back.");
        require(!back || toJson((*back)->root()) == toJson((*there)->root()),
                "Conversion keeps the meaning.");
    }

    void examineEdits(const Path& path) {
        const Json values[] = {"text", "a: b\n#", 7, Json::parse(R"({"Ref":"A"})"),
                               Json::parse(R"({"a":[1,{"Fn::GetAtt":["B","C"]}],"d":{}})")};
        const Json& value = values[choose(std::size(values))];
        TemplateEditor editor(m_source);
        if (editor.set(path, value))
            require(toJson(*editor.current()->find(path)) == value, "What was set is there.");
        else
            require(editor.current() == m_source, "A failed edit changes nothing.");
        TemplateEditor shorter(m_source);
        if (!shorter.remove(path))
            require(shorter.current() == m_source, "A failed removal changes nothing.");
    }

    void examineElements() {
        for (const char* section : {"Resources", "Parameters", "Conditions", "Mappings", "Outputs"}) {
            const Node* elements = m_source->section(section);
            if (!elements || elements->members().empty())
                continue;
            const std::string name = elements->members()[choose(elements->members().size())].key->text();
            TemplateEditor renamed(m_source);
            if (!renamed.rename(section, name, "Renamed"))
                require(renamed.current() == m_source, "A failed renaming changes nothing.");
            else if (isLogicalId(name) && renamed.rename(section, "Renamed", name))
                require(renamed.current()->text() == m_text, "Renaming back restores the bytes.");
            TemplateEditor shorter(m_source);
            if (shorter.removeElement(section, name)) {
                const Node* left = shorter.current()->section(section);
                require(!left || !left->find(name), "What was removed is gone.");
            }
        }
        TemplateEditor longer(m_source);
        if (longer.addResource("AddedHere", "AWS::SQS::Queue"))
            require(longer.current()->resource("AddedHere") != nullptr, "What was added is there.");
        else
            require(longer.current() == m_source, "A failed addition changes nothing.");
    }

    const Template::Ptr m_source;
    const std::string& m_text;
    std::uint64_t m_choice;
    std::vector<Path> m_paths;
    std::optional<std::string> m_broken;
};

} // namespace

std::optional<std::string> brokenPromise(std::string_view bytes) {
    const auto source = Template::parse(std::string(bytes));
    if (!source) {
        const Error& error = source.error();
        if (!error.position.isValid() || !error.message.ends_with('.'))
            return "An error is a sentence with a place: " + error.toString();
        return std::nullopt;
    }
    if ((*source)->text() != bytes)
        return "Saving writes the same bytes.";
    return Examination(*source).run();
}

} // namespace lintel
