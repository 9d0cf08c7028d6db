#include "qml/Canvas/canvas_input.h"

#include "model/design/commands/add_resource.h"
#include "model/design/commands/connect_elements.h"
#include "model/design/commands/reattach_connection.h"
#include "model/design/kernels/layout.h"
#include "qml/Canvas/blocks.h"
#include "qml/Canvas/canvas_keys.h"
#include "qml/Canvas/tools/connect_tool.h"
#include "qml/Canvas/tools/pan_tool.h"
#include "qml/Canvas/tools/place_tool.h"
#include "qml/Canvas/tools/select_tool.h"

#include <QCursor>
#include <cmath>

namespace lintel {
namespace {

constexpr qreal WheelZoom = 1.2;        // a notch of 120 eighths of a degree
constexpr qreal WheelStep = 48 / 120.0; // pixels an eighth of a degree scrolls

} // namespace

CanvasInput::CanvasInput(QQuickItem* parent)
    : QQuickItem(parent)
    , m_overlay(new CanvasOverlay(this))
    , m_actions(new CanvasActions(this))
    , m_idle(std::make_unique<SelectTool>()) {
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
}

CanvasInput::~CanvasInput() = default;

void CanvasInput::setScene(CanvasScene* scene) {
    if (scene == m_scene)
        return;
    m_scene = scene;
    emit sceneChanged();
    if (!scene)
        return;
    connect(scene, &CanvasScene::reset, this, [this] {
        cancel();
        m_overlay->setHovered({});
        m_problem = -1;
        fitAtOnce();
    });
}

void CanvasInput::setViewport(CanvasViewport* viewport) {
    if (viewport == m_viewport)
        return;
    m_viewport = viewport;
    emit viewportChanged();
    if (viewport)
        connect(viewport, &CanvasViewport::changed, this, [this] {
            if (m_fitPending)
                fitAtOnce();
        });
}

void CanvasInput::fitAtOnce() {
    m_fitPending = !isLive() || m_viewport->size().isEmpty();
    if (!m_fitPending)
        m_viewport->fit(m_scene->bounds(), false);
}

void CanvasInput::setMode(Mode mode) {
    cancel();
    if (mode == m_mode)
        return;
    m_mode = mode;
    if (mode == Pan)
        m_idle = std::make_unique<PanTool>(PanTool::Lasts::Always);
    else
        m_idle = std::make_unique<SelectTool>();
    m_overlay->setHovered({});
    showCursor();
    emit modeChanged();
}

void CanvasInput::enter(std::unique_ptr<Tool> gesture) {
    const bool wasBusy = isBusy();
    m_left = std::move(m_gesture); // the caller may be a member function of it
    m_gesture = std::move(gesture);
    if (!m_gesture)
        m_overlay->clear();
    showCursor();
    if (wasBusy != isBusy())
        emit toolChanged();
}

void CanvasInput::cancel() {
    if (!m_gesture)
        return;
    m_gesture->cancel(*this);
    enter(nullptr);
}

void CanvasInput::showCursor() {
    setCursor(QCursor(tool().cursor(*this)));
}

std::vector<std::string> CanvasInput::selectedElements() const {
    std::vector<std::string> ids;
    for (const QString& selected : document().selection())
        if (std::string id = selected.toStdString(); m_scene->card(id) || m_scene->frame(id))
            ids.push_back(std::move(id));
    return ids;
}

void CanvasInput::startConnecting() {
    const std::vector<std::string> ids = selectedElements();
    if (ids.size() != 1) {
        setMode(m_mode == Connect ? Select : Connect);
        return;
    }
    cancel();
    enter(std::make_unique<ConnectTool>(*this, ids.front(), ConnectTool::By::Keys));
}

void CanvasInput::finishConnection(const std::string& from, const std::string& to,
                                   const std::string& replaces) {
    const ConnectionOptions options = connectionOptions(document(), from, to);
    const auto qt = [](const std::string& text) { return QString::fromStdString(text); };
    if (options.entries.isEmpty())
        emit refused(options.reason, options.alternative);
    else if (options.entries.size() == 1)
        connectElements(qt(from), qt(to),
                        options.entries.front().toMap().value(QStringLiteral("entry")).toString(),
                        qt(replaces));
    else
        emit connectionChoice(qt(from), qt(to), options.entries, qt(replaces));
}

void CanvasInput::connectElements(const QString& from, const QString& to, const QString& entry,
                                  const QString& replaces) {
    if (replaces.isEmpty())
        document().execute(
            std::make_unique<ConnectElements>(from.toStdString(), to.toStdString(), entry.toStdString()));
    else
        document().execute(std::make_unique<ReattachConnection>(replaces.toStdString(), from.toStdString(),
                                                                to.toStdString(), entry.toStdString()));
}

void CanvasInput::placeMoved(const QString& type, QPointF position) {
    if (!isLive())
        return;
    auto* placing = dynamic_cast<PlaceTool*>(m_gesture.get());
    if (!placing || placing->type() != type.toStdString()) {
        cancel();
        enter(std::make_unique<PlaceTool>(type.toStdString()));
    }
    m_gesture->move(*this, {position, m_viewport->toScene(position), Qt::NoButton, Qt::LeftButton, {}});
}

void CanvasInput::placeDropped(const QString& type, QPointF position) {
    if (!isLive())
        return;
    placeMoved(type, position);
    m_gesture->release(*this, {position, m_viewport->toScene(position), Qt::LeftButton, {}, {}});
    forceActiveFocus();
}

void CanvasInput::placeLeft() {
    if (dynamic_cast<PlaceTool*>(m_gesture.get()))
        cancel();
}

void CanvasInput::insert(const QString& type) {
    if (!isLive())
        return;
    const std::vector<std::string> selected = selectedElements();
    std::vector<std::string> containers;
    std::optional<QPointF> at;
    if (selected.size() == 1 && m_scene->frame(selected.front())) {
        containers = selected; // the layout finds a free place in the frame
    } else {
        // To the right of what is selected, else in the middle of the view; below whatever lies there
        // already.
        QRectF card(0, 0, metrics::CardWidth, metrics::CardHeight);
        const QRectF beside = selected.empty() ? QRectF() : m_scene->rectOf(selected.back());
        if (beside.isValid())
            card.moveTopLeft({beside.right() + metrics::Gap, beside.top()});
        else
            card.moveCenter(m_viewport->visible().center());
        card.moveTopLeft(snapToGrid(card.topLeft()));
        while (!m_scene->cardsIn(card).empty())
            card.translate(0, metrics::CardHeight + metrics::CrossGap);
        at = card.topLeft();
        containers = containersUnder(m_scene->graph(), document().design().layout(), card);
    }
    if (!document().execute(addBlock(document().knowhow()->roles, type.toStdString(), at, containers)))
        return;
    const QStringList added = document().selection();
    if (!added.isEmpty())
        m_viewport->reveal(m_scene->rectOf(added.front().toStdString()));
}

/// Room for a row of cards at a point; below whatever lies there already.
QRectF CanvasInput::freeSpot(QPointF scene, int cards) const {
    QRectF row(snapToGrid(scene), QSizeF(cards * (metrics::CardWidth + 2 * metrics::Gap) - 2 * metrics::Gap,
                                         metrics::CardHeight));
    while (!m_scene->cardsIn(row).empty())
        row.translate(0, metrics::CardHeight + metrics::CrossGap);
    return row;
}

/// Runs a command and returns why it failed.
QString CanvasInput::run(std::unique_ptr<Command> command) {
    QString reason;
    const auto listening = connect(&document(), &DesignDocument::failed, this,
                                   [&](const QString& message) { reason = message; });
    document().execute(std::move(command));
    disconnect(listening);
    if (reason.isEmpty() && !document().selection().isEmpty())
        m_viewport->reveal(m_scene->rectOf(document().selection().back().toStdString()));
    return reason;
}

QString CanvasInput::insertAt(const QString& block, const QString& name, QPointF scene) {
    const std::string type = block.toStdString();
    const QRectF card = freeSpot(scene, 1);
    const std::vector<std::string> containers =
        containersUnder(m_scene->graph(), document().design().layout(), card);
    if (shapeOfBlock(type).empty() && freeFrameOfBlock(type).empty())
        return run(std::make_unique<AddResource>(type, card.topLeft(), containers, name.toStdString()));
    return run(addBlock(document().knowhow()->roles, type, card.topLeft(), containers));
}

QString CanvasInput::buildChain(const std::vector<BuildChain::Link>& links, QPointF scene) {
    int added = 0;
    for (const BuildChain::Link& link : links)
        added += link.existing.empty();
    const QRectF row = freeSpot(scene, std::max(added, 1));
    const QRectF card(row.topLeft(), QSizeF(metrics::CardWidth, metrics::CardHeight));
    return run(std::make_unique<BuildChain>(
        links, row.topLeft(), containersUnder(m_scene->graph(), document().design().layout(), card)));
}

QPointF CanvasInput::insertionPoint() const {
    const std::vector<std::string> selected = selectedElements();
    if (!selected.empty() && m_scene->card(selected.back()))
        return m_scene->rectOf(selected.back()).topRight() + QPointF(2 * metrics::Gap, 0);
    const QPointF half(metrics::CardWidth / 2, metrics::CardHeight / 2);
    return (m_pointerInside ? m_viewport->toScene(m_pointer) : m_viewport->visible().center()) - half;
}

QVariantMap CanvasInput::look(const QString& type) const {
    if (!isLive() || type.isEmpty())
        return {};
    const Role role = roleOfBlock(document().knowhow()->roles, type.toStdString());
    return {{QStringLiteral("label"), QString::fromStdString(role.label)},
            {QStringLiteral("category"), QString::fromStdString(role.category)},
            {QStringLiteral("glyph"), QString::fromStdString(role.glyph)},
            {QStringLiteral("monogram"), QString::fromStdString(role.monogram)}};
}

QString CanvasInput::nameOf(const QString& id) const {
    const Layout& layout = document().design().layout();
    if (const auto shape = layout.shapes.find(id.toStdString()); shape != layout.shapes.end())
        return QString::fromStdString(shape->second.text);
    if (const auto group = layout.groups.find(id.toStdString()); group != layout.groups.end())
        return QString::fromStdString(group->second.title);
    return id;
}

bool CanvasInput::isNote(const QString& id) const {
    const auto& shapes = document().design().layout().shapes;
    const auto shape = shapes.find(id.toStdString());
    return shape != shapes.end() && shape->second.kind == "note";
}

QRectF CanvasInput::screenRect(const QString& id) const {
    const QRectF rect = m_scene->rectOf(id.toStdString());
    return {m_viewport->toScreen(rect.topLeft()), rect.size() * m_viewport->zoom()};
}

void CanvasInput::fit() {
    if (isLive())
        m_viewport->fit(m_scene->bounds());
}

void CanvasInput::reveal(const QString& id) {
    if (isLive())
        m_viewport->reveal(m_scene->rectOf(id.toStdString()));
}

void CanvasInput::nextProblem(int step) {
    const std::vector<Finding>& findings = document().findings();
    const int count = static_cast<int>(findings.size());
    if (count == 0)
        return;
    m_problem = m_problem < 0 && step < 0 ? count - 1 : (m_problem + step + count) % count;
    const Finding& finding = findings[static_cast<std::size_t>(m_problem)];
    if (!finding.elements.empty())
        document().reveal({QString::fromStdString(m_scene->graph().elementOf(finding.elements.front()))});
}

void CanvasInput::quickFix() {
    const std::vector<Finding>& findings = document().findings();
    for (std::size_t i = 0; i < findings.size(); ++i)
        for (const std::string& element : findings[i].elements)
            if (findings[i].fix &&
                document().isSelected(QString::fromStdString(m_scene->graph().elementOf(element)))) {
                document().applyFix(static_cast<int>(i));
                return;
            }
}

void CanvasInput::mousePressEvent(QMouseEvent* event) {
    if (!isLive())
        return event->ignore();
    forceActiveFocus(Qt::MouseFocusReason);
    m_pointer = event->position();
    const bool pans =
        event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld);
    if (pans && !isBusy())
        enter(std::make_unique<PanTool>(PanTool::Lasts::OneGesture));
    tool().press(*this, {event->position(), m_viewport->toScene(event->position()), event->button(),
                         event->buttons(), event->modifiers()});
    showCursor();
}

