#include "app/qml/knowledge_base.h"

#include "model/knowledge/installed_knowledge.h"

namespace lintel {

const Knowledge* KnowledgeBase::knowledge() {
    if (!m_tried) {
        m_tried = true;
        if (auto opened = installedKnowledge())
            m_knowledge = std::move(*opened);
    }
    return m_knowledge.get();
}

} // namespace lintel
