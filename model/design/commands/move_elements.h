#pragma once

#include "model/design/command_stack.h"
#include "model/design/graph.h"
#include "model/design/structure.h"

#include <map>
#include <optional>

namespace lintel {

/// Moves cards, frames (with all that is in them) and shapes to the grid. `into` says in which containers the
/// moved nodes now lie (hit_test.h, containersUnder); placing them writes the properties that this means and
/// leaving a container removes them; a subnet also takes the zone that it comes to lie in. Without `into`
/// nodes stay in the containers they are in. Locked elements stay.
class MoveElements final : public Command {
public:
    /// Security groups that the moved nodes come into and leave.
    struct Groups {
        std::vector<std::string> join;
        std::vector<std::string> leave;
    };
    /// Moves of the same gesture become one step of the history; an empty gesture never merges.
    MoveElements(std::vector<std::string> ids, QPointF delta,
                 std::optional<std::vector<std::string>> into = {}, std::string gesture = {},
                 Groups groups = {});
    /// Puts elements into containers (none: out of all) without saying where: the layout finds their places.
    static std::unique_ptr<MoveElements> into(std::vector<std::string> ids,
                                              std::vector<std::string> containers);
    std::string label() const override;
    Result<void> edit(const Design& design, TemplateEditor& editor) override;
    std::vector<std::string> steps() const override { return m_steps; }
    std::string mergeKey() const override;

private:
    Result<void> changeGroups(TemplateEditor& editor, const Structure& structure, const Graph& graph,
                              const std::string& id);

    std::vector<std::string> m_ids;
    QPointF m_delta;
    std::optional<std::vector<std::string>> m_into;
    bool m_findsPlaces = false;
    std::string m_gesture;
    Groups m_groups;
    std::vector<std::string> m_steps;
};

} // namespace lintel
