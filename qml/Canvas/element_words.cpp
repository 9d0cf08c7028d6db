#include "qml/Canvas/element_words.h"

#include "model/design/outlines.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <utility>

namespace lintel {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ElementWords", text);
}

QString kindOf(const Graph::Container& container) {
    static const std::pair<std::string_view, const char*> kinds[] = {
        {"region", "Region"},
        {"vpc", "VPC"},
        {"zone", "zone"},
        {"publicSubnet", "public subnet"},
        {"privateSubnet", "private subnet"},
        {"cluster", "cluster"},
        {"application", "application"},
        {"stateMachine", "state machine"},
        {"mapState", "Map state"},
        {"parallelState", "Parallel state"},
        {"branch", "branch"},
        {"account", "account"},
        {"onPremises", "on-premises site"},
    };
    for (const auto& [kind, words] : kinds)
        if (kind == container.kind)
            return tr(words);
    return tr("frame");
}

/// What the start of a connection does with its end, and the end with the start.
std::pair<QString, QString> verbsOf(const Graph& graph, const Graph::Connection& connection) {
    if (connection.entry == "transition")
        return {tr("leads to"), tr("follows")};
    if (connection.kind == "invoke") {
        const Graph::Node* to = graph.node(connection.to);
        if (to && to->role.category == "integration")
            return {tr("sends to"), tr("receives from")};
        return {tr("invokes"), tr("is invoked by")};
    }
    if (connection.kind == "data") {
        if (connection.label == "read")
            return {tr("reads from"), tr("is read by")};
        if (connection.label == "write")
            return {tr("writes to"), tr("is written by")};
        if (connection.label == "read and write")
            return {tr("reads and writes"), tr("is read and written by")};
        return {tr("sends to"), tr("receives from")};
    }
    if (connection.kind == "network")
        return {tr("forwards to"), tr("is reached from")};
    if (connection.kind == "permission")
        return {tr("may use"), tr("may be used by")};
    return {tr("refers to"), tr("is referred to by")};
}

QString contentsOf(const Graph::Container& container) {
    if (container.isCollapsed)
        return tr("closed, %1 inside").arg(container.hidden.size());
    return container.members.size() == 1 ? tr("1 member") : tr("%1 members").arg(container.members.size());
}

/// What a card holds that is no resource of this template.
QString partInWords(const Graph::Node::Part& part) {
    const QString name = QString::fromStdString(part.name);
    const QString detail = QString::fromStdString(part.detail);
    switch (part.kind) {
    case Graph::Node::Part::Kind::Instances:
        return detail.isEmpty() ? tr("runs %1").arg(name) : tr("runs %1 of %2").arg(detail, name);
    case Graph::Node::Part::Kind::Parameter:
        return detail.isEmpty() ? tr("takes %1").arg(name) : tr("takes %1 from %2").arg(name, detail);
    case Graph::Node::Part::Kind::Output:
        return tr("gives %1").arg(name);
    case Graph::Node::Part::Kind::More:
        break;
    }
    return tr("%1 more").arg(detail);
}

} // namespace

QString titleOf(const Graph& graph, const std::string& id) {
    if (const Graph::Node* node = graph.node(id))
        return QString::fromStdString(node->title);
    const Graph::Container* container = graph.container(id);
    return QString::fromStdString(container ? container->title : id);
}

QString nameInWords(const Graph& graph, const std::string& id) {
    if (const Graph::Connection* connection = graph.connection(id))
        return tr("%1 %2 %3")
            .arg(nameInWords(graph, connection->from), verbsOf(graph, *connection).first,
                 nameInWords(graph, connection->to));
    const Graph::Node* node = graph.node(id);
    const Graph::Container* container = node ? nullptr : graph.container(id);
    if (!node && !container)
        return {};
    const QString title = titleOf(graph, id);
    const QString kind = node ? QString::fromStdString(node->subtitle) : kindOf(*container);
    return kind.isEmpty() || title.contains(kind, Qt::CaseInsensitive) ? title
                                                                       : kind + QLatin1Char(' ') + title;
}

QString connectionsInWords(const Graph& graph, const std::string& id) {
    QStringList words;
    for (const Graph::Connection& connection : graph.connections) {
        const auto& [does, undergoes] = verbsOf(graph, connection);
        if (connection.from == id)
            words.append(does + QLatin1Char(' ') + nameInWords(graph, connection.to));
        else if (connection.to == id)
            words.append(undergoes + QLatin1Char(' ') + nameInWords(graph, connection.from));
    }
    return words.join(QStringLiteral(", "));
}

QString describedInWords(const Graph& graph, const std::string& id) {
    QStringList words;
    if (const Graph::Connection* connection = graph.connection(id)) {
        if (!connection->label.empty())
            words.append(QString::fromStdString(connection->label));
        words.append(tr("%1 connection").arg(QString::fromStdString(connection->kind)));
        return words.join(QStringLiteral(", "));
    }
    const Graph::Node* node = graph.node(id);
    const Graph::Container* container = graph.container(id);
    if (node)
        for (const std::string& frame : node->containers)
            words.append(tr("in %1").arg(nameInWords(graph, frame)));
    else if (container && !container->parent.empty())
        words.append(tr("in %1").arg(nameInWords(graph, container->parent)));
    for (const Graph::Outline& group : graph.outlines)
        if (std::ranges::find(group.members, id) != group.members.end())
            words.append((isCluster(graph, group) ? tr("in the cluster %1") : tr("in the security group %1"))
                             .arg(QString::fromStdString(group.title)));
    if (node)
        for (const Graph::Node::Part& part : node->parts)
            words.append(partInWords(part));
    if (container && !container->detail.empty())
        words.append(QString::fromStdString(container->detail));
    if (container)
        words.append(contentsOf(*container));
    if (const QString connections = connectionsInWords(graph, id); !connections.isEmpty())
        words.append(connections);
    if (node && !node->condition.empty())
        words.append(tr("only if %1").arg(QString::fromStdString(node->condition)));
    return words.join(QStringLiteral(", "));
}

} // namespace lintel
