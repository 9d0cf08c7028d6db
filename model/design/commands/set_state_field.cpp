#include "model/design/commands/set_state_field.h"

#include "model/design/design.h"
#include "model/design/states/definition_edits.h"
#include "model/design/states/state_editor.h"

namespace lintel {

SetStateField::SetStateField(std::string state, Path field, nlohmann::ordered_json value)
    : m_state(std::move(state))
    , m_field(std::move(field))
    , m_value(std::move(value)) {}

std::string SetStateField::label() const {
    return (m_value.is_null() ? "Remove " : "Set ") + m_field.front() + " of " +
           m_state.substr(m_state.find('.') + 1);
}

Result<void> SetStateField::edit(const Design& design, TemplateEditor& editor) {
    StateEditor states(editor, machineOf(*design.current(), m_state));
    // Next and End exclude each other.
    if (!m_value.is_null() && (m_field == Path{"Next"} || m_field == Path{"End"}))
        if (const auto done = states.setField(m_state, {m_field.front() == "Next" ? "End" : "Next"}, nullptr);
            !done)
            return done;
    return states.setField(m_state, m_field, m_value);
}

} // namespace lintel
