#pragma once

#include "model/knowledge/fact.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// The comparison that is read, narrowed to the variants and the rows of interest.
class OpenComparison : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Library has it.")
    Q_PROPERTY(QString id READ id NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString service READ service NOTIFY changed FINAL)
    Q_PROPERTY(QStringList allColumns READ allColumns NOTIFY changed FINAL)
    /// Which columns are shown, one for each of allColumns; two at least.
    Q_PROPERTY(QList<bool> shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(QStringList columns READ columns NOTIFY changed FINAL) ///< those shown
    /// {aspect, values, facts, differs}; values of the shown columns.
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed FINAL)
    Q_PROPERTY(bool onlyDifferences READ onlyDifferences WRITE setOnlyDifferences NOTIFY changed FINAL)
    Q_PROPERTY(int differing READ differing NOTIFY changed FINAL) ///< rows that differ between the shown
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)         ///< rows in all
    Q_PROPERTY(QVariantList sources READ sources NOTIFY changed FINAL)

public:
    using QObject::QObject;

    /// Shows all of a comparison.
    void open(Comparison comparison);
    /// Shows or hides a column. False when it would leave fewer than two.
    Q_INVOKABLE bool toggleColumn(int column);
    Q_INVOKABLE void showAll();

    QString id() const { return QString::fromStdString(m_comparison.id); }
    QString title() const { return QString::fromStdString(m_comparison.title); }
    QString service() const { return QString::fromStdString(m_comparison.service); }
    QStringList allColumns() const;
    QList<bool> shown() const { return m_shown; }
    QStringList columns() const;
    QVariantList rows() const;
    bool onlyDifferences() const { return m_onlyDifferences; }
    void setOnlyDifferences(bool only);
    int differing() const;
    int total() const { return static_cast<int>(m_comparison.rows.size()); }
    QVariantList sources() const;

signals:
    void changed();

private:
    QStringList shownOf(const std::vector<std::string>& texts) const;

    Comparison m_comparison;
    QList<bool> m_shown;
    bool m_onlyDifferences = false;
};

} // namespace lintel
