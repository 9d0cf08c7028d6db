#include "model/design/commands/lock_elements.h"

#include "model/design/design.h"

namespace lintel {

LockElements::LockElements(std::vector<std::string> ids, bool lock)
    : m_ids(std::move(ids))
    , m_lock(lock) {}

std::string LockElements::label() const {
    const std::string what = m_ids.size() == 1 ? m_ids.front() : std::to_string(m_ids.size()) + " elements";
    return (m_lock ? "Lock " : "Unlock ") + what;
}

Result<void> LockElements::edit(const Design& design, TemplateEditor& editor) {
    Layout layout = Layout::read(*design.current());
    for (const std::string& id : m_ids)
        if (!m_lock)
            layout.locked.erase(id);
        else if (design.graph().node(id) || design.graph().container(id))
            layout.locked.insert(id);
    return layout.write(editor);
}

} // namespace lintel
