#pragma once

#include "model/knowledge/limit_row.h"

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The limits table of a service. Facts that share a name are one row: least, most and default.
class LimitsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ rowCount NOTIFY changed FINAL)
    Q_PROPERTY(int changedCount READ changedCount NOTIFY changed FINAL)

public:
    enum Roles {
        NameRole = Qt::UserRole,
        ValueRole,      ///< "60 s to 14 d"
        DefaultRole,    ///< "4 d"
        ScopeRole,      ///< "Per queue"
        AdjustableRole, ///< "Yes", "No" or empty
        NotesSaidRole,
        StatementRole, ///< what a limit without a figure says
        SourcesRole,
        FactsRole, ///< ids
    };

    using QAbstractListModel::QAbstractListModel;

    void setFacts(const std::vector<Fact>& facts);
    int changedCount() const;
    /// Ids of the facts that a row is made of.
    Q_INVOKABLE QStringList factsAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    std::vector<LimitRow> m_rows;
};

} // namespace lintel
