#pragma once

#include "qml/Document/design_document.h"
#include "qml/Problems/design_facts.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>
#include <optional>

namespace lintel {

/// The facts that apply to the open design, or to what is selected on the canvas.
class DesignFactsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// Those of the whole design.
    Q_PROPERTY(int total READ total NOTIFY countChanged FINAL)

public:
    enum Roles { FactId = Qt::UserRole + 1, Statement, Value, About, Why };

    explicit DesignFactsModel(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    int count() const { return static_cast<int>(m_shown.size()); }
    int total() const { return static_cast<int>(m_facts.size()); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Selects what the fact in a row is about and brings it into view.
    Q_INVOKABLE void reveal(int row);

signals:
    void documentChanged();
    void countChanged();

private:
    void gather();
    void show();

    DesignDocument* m_document = nullptr;
    std::optional<DesignFacts> m_source; ///< none without a knowledge base
    std::vector<DesignFact> m_facts;
    std::vector<std::size_t> m_shown;
    bool m_revealing = false;
    QTimer m_gathering; ///< once for all changes of one turn
};

} // namespace lintel
