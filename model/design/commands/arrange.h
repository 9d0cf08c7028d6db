#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Lays elements out along their connections and keeps the result in the template.
class ArrangeElements final : public Command {
public:
    enum class Policy {
        Everything,
        New,      ///< what was placed without the user: it came from outside the canvas
        Selection ///< these elements, or the members of one container; the rest makes room
    };
    explicit ArrangeElements(Policy policy, std::vector<std::string> selected = {});
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;

private:
    Result<Layout> arranged(const Design& design) const;

    Policy m_policy;
    std::vector<std::string> m_selected;
};

} // namespace lintel
