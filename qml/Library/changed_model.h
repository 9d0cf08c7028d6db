#pragma once

#include "model/knowledge/fact.h"

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The facts that are no longer what the user's notes say, by service.
class ChangedModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Library has it.")
    Q_PROPERTY(int count READ rowCount NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    /// Words that all begin a word of the service, the title or what is or was said.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY changed FINAL)

public:
    enum Roles {
        FactRole = Qt::UserRole, ///< id
        ServiceRole,             ///< id; rows of one follow each other
        TitleRole,               ///< the limit's name, or its topic
        WasRole,
        NowRole,       ///< the shortest that says it
        StatementRole, ///< empty where it is what holds today already
        SourcesRole,   ///< LibrarySource; the documentation first
    };

    using QAbstractListModel::QAbstractListModel;

    /// Takes the changed ones of all facts.
    void setFacts(const std::vector<Service>& services, const std::vector<Fact>& facts);
    /// Only what an exam family asks, all with an empty one.
    void setExam(const QString& family);

    int total() const { return static_cast<int>(m_entries.size()); }
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    Q_INVOKABLE QString factAt(int row) const { return data(index(row), FactRole).toString(); }
    /// How many rows a service has.
    Q_INVOKABLE int countOf(const QString& service) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    struct Entry {
        Fact fact;
        QString title;
        QString words; ///< what the filter looks through
    };
    void select();

    std::vector<Entry> m_entries;
    std::vector<const Entry*> m_rows;
    QString m_filter;
    QString m_exam;
};

} // namespace lintel
