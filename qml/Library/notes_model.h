#pragma once

#include <QAbstractListModel>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The lines of one file of the user's notes, those that a citation names marked.
class NotesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Library has it.")
    Q_PROPERTY(QString name READ name NOTIFY opened FINAL)
    Q_PROPERTY(QString error READ error NOTIFY opened FINAL)
    /// Row where each cited run of lines begins.
    Q_PROPERTY(QList<int> places READ places NOTIFY opened FINAL)

public:
    enum Roles {
        TextRole = Qt::UserRole,
        CitedRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Opens what a citation ("000:4776-4790,4801") names: the file of a folder with 000 in its name, first
    /// among those that begin with it. False, with error, when there is none or it is no text.
    Q_INVOKABLE bool open(const QString& folder, const QString& citation);

    QString name() const { return m_name; } ///< of the file
    QString error() const { return m_error; }
    QList<int> places() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void opened();

private:
    bool isCited(int line) const; ///< from 1

    static constexpr qint64 maxBytes = 50'000'000;

    QString m_name;
    QString m_error;
    QStringList m_lines;
    QList<std::pair<int, int>> m_cited; ///< first and last line, from 1
};

} // namespace lintel
