#include "qml/Library/open_comparison.h"

#include "qml/Library/fact_view.h"
#include "qml/Library/service_view.h"

#include <algorithm>

namespace lintel {

void OpenComparison::open(Comparison comparison) {
    m_comparison = std::move(comparison);
    showAll();
}

void OpenComparison::showAll() {
    m_shown = QList<bool>(static_cast<qsizetype>(m_comparison.columns.size()), true);
    emit changed();
}

bool OpenComparison::toggleColumn(int column) {
    if (column < 0 || column >= m_shown.size() || (m_shown[column] && m_shown.count(true) <= 2))
        return false;
    m_shown[column] = !m_shown[column];
    emit changed();
    return true;
}

void OpenComparison::setOnlyDifferences(bool only) {
    if (only == m_onlyDifferences)
        return;
    m_onlyDifferences = only;
    emit changed();
}

QStringList OpenComparison::shownOf(const std::vector<std::string>& texts) const {
    QStringList result;
    for (qsizetype i = 0; i < m_shown.size() && i < static_cast<qsizetype>(texts.size()); ++i)
        if (m_shown[i])
            result += QString::fromStdString(texts[i]);
    return result;
}

QStringList OpenComparison::allColumns() const {
    QStringList result;
    for (const std::string& column : m_comparison.columns)
        result += QString::fromStdString(column);
    return result;
}

QStringList OpenComparison::columns() const {
    return shownOf(m_comparison.columns);
}

QVariantList OpenComparison::rows() const {
    QVariantList result;
    for (const Comparison::Row& row : m_comparison.rows) {
        const QVariantMap view = libraryComparisonRow(row, shownOf(row.values));
        if (!m_onlyDifferences || view["differs"].toBool())
            result.append(view);
    }
    return result;
}

int OpenComparison::differing() const {
    return static_cast<int>(std::ranges::count_if(m_comparison.rows, [&](const Comparison::Row& row) {
        return libraryComparisonRow(row, shownOf(row.values))["differs"].toBool();
    }));
}

QVariantList OpenComparison::sources() const {
    return librarySources(m_comparison.sources, m_comparison.service);
}

} // namespace lintel
