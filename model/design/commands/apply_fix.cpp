#include "model/design/commands/apply_fix.h"

namespace lintel {

ApplyFix::ApplyFix(std::string label, Edits edits)
    : m_label(std::move(label))
    , m_edits(std::move(edits)) {}

Result<void> ApplyFix::edit(const Design&, TemplateEditor& editor) {
    return m_edits(editor);
}

} // namespace lintel
