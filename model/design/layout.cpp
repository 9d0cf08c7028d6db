#include "model/design/layout.h"

#include <algorithm>
#include <cmath>

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

const Path blockPath{"Metadata", "Lintel"};
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

Layout::Shape readShape(const Node& node) {
    Layout::Shape shape;
    shape.kind = literalString(node.find("kind")).value_or("note");
    shape.text = literalString(node.find("text")).value_or("");
    if (const auto at = readNumbers(node.find("at"), 2))
        shape.position = {(*at)[0], (*at)[1]};
    if (const Node* to = node.find("to"))
        for (const Node* item : to->items())
            if (const auto id = literalString(item))
                shape.to.push_back(*id);
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
    return json;
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
    return block;
}

/// One member of one section that is to be set, or removed when the value is null.
struct Change {
    Path path;
    Json value;
};

void collectChanges(const Json& now, const Json& wanted, std::vector<Change>& changes) {
    for (const char* name : {"nodes", "frames", "shapes"}) {
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
    return layout;
}

Result<void> Layout::write(TemplateEditor& editor) const {
    const Node* block = editor.current()->find(blockPath);
    if (nodes.empty() && frames.empty() && shapes.empty())
        return block ? editor.remove(blockPath) : Result<void>();
    const Json wanted = toJson(*this);
    if (!block)
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
