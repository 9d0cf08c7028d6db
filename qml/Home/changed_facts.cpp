#include "qml/Home/changed_facts.h"

#include "model/knowledge/fact_text.h"
#include "model/knowledge/installed_knowledge.h"

#include <QDate>
#include <QLocale>
#include <algorithm>

namespace lintel {

void ChangedFacts::show(const std::vector<Service>& services, const std::vector<Fact>& facts) {
    std::vector<const Fact*> changedFacts;
    for (const Fact& fact : facts)
        if (fact.status == "changed")
            changedFacts.push_back(&fact);
    std::stable_sort(changedFacts.begin(), changedFacts.end(),
                     [](const Fact* a, const Fact* b) { return lastChecked(*a) > lastChecked(*b); });
    m_facts.clear();
    for (const Fact* fact : changedFacts) {
        const auto service = std::find_if(services.begin(), services.end(), [&](const Service& candidate) {
            return candidate.id == fact->service;
        });
        QString title;
        QString category;
        if (service != services.end()) {
            title = QString::fromStdString(service->name);
            category = QString::fromStdString(service->category);
            for (const Topic& topic : service->topics)
                if (topic.id == fact->topic)
                    title += QStringLiteral(": ") + QString::fromStdString(topic.title);
        }
        if (!fact->name.empty())
            title = QString::fromStdString(fact->name);
        const QDate day = QDate::fromString(QString::fromStdString(lastChecked(*fact)), Qt::ISODate);
        m_facts.append(QVariantMap{
            {QStringLiteral("fact"), QString::fromStdString(fact->id)},
            {QStringLiteral("service"), QString::fromStdString(fact->service)},
            {QStringLiteral("category"), category},
            {QStringLiteral("title"), title},
            {QStringLiteral("was"), QString::fromStdString(fact->notesSaid)},
            {QStringLiteral("now"), QString::fromStdString(gist(*fact))},
            {QStringLiteral("day"),
             day.isValid() ? QLocale::c().toString(day, QStringLiteral("d MMM yyyy")) : QString()},
        });
    }
    emit changed();
}

void ChangedFacts::openInstalled() {
    if (const auto knowledge = installedKnowledge())
        show((*knowledge)->services(), (*knowledge)->allFacts());
}

} // namespace lintel
