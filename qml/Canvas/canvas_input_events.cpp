#include "qml/Canvas/canvas_input.h"

#include "qml/Canvas/canvas_keys.h"
#include "qml/Canvas/tools/pan_tool.h"

#include <QCursor>
#include <cmath>

// How the events of the window reach the tool of the moment.
namespace lintel {
namespace {

constexpr qreal WheelZoom = 1.2;        // a notch of 120 eighths of a degree
constexpr qreal WheelStep = 48 / 120.0; // pixels an eighth of a degree scrolls

} // namespace

void CanvasInput::mousePressEvent(QMouseEvent* event) {
    if (!isLive())
        return event->ignore();
    forceActiveFocus(Qt::MouseFocusReason);
    m_pointer = event->position();
    if (!m_selectionAtPress)
        m_selectionAtPress = document().selection();
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
    if (event->buttons() == Qt::NoButton)
        m_selectionAtPress.reset();
    showCursor();
}

void CanvasInput::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!isLive() || event->button() != Qt::LeftButton)
        return;
    const Hit hit = m_scene->hitTest(m_viewport->toScene(event->position()), scenePixels(6));
    if (hit.kind == Hit::Kind::Nothing || hit.kind == Hit::Kind::Frame)
        emit insertRequested(m_viewport->toScene(event->position()));
    else
        open(QString::fromStdString(hit.id));
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
