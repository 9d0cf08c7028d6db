#include "model/template/mentions.h"
#include "model/template/template_editor.h"

namespace lintel {

namespace {

bool isBelow(const Path& path, std::initializer_list<std::string_view> shape) {
    if (path.size() < shape.size())
        return false;
    std::size_t i = 0;
    for (const std::string_view step : shape) {
        if (step != "*" && path[i] != step)
            return false;
        ++i;
    }
    return true;
}

Path shortened(Path path, std::size_t length) {
    path.resize(length);
    return path;
}

/// What to cut so that a plain reference goes and the rest still makes sense; nothing when it cannot be cut
/// alone.
std::optional<Path> cutFor(const Template& source, const Reference& reference, const std::string& logicalId) {
    const Path& path = reference.path;
    if (reference.kind == Reference::Kind::DependsOn)
        return path;
    const std::optional<Target> target = targetOf(reference.node);
    if (!target || target->logicalId != logicalId)
        return std::nullopt;
    // An argument of another function cannot go without changing what that function gives.
    for (std::size_t length = 1; length < path.size(); ++length) {
        const Node* ancestor = source.find(std::span(path).first(length));
        if (!ancestor || ancestor->isAlias() || ancestor->intrinsic() != Intrinsic::None)
            return std::nullopt;
    }
    if (isBelow(path, {"Outputs", "*", "Value"}) && path.size() == 3)
        return shortened(path, 2);
    if (!isBelow(path, {"Resources", "*", "Properties", "*"}))
        return isBelow(path, {"Resources", "*", "Metadata", "*"}) ? std::optional(path) : std::nullopt;
    if (isBelow(path, {"Resources", "*", "Properties", "Events", "*", "Properties", "*"}))
        return shortened(path, 5); // an event without its source is none
    for (std::size_t i = 3; i + 2 < path.size(); ++i)
        if (path[i] == "Statement" && path[i + 2] == "Resource") {
            // A policy statement needs a resource.
            const Node* resources = source.find(std::span(path).first(i + 3));
            if (resources->items().size() < 2)
                return shortened(path, i + 2);
        }
    return path;
}

/// The uses of a resource that can go with it. From the last to the first, so that the places of those still
/// to come stay.
void cutReferences(TemplateEditor& editor, const std::string& logicalId) {
    for (std::size_t i = editor.current()->references().size(); i > 0; --i) {
        i = std::min(i, editor.current()->references().size());
        if (i == 0)
            break;
        const Reference& reference = editor.current()->references()[i - 1];
        if (reference.target != logicalId)
            continue;
        if (const auto cut = cutFor(*editor.current(), reference, logicalId))
            (void)editor.remove(*cut).ok(); // what cannot be cut stays for validation to report
    }
}

} // namespace

Result<void> TemplateEditor::removeElement(const std::string& section, const std::string& name) {
    const Template::Ptr before = m_current;
    const Node* elements = m_current->section(section);
    if (!elements || !elements->member(name))
        return Error{"There is no " + name + " in " + section + '.'};
    if (auto removed = remove({section, name}); !removed)
        return removed;
    if (section == "Resources")
        cutReferences(*this, name);
    // A hook without its service is no hook: that is left for validation to report.
    const auto mentionsInMetadata = [&] {
        auto mentions = mentionsOf(*m_current, section, name);
        std::erase_if(mentions, [](const Mention& mention) { return mention.path.front() == "Hooks"; });
        return mentions;
    };
    for (auto mentions = mentionsInMetadata(); !mentions.empty(); mentions = mentionsInMetadata())
        if (auto removed = remove(mentions.back().path); !removed) {
            m_current = before;
            return removed;
        }
    return {};
}

} // namespace lintel
