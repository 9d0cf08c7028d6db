#pragma once

#include "model/template/state_fields.h"
#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The fields of a state of a state machine, as lines of a form.
class StateFieldsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    /// Id of the state on the canvas; empty shows nothing.
    Q_PROPERTY(QString state READ state WRITE setState NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed FINAL)
    /// Fields that the state may have and has not.
    Q_PROPERTY(QStringList addable MEMBER m_addable NOTIFY changed FINAL)

public:
    enum Role { Name = Qt::UserRole + 1, Value, Editor, Choices, Words, IsSet };

    explicit StateFieldsModel(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    QString state() const { return m_state; }
    void setState(const QString& state);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Sets a field to what was typed or chosen; nothing takes it away. Returns why that cannot be; empty
    /// when it can.
    Q_INVOKABLE QString take(const QString& field, const QString& text);
    /// Shows a field that is not set yet.
    Q_INVOKABLE void add(const QString& field);

signals:
    void documentChanged();
    void stateChanged();
    void changed();

private:
    struct Row {
        const StateField* field;
        QString value;
        QStringList choices; ///< values that can be chosen
        QStringList words;   ///< and what they are called
        bool isSet = false;
    };
    void update();
    std::vector<Row> rows();

    DesignDocument* m_document = nullptr;
    QString m_state;
    QString m_name;
    QStringList m_addable;
    QStringList m_added; ///< shown although they are not set
    std::vector<Row> m_rows;
};

} // namespace lintel
