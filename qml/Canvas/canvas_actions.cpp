#include "qml/Canvas/canvas_actions.h"

#include "model/design/commands/align_elements.h"
#include "model/design/commands/arrange.h"
#include "model/design/commands/bend_connection.h"
#include "model/design/commands/change_security_group.h"
#include "model/design/commands/collapse_frame.h"
#include "model/design/commands/group_elements.h"
#include "model/design/commands/lock_elements.h"
#include "model/design/commands/move_elements.h"
#include "model/design/commands/open_states.h"
#include "model/design/commands/order_elements.h"
#include "model/design/commands/paste_template.h"
#include "model/design/connection_data.h"
#include "model/design/excerpt.h"
#include "model/design/kernels/nesting.h"
#include "model/design/machine_states.h"
#include "model/design/security_groups.h"
#include "model/design/states/remove_states.h"
#include "qml/Canvas/canvas_input.h"
#include "qml/Document/qt_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

namespace lintel {

CanvasActions::CanvasActions(CanvasInput* input)
    : QObject(input)
    , m_input(*input) {
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &CanvasActions::clipboardChanged);
}

std::vector<std::string> CanvasActions::selected() const {
    return m_input.scene() && m_input.scene()->document() ? m_input.selectedElements()
                                                          : std::vector<std::string>();
}

bool CanvasActions::canPaste() const {
    return !QGuiApplication::clipboard()->text().isEmpty();
}

void CanvasActions::copy() const {
    const std::string text = excerptOf(m_input.document().design(), selected());
    if (!text.empty())
        QGuiApplication::clipboard()->setText(QString::fromStdString(text));
}

void CanvasActions::cut() {
    const Graph& graph = m_input.scene()->graph();
    if (std::ranges::any_of(selected(), [&](const std::string& id) { return isState(graph, id); })) {
        emit m_input.refused(tr("A state is no template that could be pasted: it is not cut."),
                             tr("Delete it, or drag it to its new place."));
        return;
    }
    copy();
    m_input.document().remove(m_input.document().selection());
}

void CanvasActions::paste(QPointF centre) {
    const QString text = QGuiApplication::clipboard()->text();
    if (!text.isEmpty())
        m_input.document().execute(std::make_unique<PasteTemplate>(text.toStdString(), centre));
}

void CanvasActions::align(Way way) {
    if (const auto ids = selected(); ids.size() > 1)
        m_input.document().execute(
            std::make_unique<AlignElements>(ids, static_cast<AlignElements::Way>(way)));
}

void CanvasActions::arrange(Policy policy) {
    m_input.scene()->animateNextChange();
    m_input.document().execute(
        std::make_unique<ArrangeElements>(static_cast<ArrangeElements::Policy>(policy), selected()));
}

void CanvasActions::group() {
    if (const auto ids = selected(); !ids.empty())
        m_input.document().execute(std::make_unique<GroupElements>(ids));
}

void CanvasActions::ungroup() {
    QStringList frames;
    for (const std::string& id : selected())
        if (const CanvasScene::Frame* frame = m_input.scene()->frame(id);
            frame && m_input.document().design().layout().groups.contains(id))
            frames.append(QString::fromStdString(id));
    m_input.document().remove(frames);
}

void CanvasActions::toggleCollapsed() {
    const bool isMachine = hasStates();
    if (!isMachine && !isFrame())
        return;
    m_input.scene()->animateNextChange();
    const std::string id = selected().front();
    if (isMachine)
        m_input.document().execute(std::make_unique<OpenStates>(id, isCollapsed()));
    else
        m_input.document().execute(std::make_unique<CollapseFrame>(id, !isCollapsed()));
}

bool CanvasActions::hasStates() const {
    const auto ids = selected();
    return ids.size() == 1 && lintel::hasStates(*m_input.document().design().current(), ids.front());
}

std::vector<std::string> CanvasActions::protectable() const {
    const Structure& structure = m_input.document().knowhow()->connections->data().structure;
    std::vector<std::string> ids = selected();
    std::erase_if(ids, [&](const std::string& id) {
        const CanvasScene::Card* card = m_input.scene()->card(id);
        return !card || !lintel::takesSecurityGroups(structure, card->node->type);
    });
    return ids;
}

bool CanvasActions::takesSecurityGroups() const {
    return !protectable().empty();
}

