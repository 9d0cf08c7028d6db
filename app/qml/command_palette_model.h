#pragma once

#include "app/qml/knowledge_base.h"
#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QVariantList>

#include <vector>

namespace lintel {

/// What the command palette lists for a query: services, commands, facts, blocks and recent designs, in
/// groups.
class CommandPaletteModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY queryChanged FINAL)
    Q_PROPERTY(lintel::KnowledgeBase* knowledge MEMBER m_knowledge REQUIRED FINAL)
    /// Maps of name, text, group, glyph, keys.
    Q_PROPERTY(QVariantList commands MEMBER m_commands FINAL)
    /// Paths.
    Q_PROPERTY(QStringList designs MEMBER m_designs FINAL)
    /// Whose blocks can be placed; may be null.
    Q_PROPERTY(lintel::DesignDocument* document MEMBER m_document FINAL)

public:
    enum Roles { Kind = Qt::UserRole, Id, Title, Detail, Glyph, Category, Monogram, Keys, Heading };

    explicit CommandPaletteModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString query() const { return m_query; }
    void setQuery(const QString& query);
    int count() const { return int(m_rows.size()); }

    Q_INVOKABLE QString kindAt(int row) const { return isRow(row) ? m_rows[row].kind : QString(); }
    Q_INVOKABLE QString idAt(int row) const { return isRow(row) ? m_rows[row].id : QString(); }
    /// Lists again, with the commands, designs and blocks of now.
    Q_INVOKABLE void refresh();

signals:
    void queryChanged();

private:
    struct Row {
        QString kind; ///< service, command, fact, block or design
        QString id;
        QString title; ///< styled text: what matched is bold
        QString detail;
        QString glyph;
        QString category;
        QString monogram;
        QString keys;
        QString group;
    };

    bool isRow(int row) const { return row >= 0 && row < int(m_rows.size()); }
    std::vector<Row> commandRows() const;
    std::vector<Row> designRows() const;
    std::vector<Row> blockRows() const;
    void addKnowledge(std::vector<Row>& services, std::vector<Row>& facts);

    QString m_query;
    QVariantList m_commands;
    QStringList m_designs;
    DesignDocument* m_document = nullptr;
    std::vector<Row> m_rows;
    KnowledgeBase* m_knowledge = nullptr;
};

} // namespace lintel
