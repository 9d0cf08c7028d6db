#include "model/template/mentions.h"

namespace lintel {

namespace {

class Collector {
public:
    explicit Collector(const std::string& name)
        : m_name(name) {}

    /// The key of that name.
    void key(const Path& path, const Node* mapping) {
        if (const Node::Member* member = mapping ? mapping->member(m_name) : nullptr) {
            found.push_back({path, member->key});
            found.back().path.push_back(m_name);
        }
    }

    /// The items of that text.
    void items(const Path& path, const Node* list) {
        for (std::size_t i = 0; list && i < list->items().size(); ++i)
            if (list->items()[i]->isString() && list->items()[i]->text() == m_name) {
                found.push_back({path, list->items()[i]});
                found.back().path.push_back(std::to_string(i));
            }
    }

    /// What a blue/green hook names below a value: a LogicalID, and the items of its lists.
    void hook(const Path& path, const Node& node) {
        items(path, node.isSequence() ? &node : nullptr);
        for (const auto& [key, value] : node.members()) {
            Path inner = path;
            inner.push_back(key->text());
            if (key->text() == "LogicalID" && value->isString() && value->text() == m_name)
                found.push_back({inner, value});
            hook(inner, *value);
        }
        for (std::size_t i = 0; i < node.items().size(); ++i) {
            Path inner = path;
            inner.push_back(std::to_string(i));
            hook(inner, *node.items()[i]);
        }
    }

    std::vector<Mention> found;

private:
    const std::string& m_name;
};

} // namespace

std::vector<Mention> mentionsOf(const Template& source, std::string_view section, const std::string& name) {
    Collector collector(name);
    if (section == "Resources") {
        for (const char* map : {"nodes", "frames"}) {
            const Path path = {"Metadata", "Lintel", map};
            collector.key(path, source.find(path));
        }
        const Path path = {"Metadata", "Lintel", "shapes"};
        if (const Node* shapes = source.find(path))
            for (const auto& [key, shape] : shapes->members())
                collector.items({path[0], path[1], path[2], key->text(), "to"}, shape->find("to"));
        if (const Node* hooks = source.section("Hooks"))
            for (const auto& [key, hook] : hooks->members())
                if (const Node* applications =
                        source.find(Path{"Hooks", key->text(), "Properties", "Applications"}))
                    collector.hook({"Hooks", key->text(), "Properties", "Applications"}, *applications);
    } else if (section == "Parameters") {
        const Path form = {"Metadata", "AWS::CloudFormation::Interface"};
        const Path labels = {form[0], form[1], "ParameterLabels"};
        collector.key(labels, source.find(labels));
        const Path groups = {form[0], form[1], "ParameterGroups"};
        if (const Node* list = source.find(groups))
            for (std::size_t i = 0; i < list->items().size(); ++i)
                collector.items({groups[0], groups[1], groups[2], std::to_string(i), "Parameters"},
                                list->items()[i]->find("Parameters"));
    }
    return std::move(collector.found);
}

} // namespace lintel
