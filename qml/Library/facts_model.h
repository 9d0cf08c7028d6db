#pragma once

#include "qml/Library/fact_view.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// Facts of a service in teaching order, a section for each topic.
class FactsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Library has them.")
    Q_PROPERTY(int count READ rowCount NOTIFY changed FINAL)
    /// {id, title, row, count} of each topic: its first row and how many follow.
    Q_PROPERTY(QVariantList topics READ topics NOTIFY changed FINAL)

public:
    enum Roles { FactRole = Qt::UserRole, TopicRole };

    using QAbstractListModel::QAbstractListModel;

    void setFacts(QList<LibraryFact> facts);
    Q_INVOKABLE int rowOf(const QString& fact) const;
    Q_INVOKABLE QString factAt(int row) const;

    QVariantList topics() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    QList<LibraryFact> m_facts;
};

} // namespace lintel
