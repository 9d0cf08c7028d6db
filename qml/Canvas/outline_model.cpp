#include "qml/Canvas/outline_model.h"
#include "qml/Canvas/element_words.h"
#include "qml/Document/follow_document.h"
#include "qml/Document/qt_text.h"

#include <algorithm>

namespace lintel {
OutlineModel::OutlineModel(QObject* parent)
    : QAbstractListModel(parent) {}

void OutlineModel::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document) {
        connect(document, &DesignDocument::changed, this, &OutlineModel::rebuild);
        connect(document, &DesignDocument::selectionChanged, this, [this] {
            if (!m_rows.empty())
                emit dataChanged(index(0), index(rowCount() - 1), {Selected});
        });
    }
    rebuild();
    emit documentChanged();
}

void OutlineModel::rebuild() {
    beginResetModel();
    m_rows.clear();
    if (m_document && m_document->isReady()) {
        const Graph& graph = m_document->design().graph();
        for (const Graph::Container& container : graph.containers)
            if (container.parent.empty())
                addContainer(container, 0);
        for (const Graph::Node& node : graph.nodes)
            if (node.containers.empty())
                addNode(node, 0);
    }
    endResetModel();
    const int count = static_cast<int>(
        std::ranges::count_if(m_rows, [](const Row& row) { return row.kind != Kind::Connection; }));
    if (count != m_count) {
        m_count = count;
        emit countChanged();
    }
}

void OutlineModel::addContainer(const Graph::Container& container, int depth) {
    const Graph& graph = m_document->design().graph();
    m_rows.push_back({Kind::Frame,
                      depth,
                      qt(container.id),
                      qt(container.title),
                      qt(container.detail),
                      QStringLiteral("frame"),
                      {},
                      {}});
    for (const std::string& member : container.members) {
        if (const Graph::Container* inner = graph.container(member))
            addContainer(*inner, depth + 1);
        else if (const Graph::Node* node = graph.node(member))
            addNode(*node, depth + 1);
    }
    addConnections(container.id, depth + 1);
}

void OutlineModel::addNode(const Graph::Node& node, int depth) {
    m_rows.push_back({Kind::Node, depth, qt(node.id), qt(node.title), qt(node.subtitle), qt(node.role.glyph),
                      qt(node.role.category), qt(node.role.monogram)});
    addConnections(node.id, depth + 1);
}

void OutlineModel::addConnections(const std::string& from, int depth) {
    const Graph& graph = m_document->design().graph();
    for (const Graph::Connection& connection : graph.connections) {
        if (connection.from != from)
            continue;
        m_rows.push_back({Kind::Connection,
                          depth,
                          qt(connection.id),
                          tr("to %1").arg(titleOf(graph, connection.to)),
                          qt(connection.label.empty() ? connection.kind : connection.label),
                          QStringLiteral("arrow-right"),
                          {},
                          {}});
    }
}

int OutlineModel::rowOf(const QString& element) const {
    const auto row = std::ranges::find(m_rows, element, &Row::id);
    return row == m_rows.end() ? -1 : static_cast<int>(row - m_rows.begin());
}

QVariant OutlineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ElementId:
        return row.id;
    case Qt::DisplayRole:
    case Title:
        return row.title;
    case Detail:
        return row.detail;
    case Depth:
        return row.depth;
    case KindName:
        return row.kind == Kind::Frame  ? QStringLiteral("frame")
               : row.kind == Kind::Node ? QStringLiteral("node")
                                        : QStringLiteral("connection");
    case GlyphName:
        return row.glyph;
    case Category:
        return row.category;
    case Monogram:
        return row.monogram;
    case Selected:
        return m_document->isSelected(row.id);
    default:
        return {};
    }
}

QHash<int, QByteArray> OutlineModel::roleNames() const {
    return {{ElementId, "elementId"}, {Title, "title"},       {Detail, "detail"},
            {Depth, "depth"},         {KindName, "kind"},     {GlyphName, "glyph"},
            {Category, "category"},   {Monogram, "monogram"}, {Selected, "selected"}};
}

} // namespace lintel
