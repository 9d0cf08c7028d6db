#include "model/template/template_editor.h"

#include "model/template/check.h"
#include "model/template/children.h"
#include "model/template/splicer.h"

#include <QUtf8StringView>
#include <algorithm>
#include <array>

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

std::string pointerOf(std::span<const std::string> path) {
    std::string pointer;
    for (const std::string& step : path) {
        pointer += '/';
        for (const char c : step)
            pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return pointer;
}

Error failure(std::string message, std::span<const std::string> path, const Node* at = nullptr) {
    return Error{std::move(message), {}, pointerOf(path), at ? at->position() : Position{}};
}

bool isUtf8(const Json& value) {
    if (value.is_string())
        return QUtf8StringView(value.get_ref<const std::string&>()).isValidUtf8();
    if (value.is_object() && !std::all_of(value.items().begin(), value.items().end(), [](const auto& member) {
            return QUtf8StringView(member.key()).isValidUtf8();
        }))
        return false;
    return !value.is_structured() || std::all_of(value.begin(), value.end(), isUtf8);
}

/// Whether the collection at this path goes with its last child.
bool goesWhenEmpty(const Path& path, const Node& collection) {
    if (path.empty() || collection.isShortForm())
        return false;
    static constexpr std::array<std::string_view, 6> OptionalSections = {
        "Parameters", "Mappings", "Conditions", "Outputs", "Metadata", "Rules"};
    if (path.size() == 1)
        return std::find(OptionalSections.begin(), OptionalSections.end(), path[0]) != OptionalSections.end();
    if (path[0] == "Metadata")
        return collection.isMapping();
    if (path[0] != "Resources" || path.size() < 3)
        return false;
    return path[2] == "DependsOn" || path[2] == "Connectors" ||
           (collection.isMapping() && (path[2] == "Properties" || path[2] == "Metadata"));
}

} // namespace

TemplateEditor::TemplateEditor(Template::Ptr source)
    : m_current(std::move(source)) {}

const Style& TemplateEditor::style() {
    if (!m_style)
        m_style = std::make_shared<const Style>(detectStyle(*m_current));
    return *m_style;
}

Result<Template::Ptr> TemplateEditor::spliced(std::vector<Splice> splices) const {
    std::stable_sort(splices.begin(), splices.end(),
                     [](const Splice& a, const Splice& b) { return a.begin < b.begin; });
    const std::string& before = m_current->text();
    std::string after;
    after.reserve(before.size() + 256);
    std::size_t done = 0;
    for (const Splice& splice : splices) {
        if (splice.begin < done)
            return Error{"The edit would change the same place twice."};
        after.append(before, done, splice.begin - done);
        after += splice.text;
        done = splice.end;
    }
    after.append(before, done);
    return Template::parse(std::move(after));
}

/// Writes out the aliases that would change along with an edit at a path: those on the way to it, and those
/// of an anchor that the edit is inside of or, when the whole value goes, that is inside of it.
Result<void> TemplateEditor::unshare(const Path& path, Extent extent) {
    const auto nextShared = [&]() -> std::optional<Path> {
        const Node* node = &m_current->root();
        for (std::size_t length = 1; length <= path.size(); ++length) {
            const auto way = std::span(path).first(length);
            const Node* next = m_current->find(way);
            if (!next)
                break;
            node = next;
            if (node->isAlias() && (length < path.size() || extent == Extent::Inside))
                return Path(way.begin(), way.end());
        }
        const auto covers = [](const Node& outer, const Node& inner) {
            return outer.span().begin <= inner.span().begin && inner.span().end <= outer.span().end;
        };
        for (const Node* alias : m_current->aliases())
            if (!covers(*node, *alias) && (covers(*alias->anchored(), *node) ||
                                           (extent == Extent::Whole && covers(*node, *alias->anchored()))))
                return m_current->pathOf(*alias);
        return std::nullopt;
    };
    if (m_current->aliases().empty())
        return {};
    while (const auto shared = nextShared()) {
        const Node* alias = m_current->find(*shared);
        if (!alias || !alias->isAlias()) // a key that stands twice hides it
            return failure("A YAML alias shares this value and cannot be written out.", *shared);
        Splicer splicer(*m_current, style());
        splicer.replace(splicer.placeOf(*shared), toJson(*alias));
        auto after = spliced(splicer.take());
        if (!after || toJson((*after)->root()) != toJson(m_current->root()))
            return failure("A YAML alias shares this value and cannot be written out.", *shared);
        m_current = std::move(*after);
    }
    return {};
}

Result<void> TemplateEditor::set(const Path& path, const Json& value) {
    if (path.empty())
        return Error{"There is no path to set."};
    if (!isUtf8(value))
        return failure("The value is not valid UTF-8 text.", path);
    const Template::Ptr before = m_current;
    Result<void> done = unshare(path, m_current->find(path) ? Extent::Whole : Extent::Inside);
    if (done)
        done = setUnshared(path, value);
    if (!done)
        m_current = before;
    return done;
}

