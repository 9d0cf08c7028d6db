#pragma once

#include "model/template/states_language.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// The states of a state machine as it is read: its own, and those within its Map and Parallel states. Each
/// has the id that it has on the canvas.
class StateTree {
public:
    /// What has StartAt and States: the machine, what a Map does for each item, a branch of a Parallel.
    struct Level {
        std::string id; ///< of its frame: "Machine", that of the Map state, "Machine.State[0]" of a branch
        std::string holder; ///< id of the state that it is within; empty for the machine
        Path path;          ///< below the definition: empty, {"States", "Each", "ItemProcessor"}
        bool isJsonata;
        const nlohmann::json* json;
    };
    struct State {
        std::string id; ///< "Machine.State"; "#2" behind it when the name repeats, which no machine may
        std::string name;
        std::size_t level; ///< index of the level it is in
        Path path;         ///< below the definition: {"States", "Wait"}
        bool isJsonata;
        const nlohmann::json* json; ///< an object; empty where something else stands there

        std::string type() const; ///< empty when it says none
    };

    /// Empty for what is no state machine, or one whose definition cannot be read.
    StateTree(const Template& source, const std::string& machine);

    const std::string& machine() const { return m_machine; }
    const std::vector<Level>& levels() const { return m_levels; } ///< outer ones first
    /// Of each level in the order in which they are first reached; those that no way leads to come last.
    const std::vector<State>& states() const { return m_states; }
    const Level* level(std::string_view id) const;
    const State* state(std::string_view id) const;
    /// The state of a name that the states of a level can lead to, or null.
    const State* named(std::size_t level, std::string_view name) const;
    /// The levels directly within a state.
    std::vector<const Level*> within(const State& state) const;

private:
    void read(const nlohmann::json& json, Level level);

    std::string m_machine;
    std::shared_ptr<const nlohmann::json> m_definition;
    std::vector<Level> m_levels;
    std::vector<State> m_states;
};

/// A text field of a state or level; empty when it has none.
std::string textField(const nlohmann::json& holder, const char* field);

/// The machine that an element of the canvas is a state, a branch or the frame of; empty for anything else.
std::string machineOf(const Template& source, std::string_view element);

} // namespace lintel