void CanvasInput::mouseMoveEvent(QMouseEvent* event) {
    if (!isLive())
        return;
    m_pointer = event->position();
    tool().move(*this, {event->position(), m_viewport->toScene(event->position()), Qt::NoButton,
                        event->buttons(), event->modifiers()});
    showCursor();
}

void CanvasInput::mouseReleaseEvent(QMouseEvent* event) {
    if (!isLive())
        return;
    tool().release(*this, {event->position(), m_viewport->toScene(event->position()), event->button(),
                           event->buttons(), event->modifiers()});
    showCursor();
}

void CanvasInput::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!isLive() || event->button() != Qt::LeftButton)
        return;
    const Hit hit = m_scene->hitTest(m_viewport->toScene(event->position()), scenePixels(6));
    if (hit.kind == Hit::Kind::Nothing || hit.kind == Hit::Kind::Frame)
        emit insertRequested(m_viewport->toScene(event->position()));
    else
        emit activated(QString::fromStdString(hit.id));
}

void CanvasInput::mouseUngrabEvent() {
    // A popup or another window took the pointer in the middle of a drag.
    if (isBusy() && !m_overlay->connectFrom.isEmpty())
        return; // click by click or by keys: no button is held
    cancel();
}

void CanvasInput::hoverMoveEvent(QHoverEvent* event) {
    if (!isLive())
        return;
    m_pointer = event->position();
    m_pointerInside = true;
    tool().move(*this, {event->position(), m_viewport->toScene(event->position()), Qt::NoButton, Qt::NoButton,
                        event->modifiers()});
    showCursor();
}

