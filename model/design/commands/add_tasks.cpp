#include "model/design/commands/add_tasks.h"

#include "model/design/connection_data.h"
#include "model/design/design.h"
#include "model/design/new_resource.h"
#include "model/design/states/state_places.h"

namespace lintel {

AddTasks::AddTasks(std::vector<Call> calls, StatePlace place, std::optional<QPointF> at)
    : m_calls(std::move(calls))
    , m_place(std::move(place))
    , m_at(at) {}

std::string AddTasks::label() const {
    return m_calls.size() == 1 && !m_calls.front().existing.empty() ? "Call " + m_calls.front().existing
           : m_states.size() == 1                                   ? "Add a task"
                                                                    : "Add tasks";
}

Result<void> AddTasks::edit(const Design& design, TemplateEditor& editor) {
    const ConnectionCatalog& catalog = *design.knowhow().connections;
    const std::string machine = machineOf(*design.current(), m_place.level);
    const Resource* holder = design.current()->resource(machine);
    if (!holder)
        return Error{"There is no state machine to add a task to."};
    const std::string machineType = holder->type;
    m_states.clear();
    m_steps.clear();
    StatePlace place = m_place;
    for (const Call& call : m_calls) {
        std::string id = call.existing.empty() ? std::string() : callableOf(design, machine, call.existing);
        std::string type = call.type;
        if (const Resource* resource = design.current()->resource(id))
            type = resource->type;
        const auto ways = catalog.calls(machineType, type);
        if (ways.empty())
            return Error{"No task of a state machine is known that calls " +
                         (call.existing.empty() ? design.knowhow().roles.of(type).label : call.existing) +
                         "."};
        if (id.empty()) {
            const Result<NewResource> added =
                addNewResource(editor, catalog.data().structure, call.type, call.wish);
            if (!added)
                return added.error();
            id = added->logicalId;
            m_steps.insert(m_steps.end(), added->steps.begin(), added->steps.end());
        }
        const auto written = catalog.connect(editor, machine, id, ways.front()->id, &place);
        if (!written)
            return written.error();
        m_steps.insert(m_steps.end(), written->steps.begin(), written->steps.end());
        if (written->state.empty())
            return Error{"The definition of " + machine + " stands elsewhere."};
        m_states.push_back(written->state);
        place.after = written->state;
    }
    return placeStates(design, editor, m_states, m_place, m_at);
}

std::string callableOf(const Design& design, const std::string& machine, const std::string& resource) {
    const Resource* holder = design.current()->resource(machine);
    const Resource* called = design.current()->resource(resource);
    const ConnectionCatalog& catalog = *design.knowhow().connections;
    if (!holder || !called || machine == resource)
        return {};
    if (!catalog.calls(holder->type, called->type).empty())
        return resource;
    const auto task = targetOf(called->property("TaskDefinition"));
    const Resource* definition = task ? design.current()->resource(task->logicalId) : nullptr;
    return definition && !catalog.calls(holder->type, definition->type).empty() ? definition->logicalId
                                                                                : std::string();
}

} // namespace lintel
