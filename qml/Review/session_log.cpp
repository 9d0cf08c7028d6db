#include "qml/Review/session_log.h"

#include "model/study/progress/deck_card.h"
#include "model/study/progress/sql.h"

#include <QSet>
#include <cmath>

namespace lintel {

void SessionLog::removeLast() {
    if (!m_answers.empty())
        m_answers.pop_back();
}

QList<int> SessionLog::ratings() const {
    QList<int> ratings;
    for (const Answered& each : m_answers)
        ratings.append(static_cast<int>(each.rating));
    return ratings;
}

QList<int> SessionLog::tally() const {
    QList<int> counts(4, 0);
    for (const int rating : ratings())
        ++counts[rating - 1];
    return counts;
}

int SessionLog::minutes() const {
    double ms = 0;
    for (const Answered& each : m_answers)
        ms += each.tookMs;
    return static_cast<int>(std::ceil(ms / 60000));
}

QVariantList SessionLog::forgotten() const {
    QVariantList list;
    QSet<QString> listed;
    for (const Answered& each : m_answers) {
        if (each.rating != Rating::Again || listed.contains(each.card.id))
            continue;
        listed.insert(each.card.id);
        list.append(
            QVariantMap{{QStringLiteral("front"), toText(frontAsTitle(each.card.front.toStdString(), false))},
                        {QStringLiteral("fact"), each.card.fact},
                        {QStringLiteral("service"), each.card.service},
                        {QStringLiteral("serviceName"), each.card.serviceName},
                        {QStringLiteral("category"), each.card.category}});
    }
    return list;
}

} // namespace lintel
