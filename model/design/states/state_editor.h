#pragma once

#include "model/design/states/state_tree.h"
#include "model/template/template_editor.h"

#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// Where a new state goes.
struct StatePlace {
    std::string level = {}; ///< id of the level (StateTree::Level)
    std::string after = {}; ///< id of the state that leads to it; empty: behind the last one
    std::string before =
        {}; ///< id of the state that `after` leads to now and that it comes before; may be empty
    std::string instead = {}; ///< id of a Task that shall call something else, in place of a new state
};

/// How a state can lead to another one.
enum class Way { Next, Rule, Default, Catch };

/// Changes the states of one machine. Each change keeps the others reachable: what led to a state that goes
/// leads to what followed it. A failure says why; what was changed before it stays changed.
class StateEditor {
public:
    /// Fails later, with each change, when the definition cannot be read.
    StateEditor(TemplateEditor& editor, const std::string& machine);

    const StateTree& tree() const { return m_tree; }

    /// Adds a state under a free name made from the wish and returns its id. Where something followed, it
    /// follows the new state; a Succeed or Fail that would cut that off stands alone.
    Result<std::string> add(const StatePlace& place, const std::string& wish, nlohmann::ordered_json state);
    Result<void> remove(const std::string& id);
    /// Takes a state to another level; its own ways on stay behind. The id stays.
    Result<void> move(const std::string& id, const StatePlace& place);
    /// Every reference follows. Returns the new id.
    Result<std::string> rename(const std::string& id, const std::string& name);
    Result<void> connect(const std::string& from, const std::string& to, Way way);
    /// Takes away every way from one state to another.
    Result<void> disconnect(const std::string& from, const std::string& to);
    /// Every way from one state to another leads to a third one.
    Result<void> redirect(const std::string& from, const std::string& to, const std::string& newTo);
    /// Sets a field of a state by its path below it; null takes it away.
    Result<void> setField(const std::string& id, const Path& field, const nlohmann::ordered_json& value);

private:
    using State = StateTree::State;

    std::optional<Path> arrowAt(const StatePlace& place, std::size_t level) const;
    std::optional<Path> arrowFrom(const State& state) const;
    std::optional<Path> lastArrow(std::size_t level) const;
    std::string targetAt(const Path& arrow) const;
    std::string freeName(const std::string& wish, const std::vector<std::string>& taken = {}) const;
    void makeNamesUnique(nlohmann::ordered_json& state, std::vector<std::string>& taken) const;
    Result<void> point(const Path& arrow, const std::string& name);
    Result<void> leadOn(nlohmann::ordered_json& state, const StateTree::Level& level,
                        const std::string& target);
    /// Its own copies: what it changes is read anew.
    Result<void> cutWays(std::string from, std::string name);
    Result<void> set(const Path& path, const nlohmann::ordered_json& value);
    Result<void> take(const Path& path);
    void reread();

    TemplateEditor& m_editor;
    StateTree m_tree;
};

/// Whether a state can lead to another one, by which ways; none: the reason and, where there is one, what
/// can be done instead.
struct WaysBetween {
    std::vector<Way> ways;
    std::string reason;
    std::string alternative;
};
WaysBetween waysBetween(const Template& source, const std::string& from, const std::string& to);

/// "next", "rule", "default", "catch".
std::string_view nameOfWay(Way way);
std::optional<Way> wayNamed(std::string_view name);

} // namespace lintel
