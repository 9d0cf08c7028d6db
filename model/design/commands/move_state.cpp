#include "model/design/commands/move_state.h"

#include "model/design/states/state_places.h"

namespace lintel {

MoveState::MoveState(std::string state, StatePlace place, QPointF at)
    : m_state(std::move(state))
    , m_place(std::move(place))
    , m_at(at) {}

std::string MoveState::label() const {
    return "Move " + m_state.substr(m_state.find('.') + 1);
}

Result<void> MoveState::edit(const Design& design, TemplateEditor& editor) {
    if (design.layout().locked.contains(m_state))
        return Error{m_state + " is locked. Unlock it first."};
    StateEditor states(editor, machineOf(*design.current(), m_state));
    if (const auto done = states.move(m_state, m_place); !done)
        return done;
    const StateTree::Level* level = states.tree().level(m_place.level);
    const StateTree::State* holder = level ? states.tree().state(level->holder) : nullptr;
    m_steps = {"Definition: " + states.tree().state(m_state)->name + " is a state of " +
               (holder ? holder->name : states.tree().machine())};
    return placeStates(design, editor, {m_state}, m_place, m_at);
}

} // namespace lintel
