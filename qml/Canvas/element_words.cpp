#include "qml/Canvas/element_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace lintel {

QString titleOf(const Graph& graph, const std::string& id) {
    if (const Graph::Node* node = graph.node(id))
        return QString::fromStdString(node->title);
    const Graph::Container* container = graph.container(id);
    return QString::fromStdString(container ? container->title : id);
}

QString connectionsInWords(const Graph& graph, const std::string& id) {
    QStringList from;
    QStringList to;
    for (const Graph::Connection& connection : graph.connections) {
        if (connection.to == id)
            from.append(titleOf(graph, connection.from));
        else if (connection.from == id)
            to.append(titleOf(graph, connection.to));
    }
    QStringList parts;
    if (!from.isEmpty())
        parts.append(QCoreApplication::translate("ElementWords", "connected from %1")
                         .arg(from.join(QStringLiteral(", "))));
    if (!to.isEmpty())
        parts.append(QCoreApplication::translate("ElementWords", "connected to %1")
                         .arg(to.join(QStringLiteral(", "))));
    return parts.join(QStringLiteral("; "));
}

} // namespace lintel
