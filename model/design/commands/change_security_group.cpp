#include "model/design/commands/change_security_group.h"

#include "model/design/connection_data.h"
#include "model/design/design.h"
#include "model/design/security_groups.h"

namespace lintel {

ChangeSecurityGroup::ChangeSecurityGroup(std::vector<std::string> ids, std::string group, bool join)
    : m_ids(std::move(ids))
    , m_group(std::move(group))
    , m_join(join) {}

std::string ChangeSecurityGroup::label() const {
    const std::string what = m_ids.size() == 1 ? m_ids.front() : std::to_string(m_ids.size()) + " elements";
    return (m_join ? "Protect " + what + " by " : "Take " + what + " out of ") + m_group;
}

Result<void> ChangeSecurityGroup::edit(const Design& design, TemplateEditor& editor) {
    const Structure& structure = design.knowhow().connections->data().structure;
    for (const std::string& id : m_ids) {
        const auto steps = m_join ? joinSecurityGroup(editor, structure, id, m_group)
                                  : leaveSecurityGroup(editor, structure, id, m_group);
        if (!steps)
            return steps.error();
        m_steps.insert(m_steps.end(), steps->begin(), steps->end());
    }
    return {};
}

} // namespace lintel
