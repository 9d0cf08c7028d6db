#pragma once

#include "model/design/commands/move_elements.h"
#include "qml/Canvas/protection_areas.h"
#include "qml/Canvas/state_drop.h"
#include "qml/Canvas/tools/tool.h"

#include <QRectF>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// Moves what is selected. The card under the pointer snaps to the grid and its neighbours and decides in
/// which containers everything is dropped, and, while these show, in which security groups; those light up.
class DragTool final : public Tool {
public:
    /// `grabbed` is the element that was pressed, `from` the scene point where.
    DragTool(CanvasInput& canvas, std::string grabbed, QPointF from);

    void move(CanvasInput& canvas, const PointerEvent& event) override;
    void release(CanvasInput& canvas, const PointerEvent& event) override;
    void cancel(CanvasInput& canvas) override;
    Qt::CursorShape cursor(const CanvasInput&) const override { return Qt::SizeAllCursor; }

private:
    /// The containers that a drop here means, when they differ from those the grabbed element is in.
    std::optional<std::vector<std::string>> newContainers(CanvasInput& canvas) const;

    /// The security groups that a drop here means to enter and leave.
    MoveElements::Groups changedGroups(CanvasInput& canvas) const;

    /// The tasks that a drop here adds to an opened state machine; the cards themselves stay where they were.
    std::optional<StateDrop> taskDrop(const CanvasInput& canvas) const;
    std::vector<AddTasks::Call> calls() const;
    /// Where a drop takes a state out of its Map or branch, or into another one.
    std::optional<StatePlace> otherLevel(const CanvasInput& canvas) const;

    std::string m_grabbed;
    QPointF m_from;
    QPointF m_delta;
    QRectF m_rect;                             ///< of the grabbed element, before
    std::vector<std::string> m_ids;            ///< that the user moves
    std::vector<std::string> m_moved;          ///< with the members of frames
    std::vector<ProtectionArea> m_areas;       ///< around security groups, where these show
    std::vector<ProtectionArea> m_areasOfRest; ///< without what is moved
};

} // namespace lintel
