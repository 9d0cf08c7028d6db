#pragma once

#include "model/design/command_stack.h"

namespace lintel {

/// Brings cards before all others, or puts them behind.
class OrderElements final : public Command {
public:
    enum class To { Front, Back };
    OrderElements(std::vector<std::string> ids, To to);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;

private:
    std::vector<std::string> m_ids;
    To m_to;
};

} // namespace lintel