void CanvasInput::hoverLeaveEvent(QHoverEvent*) {
    m_pointerInside = false;
    m_overlay->setHovered({});
}

void CanvasInput::wheelEvent(QWheelEvent* event) {
    if (!isLive())
        return event->ignore();
    if (event->modifiers() & Qt::ControlModifier) {
        m_viewport->zoomBy(std::pow(WheelZoom, event->angleDelta().y() / 120.0), event->position());
        return;
    }
    QPointF delta = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) * WheelStep
                                                 : QPointF(event->pixelDelta());
    if (event->modifiers() & Qt::ShiftModifier && delta.x() == 0)
        delta = delta.transposed();
    m_viewport->panBy(delta);
}

void CanvasInput::keyPressEvent(QKeyEvent* event) {
    if (!isLive())
        return event->ignore();
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = true;
        setCursor(QCursor(Qt::OpenHandCursor));
        return;
    }
    if (isBusy()) {
        if (event->key() == Qt::Key_Escape)
            return cancel();
        if (m_gesture->key(*this, event->key(), event->modifiers()))
            return;
    }
    const QPointF zoomAt = m_pointerInside ? m_pointer : QPointF(width() / 2, height() / 2);
    event->setAccepted(pressCanvasKey(*this, *event, zoomAt));
}

void CanvasInput::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        showCursor();
        return;
    }
    event->ignore();
}

void CanvasInput::setVisualFocus(bool visible) {
    if (visible == m_visualFocus)
        return;
    m_visualFocus = visible;
    emit visualFocusChanged();
}

void CanvasInput::focusInEvent(QFocusEvent* event) {
    setVisualFocus(event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason);
    QQuickItem::focusInEvent(event);
}

void CanvasInput::focusOutEvent(QFocusEvent* event) {
    m_spaceHeld = false;
    setVisualFocus(false);
    QQuickItem::focusOutEvent(event);
}

} // namespace lintel
