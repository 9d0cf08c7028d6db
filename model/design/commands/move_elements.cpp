#include "model/design/commands/move_elements.h"

#include "model/design/connection_data.h"
#include "model/design/design.h"
#include "model/design/kernels/shifting.h"
#include "model/design/membership.h"
#include "model/design/outlines.h"
#include "model/design/subnets.h"

#include <algorithm>

namespace lintel {

namespace {

/// The containers whose properties say that something lies in these.
std::vector<std::string> realContainers(const Graph& graph, const std::vector<std::string>& containers) {
    std::vector<std::string> real;
    for (const std::string& id : containers)
        if (std::string around = graph.resourceAround(id); !around.empty())
            real.push_back(std::move(around));
    std::sort(real.begin(), real.end());
    real.erase(std::unique(real.begin(), real.end()), real.end());
    return real;
}

/// The free frame among the containers that something is dropped into; empty when there is none.
std::string freeFrameIn(const Layout& layout, const std::vector<std::string>& containers) {
    for (const std::string& id : containers)
        if (layout.groups.contains(id))
            return id;
    return {};
}

/// Takes an element out of its free frame and puts it into another, or none. True when that changes anything.
bool regroup(Layout& layout, const std::string& id, const std::string& group) {
    bool changed = false;
    for (auto& [other, frame] : layout.groups)
        if (other != group)
            changed |= std::erase(frame.members, id) > 0;
    if (group.empty() || group == id)
        return changed;
    std::vector<std::string>& members = layout.groups.at(group).members;
    if (std::find(members.begin(), members.end(), id) != members.end())
        return changed;
    members.push_back(id);
    return true;
}

/// Containers that an element is in now; an inner container's are its parent.
std::vector<std::string> containersOf(const Graph& graph, const std::string& id) {
    if (const Graph::Node* node = graph.node(id))
        return realContainers(graph, node->containers);
    const Graph::Container* container = graph.container(id);
    return container && !container->parent.empty() ? realContainers(graph, {container->parent})
                                                   : std::vector<std::string>();
}

/// A subnet whose middle comes to lie in another zone, or in none any more, says so.
Result<std::vector<std::string>> rezone(TemplateEditor& editor, const Design& design, const std::string& id,
                                        QPointF delta) {
    const Graph& graph = design.graph();
    const Graph::Container* subnet = graph.container(id);
    const auto frame = design.layout().frames.find(id);
    if (!subnet || !subnet->kind.ends_with("Subnet") || frame == design.layout().frames.end())
        return std::vector<std::string>();
    const QPointF middle = frame->second.center() + delta;
    const Graph::Container* zone = nullptr;
    for (const Graph::Container& container : graph.containers)
        if (const auto place = design.layout().frames.find(container.id);
            container.kind == "zone" && place != design.layout().frames.end() &&
            place->second.contains(middle))
            zone = &container;
    const Graph::Container* before = graph.container(subnet->parent);
    const Path path{"Resources", id, "Properties", "AvailabilityZone"};
    if (zone && zone != before) {
        const std::string name = zone->id.substr(zone->parent.size() + 1);
        if (const auto done = editor.set(path, zoneValue(*editor.current(), name)); !done)
            return done.error();
        return std::vector{"AvailabilityZone: " + id + " is in " + zone->title};
    }
    if (zone || !before || before->kind != "zone")
        return std::vector<std::string>();
    if (const auto done = editor.remove(path); !done)
        return done.error();
    return std::vector{"AvailabilityZone: " + id + " is in no particular zone"};
}

} // namespace

MoveElements::MoveElements(std::vector<std::string> ids, QPointF delta,
                           std::optional<std::vector<std::string>> into, std::string gesture, Groups groups)
    : m_ids(std::move(ids))
    , m_delta(delta)
    , m_into(std::move(into))
    , m_gesture(std::move(gesture))
    , m_groups(std::move(groups)) {}

std::unique_ptr<MoveElements> MoveElements::into(std::vector<std::string> ids,
                                                 std::vector<std::string> containers) {
    auto command = std::make_unique<MoveElements>(std::move(ids), QPointF(), std::move(containers));
    command->m_findsPlaces = true;
    return command;
}

std::string MoveElements::label() const {
    return m_ids.size() == 1 ? "Move " + m_ids.front() : "Move " + std::to_string(m_ids.size()) + " elements";
}

std::string MoveElements::mergeKey() const {
    return m_gesture.empty() ? std::string() : "move " + m_gesture;
}

Result<void> MoveElements::changeGroups(TemplateEditor& editor, const Structure& structure,
                                        const Graph& graph, const std::string& id) {
    const Graph::Node* node = graph.node(id);
    if (!node)
        return {};
    const auto note = [this](const Result<std::vector<std::string>>& steps) -> Result<void> {
        if (!steps)
            return steps.error();
        m_steps.insert(m_steps.end(), steps->begin(), steps->end());
        return {};
    };
    for (const std::string& group : m_groups.leave)
        if (const auto done = note(leaveOutline(editor, structure, id, group)); !done)
            return done;
    for (const std::string& group : m_groups.join)
        if (const auto done = note(enterOutline(editor, structure, id, group)); !done)
            return done;
    return {};
}

Result<void> MoveElements::edit(const Design& design, TemplateEditor& editor) {
    const Graph& graph = design.graph();
    const Structure& structure = design.knowhow().connections->data().structure;
    m_steps.clear();
    if (m_into) {
        const std::vector<std::string> wanted = realContainers(graph, *m_into);
        for (const std::string& id : m_ids) {
            if (design.layout().locked.contains(id))
                continue;
            const std::vector<std::string> present = containersOf(graph, id);
            for (const std::string& container : present)
                if (std::find(wanted.begin(), wanted.end(), container) == wanted.end())
                    if (const auto done = leaveContainer(editor, structure, id, container); !done)
                        return done;
            for (const std::string& container : wanted) {
                if (container == id || std::find(present.begin(), present.end(), container) != present.end())
                    continue;
                const auto steps = enterContainer(editor, structure, id, container);
                if (!steps)
                    return steps.error();
                m_steps.insert(m_steps.end(), steps->begin(), steps->end());
            }
            if (m_findsPlaces)
                continue;
            const auto zoned = rezone(editor, design, id, m_delta);
            if (!zoned)
                return zoned.error();
            m_steps.insert(m_steps.end(), zoned->begin(), zoned->end());
        }
    }
    for (const std::string& id : m_ids)
        if (const auto done = changeGroups(editor, structure, graph, id); !done)
            return done;
    Layout layout = design.layout();
    bool regrouped = false;
    if (m_into)
        for (const std::string& id : m_ids)
            if (!layout.locked.contains(id))
                regrouped |= regroup(layout, id, freeFrameIn(layout, *m_into));
    std::vector<std::string> free = m_ids;
    std::erase_if(free, [&](const std::string& id) { return layout.locked.contains(id); });
    const std::vector<std::string> moved = withInside(graph, Nesting(graph), free);
    if (m_findsPlaces) {
        for (const std::string& id : moved) {
            layout.nodes.erase(id);
            layout.frames.erase(id);
        }
        return layout.write(editor);
    }
    if (moved.empty() || (m_delta.isNull() && m_steps.empty() && !regrouped))
        return {};
    shift(layout, moved, m_delta);
    return layout.write(editor);
}

} // namespace lintel
