#include "qml/Canvas/canvas_keys.h"

#include "model/design/commands/add_shape.h"
#include "model/design/commands/move_elements.h"
#include "model/design/kernels/layout.h"
#include "qml/Canvas/blocks.h"
#include "qml/Canvas/canvas_input.h"

#include <QKeyEvent>
#include <algorithm>
#include <cmath>
#include <optional>

namespace lintel {
namespace {

constexpr qreal PanStep = 64; ///< on the screen

std::optional<QPointF> directionOf(int key) {
    switch (key) {
    case Qt::Key_Left:
        return QPointF(-1, 0);
    case Qt::Key_Right:
        return QPointF(1, 0);
    case Qt::Key_Up:
        return QPointF(0, -1);
    case Qt::Key_Down:
        return QPointF(0, 1);
    default:
        return {};
    }
}

void show(CanvasInput& canvas, const std::string& id) {
    canvas.document().select({QString::fromStdString(id)});
    canvas.viewport()->reveal(canvas.scene()->rectOf(id));
}

/// Selects the next element in reading order. False at either end, where the focus leaves the canvas.
bool selectNext(CanvasInput& canvas, int step) {
    const std::vector<std::string> order = canvas.scene()->readingOrder();
    const std::vector<std::string> selected = canvas.selectedElements();
    const int count = static_cast<int>(order.size());
    int at = step > 0 ? 0 : count - 1;
    if (!selected.empty()) {
        const auto present = std::ranges::find(order, step > 0 ? selected.back() : selected.front());
        at = static_cast<int>(present - order.begin()) + step;
    }
    if (at < 0 || at >= count)
        return false;
    show(canvas, order[static_cast<std::size_t>(at)]);
    return true;
}

/// Goes along a connection of the selected element to the neighbour that lies best in a direction.
void followConnection(CanvasInput& canvas, QPointF direction) {
    const std::vector<std::string> selected = canvas.selectedElements();
    if (selected.size() != 1)
        return;
    const QPointF here = canvas.scene()->rectOf(selected.front()).center();
    std::string best;
    qreal bestCost = 0;
    for (const CanvasScene::Edge& edge : canvas.scene()->edges()) {
        if (edge.from != selected.front() && edge.to != selected.front())
            continue;
        const std::string& other = edge.from == selected.front() ? edge.to : edge.from;
        const QPointF way = canvas.scene()->rectOf(other).center() - here;
        const qreal ahead = QPointF::dotProduct(way, direction);
        const qreal aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        const qreal cost = ahead + 2 * aside;
        if (ahead > 0 && (best.empty() || cost < bestCost)) {
            best = other;
            bestCost = cost;
        }
    }
    if (!best.empty())
        show(canvas, best);
}

void moveSelected(CanvasInput& canvas, QPointF delta) {
    const std::vector<std::string> ids = canvas.selectedElements();
    if (!ids.empty())
        canvas.document().execute(std::make_unique<MoveElements>(ids, delta, std::nullopt, "keys"));
}

void addNote(CanvasInput& canvas) {
    const QPointF centre = canvas.viewport()->visible().center();
    const QPointF corner = centre - QPointF(metrics::CardWidth, metrics::CardHeight) / 2;
    if (canvas.document().execute(
            std::make_unique<AddShape>("note", CanvasInput::tr("Note").toStdString(), snapToGrid(corner))))
        emit canvas.renameRequested(canvas.document().selection().value(0));
}

bool pressWithControl(CanvasInput& canvas, int key, bool shift, QPointF zoomAt) {
    CanvasViewport& viewport = *canvas.viewport();
    DesignDocument& document = canvas.document();
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        viewport.zoomBy(1.25, zoomAt);
        return true;
    case Qt::Key_Minus:
        viewport.zoomBy(1 / 1.25, zoomAt);
        return true;
    case Qt::Key_0:
        viewport.actualSize();
        return true;
    case Qt::Key_A:
        document.selectAll();
        return true;
    case Qt::Key_D:
        document.duplicate(document.selection());
        return true;
    case Qt::Key_L:
        canvas.actions()->arrange(shift ? CanvasActions::Selection : CanvasActions::Everything);
        if (!shift)
            canvas.fit();
        return true;
    case Qt::Key_C:
        canvas.actions()->copy();
        return true;
    case Qt::Key_X:
        canvas.actions()->cut();
        return true;
    case Qt::Key_V:
        canvas.actions()->paste(canvas.viewport()->toScene(zoomAt));
        return true;
    case Qt::Key_G:
        if (shift)
            canvas.actions()->ungroup();
        else
            canvas.actions()->group();
        return true;
    case Qt::Key_F:
        emit canvas.findRequested();
        return true;
    case Qt::Key_H:
        emit canvas.historyRequested();
        return true;
    case Qt::Key_BracketRight:
        canvas.actions()->bringToFront();
        return true;
    case Qt::Key_BracketLeft:
        canvas.actions()->sendToBack();
        return true;
    case Qt::Key_Period:
        canvas.quickFix();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (document.selection().size() != 1)
            return false;
        canvas.open(document.selection().front());
        return true;
    default:
        return false;
    }
}

} // namespace

