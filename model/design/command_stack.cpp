#include "model/design/command_stack.h"

namespace lintel {

namespace {

std::string spliced(const std::string& text, const Splice& splice) {
    std::string result = text;
    result.replace(splice.begin, splice.end - splice.begin, splice.text);
    return result;
}

} // namespace

void CommandStack::push(Step step, const std::string& textBefore, const std::string& textAfter) {
    m_steps.resize(m_position);
    if (m_clean > m_position)
        m_clean = NeverClean;
    const bool merges =
        canUndo() && !isClean() && !step.mergeKey.empty() && m_steps.back().mergeKey == step.mergeKey;
    const std::string& from = merges ? spliced(textBefore, m_steps.back().backward) : textBefore;
    step.forward = difference(from, textAfter);
    step.backward = difference(textAfter, from);
    if (merges) {
        step.selectionBefore = m_steps.back().selectionBefore;
        m_steps.back() = std::move(step);
        return;
    }
    m_steps.push_back(std::move(step));
    ++m_position;
}

const CommandStack::Step* CommandStack::undo() {
    return canUndo() ? &m_steps[--m_position] : nullptr;
}

const CommandStack::Step* CommandStack::redo() {
    return canRedo() ? &m_steps[m_position++] : nullptr;
}

} // namespace lintel
