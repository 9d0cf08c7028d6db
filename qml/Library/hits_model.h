#pragma once

#include "model/knowledge/knowledge.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// What a search found, best first.
class HitsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ rowCount NOTIFY changed FINAL)

public:
    enum Roles {
        KindRole = Qt::UserRole, ///< "service" "fact" "comparison" "api"
        IdRole,
        ServiceRole,
        TitleRole,     ///< plain
        TitleHtmlRole, ///< styled text: what matched stands in <b>
        ExcerptHtmlRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setHits(std::vector<SearchHit> hits);
    const std::vector<SearchHit>& hits() const { return m_hits; }
    Q_INVOKABLE QString kindAt(int row) const { return data(index(row), KindRole).toString(); }
    Q_INVOKABLE QString idAt(int row) const { return data(index(row), IdRole).toString(); }
    Q_INVOKABLE QString serviceAt(int row) const { return data(index(row), ServiceRole).toString(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    std::vector<SearchHit> m_hits;
};

} // namespace lintel
