#pragma once

#include "model/knowledge/knowledge.h"

#include <QAbstractListModel>
#include <QSet>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace lintel {

/// A version of an exam as an outline: domains, in an open one its tasks, in an open task what it asks and
/// the facts for it.
class ExamModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Library has it.")
    /// {code, family, name, isOver} of every version: Developer first, the newest of each before the older.
    Q_PROPERTY(QVariantList versions READ versions NOTIFY changed FINAL)
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    /// "65 questions, of which 50 count", "720 of 1,000 to pass", "from 1 Dec 2026" …
    Q_PROPERTY(QStringList particulars READ particulars NOTIFY changed FINAL)
    /// A sentence on the version before or after this one; empty when there is neither.
    Q_PROPERTY(QString standing READ standing NOTIFY changed FINAL)
    /// The versions of its family that differ: "DVA-C02"; empty when nothing is known of the one before.
    Q_PROPERTY(QString replaces READ replaces NOTIFY changed FINAL)
    /// {kind: weight · added · moved · merged, what, before, after} against the version before.
    Q_PROPERTY(QVariantList changes READ changes NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList sources READ sources NOTIFY changed FINAL)

public:
    enum Roles {
        KindRole = Qt::UserRole, ///< domain task heading skill fact
        IdRole,                  ///< "1", "1.2", a fact's id …
        TextRole,
        NoteRole,   ///< of a skill its number; of a fact its service's id
        CountRole,  ///< facts of a domain or task
        WeightRole, ///< of a domain, in percent of what is scored
        ShiftRole,  ///< of a domain: percent more or less than in the version before
        FreshRole,  ///< a task or skill that the version before did not have
        ExpandedRole,
        DepthRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// Takes the exams of a knowledge base, which must outlive the model.
    void setKnowledge(const Knowledge* knowledge);
    /// Shows a version, its domains closed. False when there is none of this code.
    Q_INVOKABLE bool open(const QString& code);
    Q_INVOKABLE void setExpanded(int row, bool expanded);
    /// Row of a domain ("1") or task ("1.2"), after opening what holds it; -1 when there is none.
    Q_INVOKABLE int reveal(const QString& id);
    Q_INVOKABLE QString kindAt(int row) const { return data(index(row), KindRole).toString(); }
    Q_INVOKABLE QString idAt(int row) const { return data(index(row), IdRole).toString(); }
    /// Domain that a row belongs to; empty without one.
    Q_INVOKABLE QString domainAt(int row) const;
    /// Row of the domain or task around a row; the row itself when nothing is.
    Q_INVOKABLE int parentOf(int row) const;

    QVariantList versions() const;
    QString code() const { return QString::fromStdString(m_exam.code); }
    QString name() const { return QString::fromStdString(m_exam.name); }
    QStringList particulars() const;
    QString standing() const;
    QString replaces() const { return QString::fromStdString(m_exam.replaces); }
    QVariantList changes() const;
    QVariantList sources() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    struct Row {
        QString kind = {};
        QString id = {};
        QString text = {};
        QString note = {};
        int count = 0;
        int weight = 0;
        int shift = 0;
        bool fresh = false;
        int depth = 0;
    };

    const Exam* find(const std::string& code) const;
    const Exam* successor() const;
    bool isFresh(const std::string& id) const;
    std::vector<Row> tasksOf(const Exam::Domain& domain) const;
    std::vector<Row> contentOf(const Exam::Task& task) const;
    void rebuild();

    const Knowledge* m_knowledge = nullptr;
    std::vector<Exam> m_exams;
    Exam m_exam;
    std::map<std::string, int> m_counts;
    QSet<QString> m_expanded;
    std::vector<Row> m_rows;
};

} // namespace lintel
