#pragma once

#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <vector>

namespace lintel {

/// What validation found in the open design, worst first.
class FindingsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    Q_PROPERTY(bool errors MEMBER m_errors NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool warnings MEMBER m_warnings NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool advice MEMBER m_advice NOTIFY filterChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Roles {
        Severity = Qt::UserRole + 1,
        Title,
        Message,
        Why,
        RuleId,
        Place,
        Line,
        Elements,
        Facts,
        FixLabel,
        FixNow,
        FindingIndex,
        Concerned,
    };

    explicit FindingsModel(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    int count() const { return static_cast<int>(m_shown.size()); }

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Selects what the finding in a row is about and brings it into view.
    Q_INVOKABLE void reveal(int row) const;
    Q_INVOKABLE bool applyFix(int row) const;
    /// The lines that the fix of a row would change: {sign, text, number}.
    Q_INVOKABLE QVariantList previewFix(int row) const;

signals:
    void documentChanged();
    void filterChanged();
    void countChanged();

private:
    void rebuild();
    const Finding& finding(int row) const;
    QStringList elementsOf(const Finding& finding) const;

    DesignDocument* m_document = nullptr;
    bool m_errors = true;
    bool m_warnings = true;
    bool m_advice = true;
    std::vector<Finding> m_findings; ///< a copy: the document's change before rows can
    std::vector<int> m_shown;
};

} // namespace lintel
