#include "qml/Library/limits_model.h"

#include "qml/Library/fact_view.h"

#include <algorithm>

namespace lintel {

namespace {

QString friendly(const Quantity& quantity) {
    return QString::fromStdString(quantity.toFriendlyString());
}

/// "0" rather than "0 s" where the other end of the range tells the unit.
QString lowerEnd(const Quantity& quantity) {
    return quantity.number == 0 ? QStringLiteral("0") : friendly(quantity);
}

} // namespace

void LimitsModel::setFacts(const std::vector<Fact>& facts) {
    beginResetModel();
    m_rows.clear();
    for (const Fact& fact : facts) {
        if (fact.name.empty() || fact.status == "retired" || (fact.kind != "limit" && fact.kind != "default"))
            continue;
        const std::string bound = fact.quantity ? fact.quantity->bound : "text";
        const std::string scope = fact.quantity ? fact.quantity->scope : std::string();
        auto row = std::ranges::find_if(m_rows, [&](const Row& candidate) {
            return candidate.name == fact.name && !candidate.bounds.contains(bound);
        });
        if (row == m_rows.end())
            row = m_rows.insert(m_rows.end(), Row{fact.name, scope, {}, {}});
        if (row->scope.empty())
            row->scope = scope;
        row->bounds[bound] = fact.quantity.value_or(Quantity());
        row->facts.push_back(fact);
    }
    endResetModel();
    emit changed();
}

int LimitsModel::changedCount() const {
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row& row) {
        return std::ranges::any_of(row.facts, [](const Fact& fact) { return !fact.notesSaid.empty(); });
    }));
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

QString LimitsModel::value(const Row& row) {
    const auto bound = [&](const char* name) {
        const auto found = row.bounds.find(name);
        return found == row.bounds.end() ? nullptr : &found->second;
    };
    QStringList parts;
    const Quantity* least = bound("min");
    const Quantity* most = bound("max");
    if (least && most)
        parts += tr("%1 to %2").arg(lowerEnd(*least), friendly(*most));
    else if (most)
        parts += tr("up to %1").arg(friendly(*most));
    else if (least)
        parts += tr("from %1").arg(friendly(*least));
    for (const char* name : {"range", "exact"})
        if (const Quantity* quantity = bound(name))
            parts += friendly(*quantity);
    if (const Quantity* step = bound("step"))
        parts += tr("in steps of %1").arg(friendly(*step));
    return parts.join(QStringLiteral(", "));
}

QVariant LimitsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(row.name);
    case ValueRole:
        return value(row);
    case DefaultRole: {
        const auto found = row.bounds.find("default");
        return found == row.bounds.end() ? QString() : friendly(found->second);
    }
    case ScopeRole: {
        QString scope = QString::fromStdString(row.scope);
        return scope.isEmpty() ? scope : scope.at(0).toUpper() + scope.mid(1);
    }
    case AdjustableRole:
        for (const auto& [name, quantity] : row.bounds)
            if (quantity.adjustable)
                return *quantity.adjustable ? tr("Yes") : tr("No");
        return QString();
    case NotesSaidRole: {
        QStringList said;
        for (const Fact& fact : row.facts)
            if (!fact.notesSaid.empty())
                said += QString::fromStdString(fact.notesSaid);
        return said.join(QStringLiteral(", "));
    }
    case StatementRole:
        return row.bounds.contains("text") ? QString::fromStdString(row.facts.front().statement) : QString();
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
