#pragma once

#include "model/design/command_stack.h"

#include <functional>

namespace lintel {

/// Applies the edits of a fix, which validation offers: ApplyFix(fix.label, [fix](auto& e) { return
/// fix.apply(e); }).
class ApplyFix final : public Command {
public:
    using Edits = std::function<Result<void>(TemplateEditor&)>;
    ApplyFix(std::string label, Edits edits);
    std::string label() const override { return m_label; }
    Result<void> edit(const Design& design, TemplateEditor& editor) override;

private:
    std::string m_label;
    Edits m_edits;
};

} // namespace lintel
