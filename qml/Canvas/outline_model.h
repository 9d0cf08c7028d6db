#pragma once

#include "qml/Document/design_document.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>
#include <string>
#include <vector>

namespace lintel {

/// The diagram as an indented list: frames with what is in them, and under each block the connections that
/// leave it.
class OutlineModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lintel::DesignDocument* document READ document WRITE setDocument NOTIFY documentChanged
                   REQUIRED FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum class Kind { Frame, Node, Connection };
    enum Roles {
        ElementId = Qt::UserRole + 1,
        Title,
        Detail,
        Depth,
        KindName,
        GlyphName,
        Category,
        Monogram,
        Selected
    };

    explicit OutlineModel(QObject* parent = nullptr);

    DesignDocument* document() const { return m_document; }
    void setDocument(DesignDocument* document);
    /// Blocks and frames, without connections.
    int count() const { return m_count; }

    /// Where an element stands in the list; -1 when it does not.
    Q_INVOKABLE int rowOf(const QString& element) const;

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void documentChanged();
    void countChanged();

private:
    struct Row {
        Kind kind;
        int depth;
        QString id;
        QString title;
        QString detail;
        QString glyph;
        QString category;
        QString monogram;
    };
    void rebuild();
    void addContainer(const Graph::Container& container, int depth);
    void addConnections(const std::string& from, int depth);
    void addNode(const Graph::Node& node, int depth);

    DesignDocument* m_document = nullptr;
    std::vector<Row> m_rows;
    int m_count = 0;
};

} // namespace lintel
