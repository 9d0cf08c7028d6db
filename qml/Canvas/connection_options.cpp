#include "qml/Canvas/connection_options.h"

#include "model/design/bridges.h"
#include "model/design/states/remove_states.h"
#include "model/design/states/state_editor.h"

#include <QCoreApplication>
#include <algorithm>

namespace lintel {
namespace {

struct End {
    std::string type; ///< empty for a free shape
    QString name;
};

End endOf(const Design& design, const std::string& id) {
    if (const Graph::Node* node = design.graph().node(id))
        return {node->type, QString::fromStdString(node->role.label)};
    if (const Resource* resource = design.current()->resource(id))
        return {resource->type, QString::fromStdString(design.knowhow().roles.of(resource->type).label)};
    return {{}, QCoreApplication::translate("ConnectionOptions", "a shape")};
}

QVariantMap entryOf(const ConnectionEntry& entry) {
    return {{QStringLiteral("entry"), QString::fromStdString(entry.id)},
            {QStringLiteral("kind"), QString::fromStdString(entry.kind)},
            {QStringLiteral("label"), QString::fromStdString(entry.label)},
            {QStringLiteral("summary"), QString::fromStdString(entry.summary)}};
}

QString wordsOf(Way way) {
    switch (way) {
    case Way::Next:
        return QCoreApplication::translate("ConnectionOptions", "Leads on to it");
    case Way::Rule:
        return QCoreApplication::translate("ConnectionOptions", "Leads to it by a rule");
    case Way::Default:
        return QCoreApplication::translate("ConnectionOptions", "Leads to it otherwise");
    case Way::Catch:
        break;
    }
    return QCoreApplication::translate("ConnectionOptions", "Leads to it after an error");
}

/// From a state: a transition to another one, or what a Task shall call.
ConnectionOptions stateOptions(const Design& design, const std::string& from, const std::string& to) {
    ConnectionOptions options;
    const Template& source = *design.current();
    const std::string machine = machineOf(source, from);
    const Resource* called = source.resource(to);
    if (called && to != machine) {
        const StateTree tree(source, machine);
        if (const StateTree::State* state = tree.state(from); state && state->type() == "Task")
            for (const ConnectionEntry* entry :
                 design.knowhow().connections->calls(source.resource(machine)->type, called->type))
                options.entries.append(entryOf(*entry));
        if (options.entries.isEmpty())
            options.reason = QCoreApplication::translate(
                "ConnectionOptions", "Only a Task calls something, and only what Step Functions can call.");
        return options;
    }
    const WaysBetween legal = waysBetween(source, from, to);
    options.reason = QString::fromStdString(legal.reason);
    options.alternative = QString::fromStdString(legal.alternative);
    for (const Way way : legal.ways)
        options.entries.append(
            QVariantMap{{QStringLiteral("entry"), QString::fromUtf8(nameOfWay(way).data())},
                        {QStringLiteral("kind"), QStringLiteral("invoke")},
                        {QStringLiteral("label"), wordsOf(way)},
                        {QStringLiteral("summary"), QString()}});
    return options;
}

/// What can be drawn instead of a connection that nothing is known of; empty when that is nothing.
QString alternativeTo(const Design& design, const End& from, const End& to) {
    const ConnectionCatalog& connections = *design.knowhow().connections;
    const auto reversed = connections.between(to.type, from.type);
    if (std::ranges::any_of(reversed, [](const ConnectionEntry* entry) { return !entry->refused; }))
        return QCoreApplication::translate("ConnectionOptions", "From %1 to %2 there is one.")
            .arg(to.name, from.name);
    QStringList names;
    for (const std::string& type : typesBetween(connections, from.type, to.type))
        names.append(QString::fromStdString(design.knowhow().roles.of(type).label));
    return names.isEmpty() ? QString()
                           : QCoreApplication::translate("ConnectionOptions", "Put one between them: %1.")
                                 .arg(names.join(QCoreApplication::translate("ConnectionOptions", " or ")));
}

} // namespace

ConnectionOptions connectionOptions(const DesignDocument& document, const std::string& from,
                                    const std::string& to) {
    const Design& design = document.design();
    const End source = endOf(design, from);
    const End target = endOf(design, to);
    ConnectionOptions options;
    if (from == to) {
        options.reason =
            QCoreApplication::translate("ConnectionOptions", "A block does not connect to itself.");
        return options;
    }
    if (isState(design.graph(), from))
        return stateOptions(design, from, to);
    if (isState(design.graph(), to)) {
        options.reason =
            QCoreApplication::translate("ConnectionOptions", "An execution begins with the first state.");
        options.alternative = QCoreApplication::translate("ConnectionOptions", "Connect it to %1 itself.")
                                  .arg(QString::fromStdString(machineOf(*design.current(), to)));
        return options;
    }
    if (source.type.empty() && !target.type.empty()) {
        options.entries.append(QVariantMap{{QStringLiteral("entry"), QString()},
                                           {QStringLiteral("kind"), QStringLiteral("invoke")},
                                           {QStringLiteral("label"), QString()},
                                           {QStringLiteral("summary"), QString()}});
        return options;
    }
    for (const ConnectionEntry* entry : design.knowhow().connections->between(source.type, target.type)) {
        if (entry->refused) {
            options.reason = QString::fromStdString(entry->reason);
            options.alternative = QString::fromStdString(entry->alternative);
            continue;
        }
        options.entries.append(entryOf(*entry));
    }
    if (options.entries.isEmpty() && options.reason.isEmpty()) {
        options.reason =
            QCoreApplication::translate("ConnectionOptions", "No connection from %1 to %2 is known.")
                .arg(source.name, target.name);
        options.alternative = alternativeTo(design, source, target);
    }
    return options;
}

} // namespace lintel