bool pressCanvasKey(CanvasInput& canvas, const QKeyEvent& event, QPointF zoomAt) {
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool shift = modifiers & Qt::ShiftModifier;
    DesignDocument& document = canvas.document();
    const int key = event.key();

    if (event.matches(QKeySequence::Undo)) {
        document.undo();
        return true;
    }
    if (event.matches(QKeySequence::Redo)) {
        document.redo();
        return true;
    }
    if (const auto direction = directionOf(key)) {
        if (modifiers & Qt::AltModifier)
            followConnection(canvas, *direction);
        else if (document.selection().isEmpty())
            canvas.viewport()->panBy(-*direction * (shift ? 5 : 1) * PanStep);
        else
            moveSelected(canvas, *direction * (shift ? 4 * metrics::Grid : metrics::Grid));
        return true;
    }
    if (modifiers & Qt::ControlModifier)
        return pressWithControl(canvas, key, shift, zoomAt);
    if (modifiers & Qt::AltModifier)
        return false;

    switch (key) {
    case Qt::Key_Tab:
        return selectNext(canvas, 1);
    case Qt::Key_Backtab:
        return selectNext(canvas, -1);
    case Qt::Key_Escape:
        if (canvas.mode() != CanvasInput::Select) {
            canvas.setMode(CanvasInput::Select);
            return true;
        }
        if (document.selection().isEmpty()) {
            if (canvas.scene()->filter()->focus.isEmpty())
                return false;
            canvas.actions()->toggleFocus(); // nothing selected: shows everything again
            return true;
        }
        document.select({});
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (document.selection().size() != 1)
            return false;
        emit canvas.activated(document.selection().front());
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        document.remove(document.selection());
        return true;
    case Qt::Key_F2:
        if (const std::vector<std::string> ids = canvas.selectedElements(); ids.size() == 1)
            emit canvas.renameRequested(QString::fromStdString(ids.front()));
        return true;
    case Qt::Key_F8:
        canvas.nextProblem(shift ? -1 : 1);
        return true;
    case Qt::Key_V:
        canvas.setMode(CanvasInput::Select);
        return true;
    case Qt::Key_H:
        canvas.setMode(CanvasInput::Pan);
        return true;
    case Qt::Key_C:
        canvas.startConnecting();
        return true;
    case Qt::Key_N:
        addNote(canvas);
        return true;
    case Qt::Key_Slash:
        emit canvas.insertRequested(canvas.insertionPoint());
        return true;
    case Qt::Key_E:
        canvas.actions()->toggleCollapsed();
        return true;
    case Qt::Key_G:
        if (canvas.actions()->takesSecurityGroups())
            emit canvas.securityGroupsRequested();
        return true;
    case Qt::Key_M:
        if (!canvas.selectedElements().empty())
            emit canvas.containersRequested();
        return true;
    case Qt::Key_A:
        if (canvas.takesStates())
            emit canvas.statesRequested();
        return true;
    case Qt::Key_L:
        canvas.actions()->toggleLocked();
        return true;
    case Qt::Key_F:
        canvas.actions()->toggleFocus();
        return true;
    case Qt::Key_R:
        canvas.insert(QString::fromStdString(freeFrameBlock("group")));
        return true;
    case Qt::Key_1:
    case Qt::Key_Exclam: // Shift+1 on a layout like the US one
        if (!shift)
            return false;
        canvas.fit();
        return true;
    case Qt::Key_2: // with Shift, and what that makes of it on layouts of the US, Britain and Germany
    case Qt::Key_At:
    case Qt::Key_QuoteDbl:
        if (!shift)
            return false;
        canvas.fitSelection();
        return true;
    default:
        return false;
    }
}

} // namespace lintel
