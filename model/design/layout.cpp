#include "model/design/layout.h"

#include <algorithm>
#include <cmath>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

const Path blockPath{"Metadata", "Lintel"};
/// Sections of the block that map ids to places, and those that list ids.
constexpr const char* placeSections[] = {"nodes", "frames", "shapes", "groups", "order", "bends"};
constexpr const char* listSections[] = {"collapsed", "opened", "locked"};
constexpr double farthest = 1e6; ///< beyond this a place is taken for damage

/// The numbers of a list of exactly `count`, all of them usable as places.
std::optional<std::vector<double>> readNumbers(const Node* node, std::size_t count) {
    if (!node || node->items().size() != count)
        return std::nullopt;
    std::vector<double> numbers;
    for (const Node* item : node->items()) {
        const auto number = item->number();
        if (!number || !(std::abs(*number) <= farthest))
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

const std::vector<Node::Member>& membersOf(const Node* node) {
    static const std::vector<Node::Member> none;
    return node && node->isMapping() ? node->members() : none;
}

std::vector<std::string> readStrings(const Node* list) {
    std::vector<std::string> strings;
    if (list)
        for (const Node* item : list->items())
            if (const auto string = literalString(item))
                strings.push_back(*string);
    return strings;
}

Layout::Group readGroup(const Node& node) {
    return {.kind = literalString(node.find("kind")).value_or("group"),
            .title = literalString(node.find("title")).value_or(""),
            .members = readStrings(node.find("members"))};
}

Layout::Shape readShape(const Node& node) {
    Layout::Shape shape;
    shape.kind = literalString(node.find("kind")).value_or("note");
    shape.text = literalString(node.find("text")).value_or("");
    if (const auto at = readNumbers(node.find("at"), 2))
        shape.position = {(*at)[0], (*at)[1]};
    if (const auto size = readNumbers(node.find("size"), 2); size && (*size)[0] > 0 && (*size)[1] > 0)
        shape.size = {(*size)[0], (*size)[1]};
    shape.to = readStrings(node.find("to"));
    return shape;
}

/// Whole numbers are written as such.
Json number(double value) {
    if (value == std::floor(value))
        return static_cast<std::int64_t>(value);
    return value;
}

Json toJson(QPointF point) {
    return Json::array({number(point.x()), number(point.y())});
}

Json toJson(const QRectF& rect) {
    return Json::array({number(rect.x()), number(rect.y()), number(rect.width()), number(rect.height())});
}

Json toJson(const Layout::Shape& shape) {
    Json json = {{"kind", shape.kind}, {"text", shape.text}, {"at", toJson(shape.position)}};
    if (!shape.to.empty())
        json["to"] = shape.to;
    if (shape.size.isValid())
        json["size"] = Json::array({number(shape.size.width()), number(shape.size.height())});
    return json;
}

Json toJson(const Layout::Group& group) {
    return {{"kind", group.kind}, {"title", group.title}, {"members", group.members}};
}

Json toJson(const Layout::Bend& bend) {
    return {{bend.isVertical ? "x" : "y", number(bend.at)}};
}

Json toJson(int value) {
    return value;
}

template <class Places>
void addSection(Json& block, const char* name, const Places& places) {
    if (places.empty())
        return;
    Json& section = block[name] = Json::object();
    for (const auto& [id, place] : places)
        section[id] = toJson(place);
}

Json toJson(const Layout& layout) {
    Json block = {{"version", 1}};
    addSection(block, "nodes", layout.nodes);
    addSection(block, "frames", layout.frames);
    addSection(block, "shapes", layout.shapes);
    addSection(block, "groups", layout.groups);
    addSection(block, "order", layout.order);
    addSection(block, "bends", layout.bends);
    if (!layout.collapsed.empty())
        block["collapsed"] = layout.collapsed;
    if (!layout.opened.empty())
        block["opened"] = layout.opened;
    if (!layout.locked.empty())
        block["locked"] = layout.locked;
    return block;
}

/// What is to be set at a path, or removed when the value is null.
struct Change {
    Path path;
    Json value;
};

class Changes {
public:
    Changes(const Layout& now, const Layout& wanted) {
        addPlaces("nodes", now.nodes, wanted.nodes);
        addPlaces("frames", now.frames, wanted.frames);
        addPlaces("shapes", now.shapes, wanted.shapes);
        addPlaces("groups", now.groups, wanted.groups);
        addPlaces("order", now.order, wanted.order);
        addPlaces("bends", now.bends, wanted.bends);
        addList("collapsed", now.collapsed, wanted.collapsed);
        addList("opened", now.opened, wanted.opened);
        addList("locked", now.locked, wanted.locked);
    }

    const std::vector<Change>& all() const { return m_changes; }

private:
    template <class Places>
    void addPlaces(const char* section, const Places& now, const Places& wanted) {
        const auto path = [&](const std::string& id) {
            return Path{blockPath[0], blockPath[1], section, id};
        };
        for (const auto& [id, place] : wanted) {
            const auto known = now.find(id);
            Json value = toJson(place);
            if (known == now.end() || toJson(known->second) != value)
                m_changes.push_back({path(id), std::move(value)});
        }
        for (const auto& [id, place] : now)
            if (!wanted.contains(id))
                m_changes.push_back({path(id), nullptr});
    }

    void addList(const char* section, const std::set<std::string>& now, const std::set<std::string>& wanted) {
        if (now != wanted)
            m_changes.push_back(
                {{blockPath[0], blockPath[1], section}, wanted.empty() ? Json() : Json(wanted)});
    }

    std::vector<Change> m_changes;
};

/// What stands in the block beside the layout, such as the findings to leave out ("ignore").
Json besides(const Node* block) {
    const auto isLayout = [](std::string_view name) {
        const auto is = [&](const char* section) { return name == section; };
        return name == "version" || std::any_of(std::begin(placeSections), std::end(placeSections), is) ||
               std::any_of(std::begin(listSections), std::end(listSections), is);
    };
    Json others = Json::object();
    for (const auto& [key, value] : membersOf(block))
        if (!isLayout(key->text()))
            others[key->text()] = toJson(*value);
    return others;
}

} // namespace

Layout Layout::read(const Template& source) {
    Layout layout;
    const Node* block = source.find(blockPath);
    if (!block || !block->isMapping())
        return layout;
    for (const auto& [key, value] : membersOf(block->find("nodes")))
        if (const auto at = readNumbers(value, 2))
            layout.nodes[key->text()] = {(*at)[0], (*at)[1]};
    for (const auto& [key, value] : membersOf(block->find("frames")))
        if (const auto at = readNumbers(value, 4); at && (*at)[2] > 0 && (*at)[3] > 0)
            layout.frames[key->text()] = {(*at)[0], (*at)[1], (*at)[2], (*at)[3]};
    for (const auto& [key, value] : membersOf(block->find("shapes")))
        if (value->isMapping())
            layout.shapes[key->text()] = readShape(*value);
    for (const auto& [key, value] : membersOf(block->find("groups")))
        if (value->isMapping())
            layout.groups[key->text()] = readGroup(*value);
    for (const auto& [key, value] : membersOf(block->find("order")))
        if (const auto place = value->number(); place && std::abs(*place) <= farthest && *place != 0)
            layout.order[key->text()] = static_cast<int>(*place);
    for (const auto& [key, value] : membersOf(block->find("bends")))
        for (const char* axis : {"x", "y"})
            if (const Node* at = value->find(axis); at && at->number() && std::abs(*at->number()) <= farthest)
                layout.bends[key->text()] = {.isVertical = *axis == 'x', .at = *at->number()};
    for (std::string& id : readStrings(block->find("collapsed")))
        layout.collapsed.insert(std::move(id));
    for (std::string& id : readStrings(block->find("opened")))
        layout.opened.insert(std::move(id));
    for (std::string& id : readStrings(block->find("locked")))
        layout.locked.insert(std::move(id));
    return layout;
}

Result<void> Layout::write(TemplateEditor& editor) const {
    const Node* block = editor.current()->find(blockPath);
    const bool isEmpty = nodes.empty() && frames.empty() && shapes.empty() && groups.empty() &&
                         order.empty() && bends.empty() && collapsed.empty() && opened.empty() &&
                         locked.empty();
    const Json others = besides(block);
    if (isEmpty && others.empty())
        return block ? editor.remove(blockPath) : Result<void>();
    const auto whole = [&] {
        Json wanted = toJson(*this);
        wanted.update(others);
        return wanted;
    };
    if (!block || !block->isMapping())
        return editor.set(blockPath, whole());
    const Changes changes(read(*editor.current()), *this);
    // Every edit reads the text anew: many at once are written as one.
    constexpr std::size_t fewChanges = 8;
    if (changes.all().size() > fewChanges)
        return editor.set(blockPath, whole());
    for (const Change& change : changes.all()) {
        const Result<void> done =
            change.value.is_null() ? editor.remove(change.path) : editor.set(change.path, change.value);
        if (!done)
            return done;
    }
    return {};
}

} // namespace lintel
