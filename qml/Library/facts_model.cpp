#include "qml/Library/facts_model.h"

#include <algorithm>

namespace lintel {

void FactsModel::setFacts(QList<LibraryFact> facts) {
    beginResetModel();
    m_facts = std::move(facts);
    endResetModel();
    emit changed();
}

int FactsModel::rowOf(const QString& fact) const {
    const auto found = std::ranges::find(m_facts, fact, &LibraryFact::id);
    return found == m_facts.end() ? -1 : static_cast<int>(found - m_facts.begin());
}

QString FactsModel::factAt(int row) const {
    return row >= 0 && row < rowCount() ? m_facts[row].id : QString();
}

QVariantList FactsModel::topics() const {
    QVariantList result;
    for (qsizetype first = 0, next = 0; first < m_facts.size(); first = next) {
        while (next < m_facts.size() && m_facts[next].topicId == m_facts[first].topicId)
            ++next;
        result.append(QVariantMap{{"id", m_facts[first].topicId},
                                  {"title", m_facts[first].topic},
                                  {"row", static_cast<int>(first)},
                                  {"count", static_cast<int>(next - first)}});
    }
    return result;
}

int FactsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_facts.size());
}

QVariant FactsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LibraryFact& fact = m_facts[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return fact.statement;
    case FactRole:
        return QVariant::fromValue(fact);
    case TopicRole:
        return fact.topic;
    default:
        return {};
    }
}

QHash<int, QByteArray> FactsModel::roleNames() const {
    return {{FactRole, "fact"}, {TopicRole, "topic"}};
}

} // namespace lintel
