#include "qml/Library/notes_model.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace lintel {

namespace {

/// The file of a folder that has the number in its name, as digits of their own.
QString fileOf(const QDir& folder, const QString& number) {
    const QRegularExpression alone("(?<!\\d)" + QRegularExpression::escape(number) + "(?!\\d)");
    QStringList names = folder.entryList(QDir::Files | QDir::Readable, QDir::Name).filter(alone);
    std::ranges::stable_sort(names, {}, [&](const QString& name) { return !name.startsWith(number); });
    return names.value(0);
}

QList<std::pair<int, int>> ranges(const QString& lines) {
    QList<std::pair<int, int>> result;
    for (const QString& part : lines.split(',', Qt::SkipEmptyParts)) {
        const int first = part.section('-', 0, 0).toInt();
        const int last = part.contains('-') ? part.section('-', 1).toInt() : first;
        if (first > 0 && last >= first)
            result.append({first, last});
    }
    std::ranges::sort(result);
    return result;
}

} // namespace

bool NotesModel::open(const QString& folder, const QString& citation) {
    beginResetModel();
    m_lines.clear();
    m_error.clear();
    m_cited = ranges(citation.section(':', 1));
    const QString number = citation.section(':', 0, 0);
    m_name = fileOf(QDir(folder), number);
    QFile file(QDir(folder).filePath(m_name));
    if (m_name.isEmpty())
        m_error = tr("No file with %1 in its name lies in %2.").arg(number, folder);
    else if (!file.open(QIODevice::ReadOnly))
        m_error = tr("%1 cannot be read: %2.").arg(file.fileName(), file.errorString());
    else if (file.size() > maxBytes)
        m_error = tr("%1 is too large to be a file of notes.").arg(file.fileName());
    else if (const QByteArray bytes = file.readAll(); bytes.contains('\0'))
        m_error = tr("%1 is no text.").arg(file.fileName());
    else
        m_lines = QString::fromUtf8(bytes).remove('\r').split('\n');
    endResetModel();
    emit opened();
    return m_error.isEmpty();
}

bool NotesModel::isCited(int line) const {
    return std::ranges::any_of(
        m_cited, [&](const auto& range) { return line >= range.first && line <= range.second; });
}

QList<int> NotesModel::places() const {
    QList<int> rows;
    for (const auto& [first, last] : m_cited)
        if (first <= m_lines.size() && (rows.isEmpty() || !isCited(first - 1)))
            rows.append(first - 1);
    return rows;
}

int NotesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant NotesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return m_lines[index.row()];
    case CitedRole:
        return isCited(index.row() + 1);
    default:
        return {};
    }
}

QHash<int, QByteArray> NotesModel::roleNames() const {
    return {{TextRole, "text"}, {CitedRole, "cited"}};
}

} // namespace lintel
