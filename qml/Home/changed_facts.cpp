#include "qml/Home/changed_facts.h"

#include "model/base/paths.h"
#include "model/knowledge/knowledge.h"

#include <QDate>
#include <QLocale>
#include <algorithm>

namespace lintel {
namespace {

/// The last day on which one of the fact's pages was read, as an ISO date.
std::string checkedDay(const Fact& fact) {
    std::string day;
    for (const FactSource& source : fact.sources)
        day = std::max(day, source.checked);
    return day;
}

} // namespace

void ChangedFacts::show(const std::vector<Service>& services, const std::vector<Fact>& facts) {
    std::vector<const Fact*> changedFacts;
    for (const Fact& fact : facts)
        if (fact.status == "changed")
            changedFacts.push_back(&fact);
    std::stable_sort(changedFacts.begin(), changedFacts.end(),
                     [](const Fact* a, const Fact* b) { return checkedDay(*a) > checkedDay(*b); });
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
        // A figure says it shortest, then the answer of its question, then the statement.
        const std::string now = fact->quantity          ? fact->quantity->toFriendlyString()
                                : !fact->answer.empty() ? fact->answer
                                                        : fact->statement;
        const QDate day = QDate::fromString(QString::fromStdString(checkedDay(*fact)), Qt::ISODate);
        m_facts.append(QVariantMap{
            {QStringLiteral("fact"), QString::fromStdString(fact->id)},
            {QStringLiteral("service"), QString::fromStdString(fact->service)},
            {QStringLiteral("category"), category},
            {QStringLiteral("title"), title},
            {QStringLiteral("was"), QString::fromStdString(fact->notesSaid)},
            {QStringLiteral("now"), QString::fromStdString(now)},
            {QStringLiteral("day"),
             day.isValid() ? QLocale::c().toString(day, QStringLiteral("d MMM yyyy")) : QString()},
        });
    }
    emit changed();
}

void ChangedFacts::openInstalled() {
    if (const Result<std::unique_ptr<Knowledge>> knowledge = Knowledge::open(dataDirectory()))
        show((*knowledge)->services(), (*knowledge)->allFacts());
}

} // namespace lintel
