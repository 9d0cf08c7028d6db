#include "qml/Canvas/connection_options.h"

#include <QCoreApplication>

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
    for (const std::string& end : {from, to})
        if (const Graph::Node* node = design.graph().node(end); node && !node->stateOf.empty()) {
            options.reason = QCoreApplication::translate("ConnectionOptions",
                                                         "States are connected in the definition of %1.")
                                 .arg(QString::fromStdString(node->stateOf));
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
        options.entries.append(
            QVariantMap{{QStringLiteral("entry"), QString::fromStdString(entry->id)},
                        {QStringLiteral("kind"), QString::fromStdString(entry->kind)},
                        {QStringLiteral("label"), QString::fromStdString(entry->label)},
                        {QStringLiteral("summary"), QString::fromStdString(entry->summary)}});
    }
    if (options.entries.isEmpty() && options.reason.isEmpty())
        options.reason =
            QCoreApplication::translate("ConnectionOptions", "No connection from %1 to %2 is known.")
                .arg(source.name, target.name);
    return options;
}

} // namespace lintel
