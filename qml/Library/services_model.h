#pragma once

#include "model/knowledge/knowledge.h"

#include <QAbstractListModel>
#include <QSet>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// "SQS" of "Amazon SQS".
QString shortServiceName(const std::string& name);

/// The list of services: a row for each category, its services below it while it is expanded.
class ServicesModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Roles {
        IsCategoryRole = Qt::UserRole, ///< the row is a category
        IdRole,                        ///< of the service, or the category's key
        NameRole,                      ///< "SQS"; of a category empty, the theme knows it
        CategoryRole,
        GlyphRole,
        ExpandedRole, ///< of a category
        NoteRole, ///< "4 changed", "maintenance", the number of hits …; empty when there is nothing to say
        ToneRole, ///< of the note: "" or "warning"
    };

    using QAbstractListModel::QAbstractListModel;

    void setServices(const std::vector<Service>& services,
                     const std::map<std::string, ServiceOverview>& overviews,
                     const QHash<QString, QString>& glyphs);
    /// Only services with facts of an exam family, all with an empty one; does not narrow a search.
    void setExam(const QString& family);
    /// Only services among these, with the number of hits beside them; nothing while not searching.
    void setHits(const std::optional<QHash<QString, int>>& hits);
    /// Cards due by service id.
    void setDue(const QVariantMap& due);

    /// Row of a service, after expanding its category; -1 when it is not listed.
    Q_INVOKABLE int reveal(const QString& id);
    Q_INVOKABLE void setExpanded(const QString& category, bool expanded);
    /// Row of the head of a category; -1 when nothing of it is listed.
    Q_INVOKABLE int categoryRow(const QString& category) const;
    /// Service of the row; empty for a category.
    Q_INVOKABLE QString serviceAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Entry {
        QString id;
        QString name;
        QString category;
        QString glyph;
        QString state;
        ServiceOverview overview;
    };
    struct Row {
        QString category;
        int entry = -1; ///< -1: the category itself
    };

    bool isListed(const Entry& entry) const;
    void rebuild();
    QString note(const Entry& entry) const;

    std::vector<Entry> m_entries;
    std::vector<Row> m_rows;
    QSet<QString> m_collapsed;
    QString m_exam;
    std::optional<QHash<QString, int>> m_hits;
    QVariantMap m_due;
};

} // namespace lintel
