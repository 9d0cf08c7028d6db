#include "app/qml/knowledge_base.h"

#include "model/base/paths.h"
#include "model/validation/rule.h"

namespace lintel {

Knowledge* KnowledgeBase::knowledge() {
    if (!m_tried) {
        m_tried = true;
        if (auto opened = Knowledge::open(dataDirectory()))
            m_knowledge = std::move(*opened);
    }
    return m_knowledge.get();
}

QVariantList KnowledgeBase::rules() const {
    QVariantList rules;
    for (const Rule* rule : allRules()) {
        if (rule->facts.empty())
            continue;
        QStringList facts;
        for (const std::string& id : rule->facts)
            facts << QString::fromStdString(id);
        rules << QVariantMap{
            {QStringLiteral("id"), QString::fromStdString(rule->id)},
            {QStringLiteral("severity"), QString::fromStdString(std::string(severityName(rule->severity)))},
            {QStringLiteral("title"), QString::fromStdString(rule->title)},
            {QStringLiteral("facts"), facts}};
    }
    return rules;
}

} // namespace lintel
