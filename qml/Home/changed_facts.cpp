#include "qml/Home/changed_facts.h"

#include "model/knowledge/fact_text.h"
#include "model/knowledge/installed_knowledge.h"

#include <QDate>
#include <QLocale>
#include <algorithm>

namespace lintel {
namespace {

constexpr std::size_t servicesShown = 4;

} // namespace

void ChangedFacts::show(const std::vector<Service>& services, const std::vector<Fact>& facts, int count) {
    m_count = count;
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
            {QStringLiteral("now"), QString::fromStdString(fact->quantity ? gist(*fact) : fact->statement)},
            {QStringLiteral("day"),
             day.isValid() ? QLocale::c().toString(day, QStringLiteral("d MMM yyyy")) : QString()},
        });
    }
    emit changed();
}

void ChangedFacts::openInstalled() {
    const auto knowledge = installedKnowledge();
    if (!knowledge)
        return;
    std::vector<std::string> changed; // services
    int count = 0;
    for (const auto& [service, overview] : (*knowledge)->overviews()) {
        count += overview.changed;
        if (overview.changed > 0)
            changed.push_back(service);
    }
    const auto day = static_cast<std::size_t>(QDate::currentDate().toJulianDay());
    std::vector<Fact> few;
    const std::size_t shown = std::min(servicesShown, changed.size());
    for (std::size_t i = 0; i < shown; ++i) {
        // Far from each other in the alphabet, where neighbours are of one kind.
        std::vector<Fact> facts =
            (*knowledge)->facts(changed[(day + i * changed.size() / shown) % changed.size()]);
        std::erase_if(facts, [](const Fact& fact) { return fact.status != "changed"; });
        if (!facts.empty())
            few.push_back(std::move(facts[day % facts.size()]));
    }
    show((*knowledge)->services(), few, count);
}

} // namespace lintel
