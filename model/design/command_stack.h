#pragma once

#include "model/design/layout.h"
#include "model/template/template_editor.h"

#include <memory>
#include <string>
#include <vector>

namespace lintel {

class Design;

/// One undoable intent of the user. Commands live one a file in commands/.
class Command {
public:
    virtual ~Command() = default;
    /// In the imperative, for menus: "Connect Orders to Worker".
    virtual std::string label() const = 0;
    /// Edits the template. A failure leaves the design untouched. `design` is the state before.
    virtual Result<void> edit(const Design& design, TemplateEditor& editor) = 0;
    /// What was written, in words, once edit() has succeeded; for the toast and the diff's headings.
    virtual std::vector<std::string> steps() const { return {}; }
    /// Ids to select afterwards; nothing keeps the selection.
    virtual std::vector<std::string> selection() const { return {}; }
    /// Same non-empty key in a row: the two become one history step (a drag, typing in one field).
    virtual std::string mergeKey() const { return {}; }
};

/// History of texts. A step keeps the splices both ways, so undo restores the exact bytes.
class CommandStack {
public:
    struct Step {
        std::string label;
        std::vector<std::string> steps;
        Splice forward;  ///< on the text before
        Splice backward; ///< on the text after
        std::vector<std::string> selectionBefore;
        std::vector<std::string> selectionAfter;
        std::string mergeKey;
    };

    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position < m_steps.size(); }
    const std::vector<Step>& steps() const { return m_steps; }
    std::size_t position() const { return m_position; }
    const Step* last() const { return canUndo() ? &m_steps[m_position - 1] : nullptr; }
    bool isClean() const { return m_clean == m_position; }
    void setClean() { m_clean = m_position; }

    void push(Step step, const std::string& textBefore, const std::string& textAfter);
    const Step* undo();
    const Step* redo();

private:
    static constexpr std::size_t NeverClean = static_cast<std::size_t>(-1);
    std::vector<Step> m_steps;
    std::size_t m_position = 0;
    std::size_t m_clean = 0;
};

} // namespace lintel
