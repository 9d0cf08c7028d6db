#include "qml/Inspector/property_facts.h"

#include "model/knowledge/installed_knowledge.h"

namespace lintel {

PropertyFacts::PropertyFacts() = default;
PropertyFacts::~PropertyFacts() = default;

QVariantList PropertyFacts::of(const QString& property) {
    if (const auto known = m_known.constFind(property); known != m_known.cend())
        return *known;
    if (!m_opened) {
        m_opened = true;
        if (auto knowledge = installedKnowledge())
            m_knowledge = std::move(*knowledge);
    }
    QVariantList facts;
    if (m_knowledge)
        for (const Fact& fact : m_knowledge->factsForProperty(property.toStdString())) {
            QVariantMap entry{{QStringLiteral("id"), QString::fromStdString(fact.id)},
                              {QStringLiteral("text"), QString::fromStdString(fact.statement)}};
            if (fact.quantity) {
                entry.insert(QStringLiteral("bound"), QString::fromStdString(fact.quantity->bound));
                entry.insert(QStringLiteral("number"), fact.quantity->number);
                entry.insert(QStringLiteral("unit"), QString::fromStdString(fact.quantity->unit));
            }
            facts.append(entry);
        }
    m_known.insert(property, facts);
    return facts;
}

} // namespace lintel
