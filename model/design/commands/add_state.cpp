#include "model/design/commands/add_state.h"

#include "model/design/design.h"
#include "model/design/states/new_state.h"
#include "model/design/states/state_places.h"

namespace lintel {

AddState::AddState(std::string type, StatePlace place, std::optional<QPointF> at)
    : m_type(std::move(type))
    , m_place(std::move(place))
    , m_at(at) {}

std::string AddState::label() const {
    return "Add a " + m_type + " state";
}

Result<void> AddState::edit(const Design& design, TemplateEditor& editor) {
    StateEditor states(editor, machineOf(*design.current(), m_place.level));
    const StateTree::Level* level = states.tree().level(m_place.level);
    if (!level)
        return Error{"There is no state machine to add a state to."};
    const Result<std::string> added = states.add(m_place, m_type, newState(m_type, level->isJsonata));
    if (!added)
        return added.error();
    m_id = *added;
    m_steps = {"Definition: " + states.tree().machine() + " has the state " +
               states.tree().state(m_id)->name};
    return placeStates(design, editor, {m_id}, m_place, m_at);
}

} // namespace lintel
