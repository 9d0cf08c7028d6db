#pragma once

#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

class Conditions;

/// A scenario of a template: values chosen for the parameters that its conditions depend on, and conditions
/// chosen to hold or not; and the resources that cannot exist in it. Exact: conditions that exclude or imply
/// each other are respected. A row is a parameter or, after these, a condition.
class ConditionLens : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    /// Somebody looks. Otherwise nothing is read while nothing is chosen.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    /// Logical ids of the resources that do not exist in the scenario; empty while nothing is chosen.
    Q_PROPERTY(QStringList absent READ absent NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// What is chosen, in words; empty while nothing is.
    Q_PROPERTY(QString scenario READ scenario NOTIFY changed FINAL)
    /// The choice is possible at all.
    Q_PROPERTY(bool possible READ isPossible NOTIFY changed FINAL)

public:
    enum Roles { Name = Qt::UserRole + 1, IsParameter, Options, Chosen, Words };

    explicit ConditionLens(QObject* parent = nullptr);
    ~ConditionLens() override;

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    bool isActive() const { return m_isActive; }
    void setActive(bool active);
    QStringList absent() const { return m_absent; }
    int count() const { return static_cast<int>(m_rows.size()); }
    QString scenario() const;
    bool isPossible() const { return m_possible; }
    /// Chooses one of a row's options; the first leaves it open.
    Q_INVOKABLE void choose(int row, int option);
    Q_INVOKABLE void clear();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void activeChanged();
    void changed();

private:
    using Formula = std::uint32_t; ///< of Conditions
    struct Row {
        std::string name;
        bool isParameter;
        QStringList options; ///< the first is to leave it open
        /// Of a parameter, one an option after the first; none: any other value.
        std::vector<std::optional<std::string>> values = {};
        int chosen = 0;
    };
    void read();
    void evaluate();
    bool isAnyChosen() const;
    Formula formula(const Row& row) const;
    QString words(const Row& row) const;

    DesignDocument* m_document = nullptr;
    bool m_isActive = false;
    Template::Ptr m_template;
    std::unique_ptr<Conditions> m_conditions; ///< of m_template
    std::vector<Row> m_rows;
    Formula m_scenario = 1;
    QStringList m_absent;
    bool m_possible = true;
};

} // namespace lintel