Result<void> TemplateEditor::setUnshared(const Path& path, const Json& value) {
    // What is there already, and the value that its first missing step must get.
    std::size_t known = 0;
    while (known < path.size() && m_current->find(std::span(path).first(known + 1)))
        ++known;
    Json wanted = normalised(value);
    for (std::size_t i = path.size(); i > known + 1; --i)
        wanted =
            path[i - 1] == "0" ? Json::array({std::move(wanted)}) : Json{{path[i - 1], std::move(wanted)}};
    const Path target(path.begin(),
                      path.begin() + static_cast<std::ptrdiff_t>(std::min(known + 1, path.size())));

    Splicer splicer(*m_current, style());
    if (known == path.size()) {
        splicer.change(splicer.placeOf(path), wanted);
    } else {
        const Path parentPath(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(known));
        const Splicer::Place parent = splicer.placeOf(parentPath);
        const std::string& step = path[known];
        if (parent.node->kind() == Node::Kind::Null && parent.node->tag().empty())
            splicer.change(parent, step == "0" ? Json::array({wanted}) : Json{{step, wanted}});
        else if (parent.node->isMapping())
            splicer.addMembers(parent, Json{{step, wanted}});
        else if (parent.node->isSequence() && step == std::to_string(parent.node->items().size()))
            splicer.addItems(parent, Json::array({wanted}));
        else if (parent.node->isSequence())
            return failure("The list has no place " + step + '.', path, parent.node);
        else
            return failure("The value there is a single value that can hold no \"" + step + "\".", path,
                           parent.node);
    }
    auto after = spliced(splicer.take());
    if (!after)
        return failure("The change cannot be written into this file: " + after.error().message, path);
    if (!isEdited(m_current->root(), (*after)->root(), target, &wanted))
        return failure("The change cannot be written into this file without changing something else.", path);
    m_current = std::move(*after);
    return {};
}

Result<void> TemplateEditor::insert(const Path& path, const Json& value) {
    if (const Node* there = m_current->find(path))
        return failure("There is already a value here.", path, there);
    return set(path, value);
}

Result<void> TemplateEditor::remove(const Path& path) {
    if (path.empty() || !m_current->find(path))
        return failure("There is nothing here to remove.", path);
    const Template::Ptr before = m_current;
    Path target = path;
    while (target.size() > 1) {
        const Path parentPath(target.begin(), target.end() - 1);
        const Node& parent = *m_current->find(parentPath);
        if (!goesWhenEmpty(parentPath, parent) || childCount(parent) != 1)
            break;
        target = parentPath;
    }
    Result<void> done = unshare(target, Extent::Whole);
    if (done)
        done = removeUnshared(target);
    if (!done)
        m_current = before;
    return done;
}

Result<void> TemplateEditor::removeUnshared(const Path& target) {
    Splicer splicer(*m_current, style());
    const Splicer::Place parent = splicer.placeOf(Path(target.begin(), target.end() - 1));
    const Node* gone = m_current->find(target);
    if (childCount(*parent.node) == 1) {
        splicer.change(parent, parent.node->isMapping() ? Json::object() : Json::array());
    } else if (parent.node->isMapping()) {
        // Every member of that name goes, or an earlier duplicate would take its place.
        for (std::size_t i = 0; i < parent.node->members().size(); ++i)
            if (parent.node->members()[i].key->text() == target.back())
                splicer.removeMember(parent, i);
    } else {
        const auto& items = parent.node->items();
        splicer.removeItem(
            parent, static_cast<std::size_t>(std::find(items.begin(), items.end(), gone) - items.begin()));
    }
    auto after = spliced(splicer.take());
    if (!after)
        return failure("The removal cannot be written into this file: " + after.error().message, target);
    if (!isEdited(m_current->root(), (*after)->root(), target, nullptr))
        return failure("This cannot be removed without changing something else.", target, gone);
    m_current = std::move(*after);
    return {};
}

Result<void> TemplateEditor::addResource(const std::string& logicalId, const std::string& type,
                                         const Json& properties) {
    if (!isLogicalId(logicalId))
        return Error{"A logical id has letters and digits only: \"" + logicalId + "\"."};
    if (m_current->resource(logicalId))
        return failure("There is already a resource " + logicalId + '.', Path{"Resources", logicalId},
                       m_current->resource(logicalId)->key);
    Json body = {{"Type", type}};
    if (!properties.empty())
        body["Properties"] = properties;
    return insert({"Resources", logicalId}, body);
}

bool isLogicalId(std::string_view text) {
    return !text.empty() && text.size() <= 255 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
}

std::string TemplateEditor::freeLogicalId(const std::string& wish) const {
    std::string base;
    for (const char c : wish)
        if (isLogicalId(std::string_view(&c, 1)))
            base += c;
    if (base.empty())
        base = "Resource";
    const Node* parameters = m_current->section("Parameters");
    const auto isTaken = [&](const std::string& id) {
        return m_current->resource(id) || (parameters && parameters->find(id));
    };
    std::string id = base;
    for (int number = 2; isTaken(id); ++number)
        id = base + std::to_string(number);
    return id;
}

} // namespace lintel
