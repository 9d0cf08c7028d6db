#pragma once

#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lintel {

class Conditions;

/// The conditions of a template, some of them chosen to hold or not, and the resources that then cannot
/// exist. Exact: conditions that exclude or imply each other are respected.
class ConditionLens : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    /// Logical ids of the resources that do not exist in the scenario; empty while nothing is chosen.
    Q_PROPERTY(QStringList absent READ absent NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// The choice is possible at all.
    Q_PROPERTY(bool possible READ isPossible NOTIFY changed FINAL)

public:
    enum Choice { Either, Holds, HoldsNot };
    Q_ENUM(Choice)
    enum Roles { Name = Qt::UserRole + 1, Chosen, Words };

    explicit ConditionLens(QObject* parent = nullptr);
    ~ConditionLens() override;

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    QStringList absent() const { return m_absent; }
    int count() const { return static_cast<int>(m_names.size()); }
    bool isPossible() const { return m_possible; }
    Q_INVOKABLE void choose(int row, int choice);
    Q_INVOKABLE void clear();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void changed();

private:
    void read();
    void evaluate();

    DesignDocument* m_document = nullptr;
    Template::Ptr m_template;
    std::unique_ptr<Conditions> m_conditions; ///< of m_template
    std::vector<std::string> m_names;
    std::map<std::string, Choice> m_choices;
    QStringList m_absent;
    bool m_possible = true;
};

} // namespace lintel
