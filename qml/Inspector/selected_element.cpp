#include "qml/Inspector/selected_element.h"

#include "model/design/access.h"
#include "qml/Document/follow_document.h"
#include "qml/Document/qt_text.h"
#include "qml/Inspector/aws_reference.h"

#include "model/design/states/remove_states.h"

#include <algorithm>

namespace lintel {
SelectedElement::SelectedElement(QObject* parent)
    : QObject(parent) {}

void SelectedElement::setDocument(DesignDocument* document) {
    if (!followDocument(*this, m_document, document))
        return;
    if (document) {
        connect(document, &DesignDocument::changed, this, &SelectedElement::update);
        connect(document, &DesignDocument::selectionChanged, this, &SelectedElement::update);
    }
    update();
    emit documentChanged();
}

QString SelectedElement::titleOf(const std::string& id) const {
    const Graph& graph = m_document->design().graph();
    if (const Graph::Node* node = graph.node(id))
        return qt(node->title);
    if (const Graph::Container* container = graph.container(id))
        return qt(container->title);
    const auto shape = m_document->design().layout().shapes.find(id);
    return shape == m_document->design().layout().shapes.end() ? qt(id) : qt(shape->second.text);
}

void SelectedElement::describe(const Graph::Connection& connection, const std::string& seenFrom) {
    const bool outgoing = connection.from == seenFrom;
    const std::string& other = outgoing ? connection.to : connection.from;
    m_connections.append(QVariantMap{{QStringLiteral("id"), qt(connection.id)},
                                     {QStringLiteral("outgoing"), outgoing},
                                     {QStringLiteral("other"), titleOf(other)},
                                     {QStringLiteral("otherId"), qt(other)},
                                     {QStringLiteral("kind"), qt(connection.kind)},
                                     {QStringLiteral("label"), qt(connection.label)},
                                     {QStringLiteral("facts"), qt(connection.facts)},
                                     {QStringLiteral("resources"), qt(connection.folded)}});
}

/// Several resources are edited together.
void SelectedElement::addPeers(const QStringList& selection) {
    const Template& source = *m_document->design().current();
    QStringList types;
    for (const QString& id : selection) {
        const Resource* resource = source.resource(id.toStdString());
        if (!resource)
            return;
        if (const QString type = qt(resource->type); !types.contains(type))
            types.append(type);
    }
    m_subtitle = types.size() == 1 ? types.front() : tr("Of %1 types").arg(types.size());
    m_resources = {selection.front()};
    m_peers = selection.mid(1);
}

void SelectedElement::addAccess(const std::string& id) {
    const Design& design = m_document->design();
    for (const Access& access : accessAround(*design.current(), *m_document->knowhow()->connections, id)) {
        QStringList elements;
        for (const std::string& other : access.others)
            if (const QString element = qt(design.graph().elementOf(other));
                !element.isEmpty() && !elements.contains(element))
                elements.append(element);
        m_access.append(QVariantMap{{QStringLiteral("outgoing"), access.outgoing},
                                    {QStringLiteral("allowed"), access.isAllow},
                                    {QStringLiteral("conditional"), access.isConditional},
                                    {QStringLiteral("others"), qt(access.others)},
                                    {QStringLiteral("actions"), qt(access.actions)},
                                    {QStringLiteral("policy"), qt(access.managedPolicy)},
                                    {QStringLiteral("elements"), elements}});
    }
}

void SelectedElement::update() {
    m_kind.clear();
    m_id.clear();
    m_state.clear();
    m_title.clear();
    m_subtitle.clear();
    m_category.clear();
    m_glyph.clear();
    m_monogram.clear();
    m_resources.clear();
    m_peers.clear();
    m_documentation.clear();
    m_isNote = false;
    m_words.clear();
    m_connections.clear();
    m_access.clear();
    const QStringList selection =
        m_document && m_document->isReady() ? m_document->selection() : QStringList();
    if (selection.size() > 1) {
        m_kind = QStringLiteral("several");
        m_title = tr("%1 elements").arg(selection.size());
        addPeers(selection);
    } else if (selection.size() == 1) {
        m_id = selection.front();
        const std::string id = m_id.toStdString();
        const Graph& graph = m_document->design().graph();
        m_title = titleOf(id);
        if (isState(graph, id))
            m_state = m_id;
        if (const Graph::Node* node = graph.node(id);
            node && (!node->type.empty() || !node->stateOf.empty())) {
            m_kind = QStringLiteral("node");
            m_subtitle = qt(node->type.empty() ? node->subtitle : node->type);
            m_category = qt(node->role.category);
            m_glyph = qt(node->role.glyph);
            m_monogram = qt(node->role.monogram);
            if (node->stateOf.empty())
                m_resources = QStringList(m_id) + qt(node->folded);
        } else if (const Graph::Container* container = graph.container(id);
                   container && m_document->design().layout().groups.contains(id)) {
            m_kind = QStringLiteral("shape");
            m_title = qt(container->title);
            m_words = m_title;
            m_subtitle = tr("Free frame, generates nothing");
            m_glyph = QStringLiteral("frame");
        } else if (container) {
            m_kind = QStringLiteral("frame");
            m_subtitle = qt(container->detail);
            m_glyph = QStringLiteral("frame");
            if (const Resource* resource = m_document->design().current()->resource(id)) {
                const Role role = m_document->knowhow()->roles.of(resource->type);
                m_subtitle = qt(resource->type);
                m_category = qt(role.category);
                m_glyph = qt(role.glyph);
                m_monogram = qt(role.monogram);
                m_resources.append(m_id);
            }
            m_resources += qt(container->folded);
        } else if (const Graph::Connection* connection = graph.connection(id)) {
            m_kind = QStringLiteral("connection");
            m_title = connection->label.empty() ? qt(connection->kind) : qt(connection->label);
            m_subtitle = tr("%1 to %2").arg(titleOf(connection->from), titleOf(connection->to));
            m_glyph = QStringLiteral("route");
            m_resources = qt(connection->folded);
            describe(*connection, connection->from);
        } else {
            m_kind = QStringLiteral("shape");
            m_subtitle = tr("Generates nothing");
            m_glyph = QStringLiteral("shape");
            const auto& shapes = m_document->design().layout().shapes;
            const auto shape = shapes.find(id);
            m_isNote = shape != shapes.end() && shape->second.kind == "note";
            m_words = shape == shapes.end() ? QString() : qt(shape->second.text);
        }
        const Template& source = *m_document->design().current();
        m_resources.removeIf([&](const QString& name) { return !source.resource(name.toStdString()); });
        if (const Resource* resource = source.resource(id)) {
            m_documentation = awsReference(qt(resource->type));
            addAccess(id);
        }
        for (const Graph::Connection& connection : graph.connections)
            if (connection.from == id || connection.to == id)
                describe(connection, id);
    }
    emit changed();
}

} // namespace lintel
