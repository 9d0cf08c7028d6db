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

QVariantList KnowledgeBase::factsForProperty(const QString& property) {
    QVariantList facts;
    if (!knowledge())
        return facts;
    for (const Fact& fact : m_knowledge->factsForProperty(property.toStdString())) {
        QVariantMap entry{{QStringLiteral("id"), QString::fromStdString(fact.id)},
                          {QStringLiteral("text"), QString::fromStdString(fact.statement)}};
        if (fact.quantity) {
            entry[QStringLiteral("bound")] = QString::fromStdString(fact.quantity->bound);
            entry[QStringLiteral("number")] = fact.quantity->number;
            entry[QStringLiteral("unit")] = QString::fromStdString(fact.quantity->unit);
        }
        facts << entry;
    }
    return facts;
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
