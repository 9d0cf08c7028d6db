#pragma once

#include "model/design/design.h"
#include "model/design/states/state_editor.h"

#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// The innermost level of an opened state machine (its frame, a Map state or a branch) that holds the middle
/// of a card; empty when there is none.
std::string levelUnder(const Graph& graph, const Layout& layout, const QRectF& card);

/// Lays out states that an edit has just added at a place, in a row from a point (of the first one's upper
/// left corner; without one, behind the state that leads to them, else where the layout finds room), and
/// makes room for them.
Result<void> placeStates(const Design& design, TemplateEditor& editor, const std::vector<std::string>& states,
                         const StatePlace& place, std::optional<QPointF> at);

} // namespace lintel
