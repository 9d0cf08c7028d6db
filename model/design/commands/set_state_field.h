#pragma once

#include "model/design/command_stack.h"

#include <nlohmann/json.hpp>

namespace lintel {

/// Sets a field of a state of an opened machine by its path below the state; null takes it away.
class SetStateField final : public Command {
public:
    SetStateField(std::string state, Path field, nlohmann::ordered_json value);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> selection() const override { return {m_state}; }

private:
    std::string m_state;
    Path m_field;
    nlohmann::ordered_json m_value;
};

} // namespace lintel
