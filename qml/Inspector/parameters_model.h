#pragma once

#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <string>
#include <vector>

namespace lintel {

/// The parameters of the open design in document order, each with its standard value, which can be changed.
class ParametersModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged FINAL)

public:
    enum Roles {
        Name = Qt::UserRole + 1,
        Type,
        Description,
        Default,
        Choices, ///< AllowedValues
        Uses,    ///< references to it
    };

    explicit ParametersModel(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Writes the standard value of a row; an empty text takes it away. A number stays a number.
    Q_INVOKABLE bool setDefault(int row, const QString& text);
    /// Selects the elements that use the parameter of a row and brings them into view.
    Q_INVOKABLE void reveal(int row) const;

signals:
    void documentChanged();
    void countChanged();

private:
    struct Row {
        std::string name;
        QString type;
        QString description;
        QString standard;
        QStringList choices;
        int uses = 0;
        QStringList elements;
    };
    void rebuild();

    DesignDocument* m_document = nullptr;
    std::vector<Row> m_rows;
};

} // namespace lintel
