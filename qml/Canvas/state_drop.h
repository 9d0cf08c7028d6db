#pragma once

#include "model/design/commands/add_tasks.h"
#include "qml/Canvas/canvas_scene.h"

#include <QString>
#include <optional>

namespace lintel {

/// What dropping a card or block at a place within an opened state machine means: a task there, between two
/// states where that is on a transition.
struct StateDrop {
    StatePlace place;
    QString transition = {};        ///< id of the connection that the task comes between; may be empty
    std::optional<QPointF> at = {}; ///< upper left corner of its card; none on a transition, which makes room
};

/// Whether the machine of a level can call this.
bool canCall(const Design& design, const std::string& level, const AddTasks::Call& call);

/// Nothing unless a level of an opened machine lies there that can call these.
std::optional<StateDrop> stateDropAt(const CanvasScene& scene, const QRectF& card,
                                     const std::vector<AddTasks::Call>& calls);

/// The level of its machine that a dragged state comes into: a Map, a branch or what is around these. Nothing
/// when it stays where it is.
std::optional<StatePlace> otherLevelAt(const CanvasScene& scene, const std::string& state,
                                       const QRectF& card);

/// Where a state goes that is added by key: into the selected frame of a machine, a Map or a branch, or
/// behind the selected state. Nothing when neither is selected.
std::optional<StatePlace> statePlaceFor(const Graph& graph, const std::vector<std::string>& selected);

} // namespace lintel
