#include "qml/Library/services_model.h"

#include <algorithm>

namespace lintel {

QString shortServiceName(const std::string& name) {
    QString result = QString::fromStdString(name);
    for (const char* brand : {"Amazon ", "AWS "})
        if (result.startsWith(QLatin1String(brand)))
            return result.mid(static_cast<qsizetype>(qstrlen(brand)));
    return result;
}

void ServicesModel::setServices(const std::vector<Service>& services,
                                const std::map<std::string, ServiceOverview>& overviews,
                                const QHash<QString, QString>& glyphs) {
    m_entries.clear();
    for (const Service& service : services) {
        const auto overview = overviews.find(service.id);
        m_entries.push_back({QString::fromStdString(service.id), shortServiceName(service.name),
                             QString::fromStdString(service.category),
                             glyphs.value(QString::fromStdString(service.id)),
                             QString::fromStdString(service.status.state),
                             overview == overviews.end() ? ServiceOverview() : overview->second});
    }
    rebuild();
}

void ServicesModel::setExam(const QString& family) {
    m_exam = family;
    rebuild();
}

void ServicesModel::setHits(const std::optional<QHash<QString, int>>& hits) {
    m_hits = hits;
    rebuild();
}

void ServicesModel::setDue(const QVariantMap& due) {
    m_due = due;
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {NoteRole, ToneRole});
}

bool ServicesModel::isListed(const Entry& entry) const {
    if (m_hits)
        return m_hits->contains(entry.id);
    return m_exam.isEmpty() || entry.overview.byExam.contains(m_exam.toStdString());
}

void ServicesModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        const Entry& entry = m_entries[i];
        if (!isListed(entry))
            continue;
        if (m_rows.empty() || m_rows.back().category != entry.category)
            m_rows.push_back({entry.category, -1});
        // What was searched for is not hidden in a closed category.
        if (m_hits || !m_collapsed.contains(entry.category))
            m_rows.push_back({entry.category, i});
    }
    endResetModel();
}

void ServicesModel::setExpanded(const QString& category, bool expanded) {
    if (m_collapsed.contains(category) != expanded)
        return;
    if (expanded)
        m_collapsed.remove(category);
    else
        m_collapsed.insert(category);
    const int at = categoryRow(category);
    if (m_hits || at < 0)
        return;
    if (expanded) {
        std::vector<Row> rows;
        for (int i = 0; i < static_cast<int>(m_entries.size()); ++i)
            if (m_entries[i].category == category && isListed(m_entries[i]))
                rows.push_back({category, i});
        beginInsertRows({}, at + 1, at + static_cast<int>(rows.size()));
        m_rows.insert(m_rows.begin() + at + 1, rows.begin(), rows.end());
        endInsertRows();
    } else {
        int last = at;
        while (last + 1 < rowCount() && m_rows[last + 1].category == category)
            ++last;
        beginRemoveRows({}, at + 1, last);
        m_rows.erase(m_rows.begin() + at + 1, m_rows.begin() + last + 1);
        endRemoveRows();
    }
    emit dataChanged(index(at), index(at), {ExpandedRole});
}

int ServicesModel::reveal(const QString& id) {
    const auto entry = std::ranges::find(m_entries, id, &Entry::id);
    if (entry == m_entries.end() || !isListed(*entry))
        return -1;
    setExpanded(entry->category, true);
    for (int row = 0; row < rowCount(); ++row)
        if (serviceAt(row) == id)
            return row;
    return -1;
}

int ServicesModel::categoryRow(const QString& category) const {
    const auto head = std::ranges::find(m_rows, category, &Row::category);
    return head == m_rows.end() ? -1 : static_cast<int>(head - m_rows.begin());
}

QString ServicesModel::serviceAt(int row) const {
    return row >= 0 && row < rowCount() && m_rows[row].entry >= 0 ? m_entries[m_rows[row].entry].id
                                                                  : QString();
}

int ServicesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString ServicesModel::note(const Entry& entry) const {
    if (m_hits)
        return QString::number(m_hits->value(entry.id));
    if (entry.state == "maintenance")
        return tr("maintenance");
    if (entry.state == "closed")
        return tr("closed");
    if (entry.state == "ended")
        return tr("ended");
    if (const int due = m_due.value(entry.id).toInt(); due > 0)
        return tr("%1 due").arg(due);
    return entry.overview.changed > 0 ? tr("%1 changed").arg(entry.overview.changed) : QString();
}

QVariant ServicesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[index.row()];
    const Entry* entry = row.entry < 0 ? nullptr : &m_entries[row.entry];
    switch (role) {
    case IsCategoryRole:
        return entry == nullptr;
    case IdRole:
        return entry ? entry->id : row.category;
    case Qt::DisplayRole:
    case NameRole:
        return entry ? entry->name : QString();
    case CategoryRole:
        return row.category;
    case GlyphRole:
        return entry ? entry->glyph : QString();
    case ExpandedRole:
        return m_hits || !m_collapsed.contains(row.category);
    case NoteRole:
        return entry ? note(*entry) : QString();
    case ToneRole:
        return entry && !m_hits && entry->state != "active" ? "warning" : "";
    default:
        return {};
    }
}

QHash<int, QByteArray> ServicesModel::roleNames() const {
    return {{IsCategoryRole, "isCategory"},
            {IdRole, "id"},
            {NameRole, "name"},
            {CategoryRole, "category"},
            {GlyphRole, "glyph"},
            {ExpandedRole, "expanded"},
            {NoteRole, "note"},
            {ToneRole, "tone"}};
}

} // namespace lintel
