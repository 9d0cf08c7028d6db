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

void collectChanges(const Json& now, const Json& wanted, std::vector<Change>& changes) {
    for (const char* name : placeSections) {
        const Json from = now.value(name, Json::object());
        const Json to = wanted.value(name, Json::object());
        const auto path = [&](const std::string& id) { return Path{blockPath[0], blockPath[1], name, id}; };
        for (const auto& [id, value] : to.items())
            if (!from.contains(id) || from.at(id) != value)
                changes.push_back({path(id), value});
        for (const auto& [id, value] : from.items())
            if (!to.contains(id))
                changes.push_back({path(id), nullptr});
    }
    for (const char* name : listSections) {
        const Json from = now.value(name, Json());
        const Json to = wanted.value(name, Json());
        if (from != to)
            changes.push_back({{blockPath[0], blockPath[1], name}, to});
    }
}

/// What stands in the block beside the layout, such as the findings to leave out ("ignore").
Json besides(const Node* block) {
    Json others = Json::object();
    for (const auto& [key, value] : membersOf(block))
        others[key->text()] = toJson(*value);
    others.erase("version");
    for (const char* name : placeSections)
        others.erase(name);
    for (const char* name : listSections)
        others.erase(name);
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
    Json wanted = toJson(*this);
    wanted.update(others);
    if (!block || !block->isMapping())
        return editor.set(blockPath, wanted);
    const Json now = toJson(read(*editor.current()));
    std::vector<Change> changes;
    collectChanges(now, wanted, changes);
    // Every edit reads the text anew: many at once are written as one.
    constexpr std::size_t fewChanges = 8;
    if (changes.size() > fewChanges)
        return editor.set(blockPath, wanted);
    for (const Change& change : changes) {
        const Result<void> done =
            change.value.is_null() ? editor.remove(change.path) : editor.set(change.path, change.value);
        if (!done)
            return done;
    }
    return {};
}

} // namespace lintel
