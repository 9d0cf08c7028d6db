#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Deletes nodes (with the glue that is folded into them and into their connections), containers (their
/// members stay, outside), connections and shapes, by id.
class DeleteElements final : public Command {
public:
    explicit DeleteElements(std::vector<std::string> ids);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;

private:
    std::vector<std::string> m_ids;
};

} // namespace lintel
