#include "model/template/mentions.h"
#include "model/template/references.h"
#include "model/template/template_editor.h"
#include "model/template/writer.h"

#include <algorithm>
#include <set>
#include <unordered_set>

namespace lintel {

namespace {

bool follows(Reference::Kind kind, std::string_view section) {
    switch (kind) {
    case Reference::Kind::Ref:
    case Reference::Kind::Sub:
        return section == "Resources" || section == "Parameters";
    case Reference::Kind::GetAtt:
    case Reference::Kind::DependsOn:
    case Reference::Kind::Connector:
        return section == "Resources";
    case Reference::Kind::Condition:
        return section == "Conditions";
    case Reference::Kind::FindInMap:
        return section == "Mappings";
    }
    return false;
}

/// The scalar whose text holds the target's name.
const Node& namingScalar(const Reference& reference) {
    const Node* node = reference.node->argument() ? reference.node->argument() : reference.node;
    return node->isSequence() ? *node->items().front() : *node;
}

class Renamer {
public:
    Renamer(const Template& source, const std::string& from, const std::string& to)
        : m_text(source.text())
        , m_from(from)
        , m_to(to) {}

    /// A text that is the name, or begins with it.
    void renameText(const Node& scalar) {
        if (!touch(scalar))
            return;
        // An anchor ahead of the text may hold the name too.
        std::size_t begin = scalar.span().begin;
        if (m_text[begin] == '&')
            begin = m_text.find_first_of(" \t\r\n", begin);
        replaceAt(m_text.find(m_from, begin), scalar.span().end);
    }

    /// The "${Name}" and "${Name.Attribute}" of a Sub text, where the name is this or begins with what is
    /// renamed.
    void renameVariables(const Node& call, std::string_view target) {
        const Node& argument = *call.argument();
        const bool isList = argument.isSequence();
        const Node& scalar = isList ? *argument.items().front() : argument;
        const Node* locals = isList && argument.items().size() > 1 ? argument.items()[1] : nullptr;
        m_touched.insert(&call);
        m_touched.insert(&scalar);
        if (scalar.isAlias() || !m_variables.emplace(scalar.span().begin, target).second)
            return;
        const std::string_view raw =
            std::string_view(m_text).substr(scalar.span().begin, scalar.span().end - scalar.span().begin);
        for (const auto& [name, attribute] : subVariables(raw))
            if (name == target && !(locals && attribute.empty() && locals->find(name)))
                replaceAt(static_cast<std::size_t>(name.data() - m_text.data()), scalar.span().end);
    }

    void touchCall(const Node& call) { m_touched.insert(&call); }
    std::vector<Splice> splices() { return m_splices; }

    /// Whether two trees differ in the renamed texts only.
    bool sameBesides(const Node& a, const Node& b) const {
        if (a.isAlias() || b.isAlias())
            return a.isAlias() == b.isAlias();
        if (a.kind() != b.kind() || a.tag() != b.tag() || a.members().size() != b.members().size() ||
            a.items().size() != b.items().size() || !sameText(a, b))
            return false;
        for (std::size_t i = 0; i < a.members().size(); ++i)
            if (!sameText(*a.members()[i].key, *b.members()[i].key) ||
                !sameBesides(*a.members()[i].value, *b.members()[i].value))
                return false;
        for (std::size_t i = 0; i < a.items().size(); ++i)
            if (!sameBesides(*a.items()[i], *b.items()[i]))
                return false;
        return true;
    }

private:
    bool sameText(const Node& a, const Node& b) const {
        return a.text() == b.text() || m_touched.contains(&a);
    }

    /// False when the scalar has been dealt with, or stands elsewhere (behind an alias).
    bool touch(const Node& scalar) {
        m_touched.insert(&scalar);
        return !scalar.isAlias() && m_begins.insert(scalar.span().begin).second;
    }

    void replaceAt(std::size_t begin, std::size_t end) {
        if (begin < end)
            m_splices.push_back({begin, begin + m_from.size(), m_to});
    }

    const std::string& m_text;
    const std::string& m_from;
    const std::string& m_to;
    std::vector<Splice> m_splices;
    std::unordered_set<const Node*> m_touched;
    std::unordered_set<std::size_t> m_begins;
    std::set<std::pair<std::size_t, std::string>> m_variables; ///< that have been dealt with
};

/// Whether a name is that of something that the serverless transform adds for a resource ("OrdersRole",
/// "Orders.Version"): it begins with the resource's, and nothing in the template bears it.
bool isGeneratedFor(const Template& source, const std::string& logicalId, std::string_view name) {
    const Resource* resource = source.resource(logicalId);
    if (!resource || !resource->type.starts_with("AWS::Serverless::") || !source.usesServerlessTransform() ||
        name.size() <= logicalId.size() || !name.starts_with(logicalId) || source.resource(name))
        return false;
    const Node* parameters = source.section("Parameters");
    return !(parameters && parameters->find(name)) &&
           std::none_of(source.resources().begin(), source.resources().end(), [&](const Resource& other) {
               return other.logicalId.size() > logicalId.size() && name.starts_with(other.logicalId);
           });
}

} // namespace

Result<void> TemplateEditor::rename(const std::string& section, const std::string& from,
                                    const std::string& to) {
    const Node* elements = m_current->section(section);
    const Node* key = elements ? elements->findKey(from) : nullptr;
    if (!key)
        return Error{"There is no " + from + " in " + section + '.'};
    if (from == to)
        return {};
    if (!isLogicalId(to))
        return Error{"A logical id has letters and digits only: \"" + to + "\"."};
    const auto isTaken = [&, source = m_current](std::string_view name) {
        const bool sharesNames = section == "Resources" || section == "Parameters";
        const auto has = [&](std::string_view other) {
            const Node* names = source->section(other);
            return names && names->find(name);
        };
        return has(section) || (sharesNames && (has("Resources") || has("Parameters")));
    };
    if (isTaken(to))
        return Error{"There is already an element " + to + '.'};

    Renamer renamer(*m_current, from, to);
    for (const Node::Member& member : elements->members())
        if (member.key->text() == from)
            renamer.renameText(*member.key);
    const auto followed = [&, source = m_current](const Reference& reference) {
        return follows(reference.kind, section) &&
               (reference.target == from ||
                (section == "Resources" && isGeneratedFor(*source, from, reference.target)));
    };
    for (const Reference& reference : m_current->references()) {
        if (!followed(reference))
            continue;
        if (reference.kind == Reference::Kind::Sub) {
            renamer.renameVariables(*reference.node, reference.target);
            continue;
        }
        renamer.touchCall(*reference.node);
        renamer.renameText(namingScalar(reference));
    }
    for (const Mention& mention : mentionsOf(*m_current, section, from))
        renamer.renameText(*mention.node);

    const Error failed{"This file does not let " + from + " be renamed everywhere.",
                       {},
                       "/" + section + "/" + from,
                       key->position()};
    auto after = spliced(renamer.splices());
    if (!after || !renamer.sameBesides(m_current->root(), (*after)->root()))
        return failed;
    // Every reference must have followed, and none may have come to mean something else.
    const auto& before = m_current->references();
    const auto& now = (*after)->references();
    if (before.size() != now.size())
        return failed;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::string target =
            followed(before[i]) ? to + before[i].target.substr(from.size()) : before[i].target;
        if (now[i].kind != before[i].kind || now[i].attribute != before[i].attribute ||
            now[i].target != target || (target != to && target != before[i].target && isTaken(target)))
            return failed;
    }
    m_current = std::move(*after);
    return {};
}

} // namespace lintel
