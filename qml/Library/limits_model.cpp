#include "qml/Library/limits_model.h"

#include "qml/Library/fact_view.h"

#include <algorithm>

namespace lintel {

void LimitsModel::setFacts(const std::vector<Fact>& facts) {
    beginResetModel();
    m_rows = limitRows(facts);
    endResetModel();
    emit changed();
}

int LimitsModel::changedCount() const {
    return static_cast<int>(
        std::ranges::count_if(m_rows, [](const LimitRow& row) { return !row.notesSaid().empty(); }));
}

QStringList LimitsModel::factsAt(int row) const {
    QStringList ids;
    if (row >= 0 && row < rowCount())
        for (const Fact& fact : m_rows[row].facts)
            ids += QString::fromStdString(fact.id);
    return ids;
}

int LimitsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LimitsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LimitRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(row.name);
    case ValueRole:
        return QString::fromStdString(row.value());
    case DefaultRole:
        return QString::fromStdString(row.defaultValue());
    case ScopeRole: {
        QString scope = QString::fromStdString(row.scope);
        return scope.isEmpty() ? scope : scope.at(0).toUpper() + scope.mid(1);
    }
    case AdjustableRole:
        if (const auto adjustable = row.adjustable())
            return *adjustable ? tr("Yes") : tr("No");
        return QString();
    case NotesSaidRole:
        return QString::fromStdString(row.notesSaid());
    case StatementRole:
        return QString::fromStdString(row.statement());
    case SourcesRole:
        return librarySources(row.facts.front().sources, row.facts.front().service);
    case FactsRole:
        return factsAt(index.row());
    default:
        return {};
    }
}

QHash<int, QByteArray> LimitsModel::roleNames() const {
    return {{NameRole, "name"},           {ValueRole, "value"},           {DefaultRole, "defaultValue"},
            {ScopeRole, "scope"},         {AdjustableRole, "adjustable"}, {NotesSaidRole, "notesSaid"},
            {StatementRole, "statement"}, {SourcesRole, "sources"},       {FactsRole, "facts"}};
}

} // namespace lintel