QVariantList CanvasActions::securityGroups() const {
    const std::vector<std::string> ids = protectable();
    const Design& design = m_input.document().design();
    QVariantList list;
    for (const Resource& resource : design.current()->resources()) {
        if (resource.type != "AWS::EC2::SecurityGroup")
            continue;
        const auto outline =
            std::ranges::find(design.graph().outlines, resource.logicalId, &Graph::Outline::id);
        const bool isMember =
            outline != design.graph().outlines.end() && std::ranges::all_of(ids, [&](const std::string& id) {
                return std::ranges::find(outline->members, id) != outline->members.end();
            });
        list.append(QVariantMap{{QStringLiteral("group"), QString::fromStdString(resource.logicalId)},
                                {QStringLiteral("member"), isMember}});
    }
    return list;
}

void CanvasActions::changeSecurityGroup(const QString& group, bool join) {
    if (const auto ids = protectable(); !ids.empty())
        m_input.document().execute(std::make_unique<ChangeSecurityGroup>(ids, group.toStdString(), join));
}

QVariantList CanvasActions::containers() const {
    const Design& design = m_input.document().design();
    const Graph& graph = design.graph();
    const std::vector<std::string> ids = selected();
    const std::vector<std::string> moved = m_input.scene()->movedWith(ids);
    const Nesting nesting(graph);
    const Structure& structure = m_input.document().knowhow()->connections->data().structure;
    QVariantList list;
    for (const Graph::Container& container : graph.containers) {
        if (!container.stateOf.empty() || container.kind == "zone" || container.kind == "region" ||
            std::ranges::find(moved, container.id) != moved.end())
            continue;
        const std::string around = graph.resourceAround(container.id);
        const bool isFit = std::ranges::any_of(ids, [&](const std::string& id) {
            const Resource* inner = design.current()->resource(id);
            const Resource* outer = design.current()->resource(around);
            return !container.hasResource ||
                   (inner && outer && structure.placement(inner->type, outer->type));
        });
        if (!isFit)
            continue;
        const bool isMember = std::ranges::all_of(ids, [&](const std::string& id) {
            return std::ranges::find(container.members, id) != container.members.end();
        });
        list.append(
            QVariantMap{{QStringLiteral("container"), qt(container.id)},
                        {QStringLiteral("title"), qt(container.title)},
                        {QStringLiteral("detail"), qt(container.detail)},
                        {QStringLiteral("depth"), static_cast<int>(nesting.chain(container.id).size()) - 2},
                        {QStringLiteral("member"), isMember}});
    }
    return list;
}

void CanvasActions::moveInto(const QString& container) {
    const std::vector<std::string> ids = selected();
    if (ids.empty())
        return;
    std::vector<std::string> into;
    if (!container.isEmpty())
        into.push_back(container.toStdString());
    if (m_input.document().execute(MoveElements::into(ids, std::move(into))))
        m_input.reveal(qt(ids.front()));
}

void CanvasActions::toggleLocked() {
    if (const auto ids = selected(); !ids.empty())
        m_input.document().execute(std::make_unique<LockElements>(ids, !isLocked()));
}

void CanvasActions::bringToFront() {
    if (const auto ids = selected(); !ids.empty())
        m_input.document().execute(std::make_unique<OrderElements>(ids, OrderElements::To::Front));
}

void CanvasActions::sendToBack() {
    if (const auto ids = selected(); !ids.empty())
        m_input.document().execute(std::make_unique<OrderElements>(ids, OrderElements::To::Back));
}

bool CanvasActions::isBent() const {
    const QStringList selection = m_input.document().selection();
    return selection.size() == 1 &&
           m_input.document().design().layout().bends.contains(selection.front().toStdString());
}

void CanvasActions::straighten() {
    if (isBent())
        m_input.document().execute(std::make_unique<BendConnection>(
            m_input.document().selection().front().toStdString(), std::nullopt));
}

void CanvasActions::toggleFocus() {
    QStringList ids;
    for (const std::string& id : selected())
        ids.append(QString::fromStdString(id));
    ViewFilter& filter = *m_input.scene()->filter();
    filter.focus = ids == filter.focus ? QStringList() : ids;
    emit filter.changed();
}

bool CanvasActions::isFrame() const {
    const auto ids = selected();
    return ids.size() == 1 && m_input.scene()->frame(ids.front());
}

bool CanvasActions::isFreeFrame() const {
    return isFrame() && m_input.document().design().layout().groups.contains(selected().front());
}

bool CanvasActions::isCollapsed() const {
    if (hasStates() && !m_input.scene()->frame(selected().front()))
        return true;
    return isFrame() && m_input.scene()->frame(selected().front())->container->isCollapsed;
}

bool CanvasActions::isLocked() const {
    const auto ids = selected();
    return !ids.empty() && std::ranges::all_of(ids, [this](const std::string& id) {
        return m_input.document().design().layout().locked.contains(id);
    });
}

} // namespace lintel
