#include "model/design/states/state_editor.h"

#include "model/design/states/definition_edits.h"
#include "model/design/states/new_state.h"

#include <algorithm>
#include <set>

namespace lintel {

using Json = nlohmann::ordered_json;

namespace {

/// Source: https://states-language.net/spec.html, "State names".
constexpr std::ptrdiff_t longestName = 80;

Path operator/(Path path, const Path& steps) {
    path.insert(path.end(), steps.begin(), steps.end());
    return path;
}

Error gone(const std::string& id) {
    return Error{"There is no state " + id + " any more."};
}

const nlohmann::json* valueBelow(const nlohmann::json& value, std::span<const std::string> path) {
    const nlohmann::json* at = &value;
    for (const std::string& step : path) {
        if (at->is_object() && at->contains(step))
            at = &at->at(step);
        else if (at->is_array() && !step.empty() &&
                 step.find_first_not_of("0123456789") == std::string::npos && std::stoul(step) < at->size())
            at = &at->at(std::stoul(step));
        else
            return nullptr;
    }
    return at;
}

} // namespace

StateEditor::StateEditor(TemplateEditor& editor, const std::string& machine)
    : m_editor(editor)
    , m_tree(*editor.current(), machine) {}

void StateEditor::reread() {
    m_tree = StateTree(*m_editor.current(), m_tree.machine());
}

Result<void> StateEditor::set(const Path& path, const Json& value) {
    const auto done = setInDefinition(m_editor, m_tree.machine(), path, value);
    reread();
    return done;
}

Result<void> StateEditor::take(const Path& path) {
    const auto done = removeInDefinition(m_editor, m_tree.machine(), path);
    reread();
    return done;
}

/// What a way leads to: the name at a path below the definition; empty when it leads nowhere.
std::string StateEditor::targetAt(const Path& arrow) const {
    if (m_tree.levels().empty())
        return {};
    const nlohmann::json* name = valueBelow(*m_tree.levels().front().json, arrow);
    return name && name->is_string() ? name->get<std::string>() : std::string();
}

/// The usual way on from a state, whether it leads anywhere yet or not.
std::optional<Path> StateEditor::arrowFrom(const State& state) const {
    if (isTerminal(state.type()))
        return std::nullopt;
    return state.path / Path{state.type() == "Choice" ? "Default" : "Next"};
}

/// Where a new last state goes: the way that leads nowhere yet, or to a Succeed, along the usual ways; where
/// these go round in a circle or to a Fail, the first such way at all.
std::optional<Path> StateEditor::lastArrow(std::size_t level) const {
    std::optional<Path> arrow = m_tree.levels()[level].path / Path{"StartAt"};
    std::set<std::string> seen;
    const auto isEnd = [&](const std::string& name) {
        const State* state = m_tree.named(level, name);
        return !state || state->type() == "Succeed";
    };
    while (arrow && !isEnd(targetAt(*arrow))) {
        const State* state = m_tree.named(level, targetAt(*arrow));
        arrow = seen.insert(state->id).second ? arrowFrom(*state) : std::nullopt;
    }
    if (arrow)
        return arrow;
    for (const State& state : m_tree.states()) {
        if (state.level != level || isTerminal(state.type()))
            continue;
        if (const Path on = *arrowFrom(state); isEnd(targetAt(on)))
            return on;
        for (const Transition& transition : transitionsOf(*state.json))
            if (isEnd(transition.to))
                return state.path / transition.path;
    }
    return std::nullopt;
}

std::optional<Path> StateEditor::arrowAt(const StatePlace& place, std::size_t level) const {
    if (place.after.empty())
        return lastArrow(level);
    const State* after = m_tree.state(place.after);
    if (!after)
        return std::nullopt;
    if (const State* before = m_tree.state(place.before))
        for (const Transition& transition : transitionsOf(*after->json))
            if (transition.to == before->name)
                return after->path / transition.path;
    return arrowFrom(*after);
}

std::string StateEditor::freeName(const std::string& wish, const std::vector<std::string>& taken) const {
    const std::string base = wish.substr(0, longestName - 4);
    const auto isTaken = [&](const std::string& name) {
        return std::ranges::find(taken, name) != taken.end() ||
               std::ranges::find(m_tree.states(), name, &State::name) != m_tree.states().end();
    };
    std::string name = base;
    for (int count = 2; isTaken(name); ++count)
        name = base + " " + std::to_string(count);
    return name;
}

/// Renames the states within a new Map or Parallel whose names the machine has already.
void StateEditor::makeNamesUnique(Json& state, std::vector<std::string>& taken) const {
    const auto mend = [&](Json& level) {
        Json states = Json::object();
        for (const auto& [name, inner] : level["States"].items()) {
            const std::string fresh = freeName(name, taken);
            taken.push_back(fresh);
            if (level["StartAt"] == name)
                level["StartAt"] = fresh;
            states[fresh] = inner;
        }
        level["States"] = states;
    };
    if (state.contains("ItemProcessor"))
        mend(state["ItemProcessor"]);
    if (state.contains("Branches"))
        for (Json& branch : state["Branches"])
            mend(branch);
}

/// Makes a way lead to a state; a state that ended there does so no more.
Result<void> StateEditor::point(const Path& arrow, const std::string& name) {
    if (const auto done = set(arrow, name); !done)
        return done;
    if (arrow.back() != "Next")
        return {};
    const Path end = Path(arrow.begin(), arrow.end() - 1) / Path{"End"};
    const bool ends = valueBelow(*m_tree.levels().front().json, end) != nullptr;
    return ends ? take(end) : Result<void>();
}

/// Makes a new state lead to what follows it; a Choice, which must lead somewhere, gets an end of its own.
Result<void> StateEditor::leadOn(Json& state, const StateTree::Level& level, const std::string& target) {
    const std::string type = state.value("Type", "");
    if (isTerminal(type))
        return {};
    if (type != "Choice") {
        if (target.empty())
            state["End"] = true;
        else
            state["Next"] = target;
        return {};
    }
    std::string next = target;
    if (next.empty()) {
        next = freeName("Done");
        if (const auto done = set(level.path / Path{"States", next}, {{"Type", "Succeed"}}); !done)
            return done;
    }
    for (Json& rule : state["Choices"])
        rule["Next"] = next;
    state["Default"] = next;
    return {};
}

Result<std::string> StateEditor::add(const StatePlace& place, const std::string& wish, Json state) {
    const StateTree::Level* found = m_tree.level(place.level);
    if (!found)
        return Error{"The definition of " + m_tree.machine() + " has no place for a state there."};
    const StateTree::Level level = *found;
    const auto index = static_cast<std::size_t>(found - m_tree.levels().data());
    std::optional<Path> arrow = arrowAt(place, index);
    const std::string target = arrow ? targetAt(*arrow) : std::string();
    if (isTerminal(state.value("Type", "")) && !target.empty())
        arrow.reset(); // it would cut off what follows
    if (const auto done = leadOn(state, level, target); !done)
        return done.error();
    const std::string name = freeName(wish);
    std::vector<std::string> taken{name};
    makeNamesUnique(state, taken);
    if (const auto done = set(level.path / Path{"States", name}, state); !done)
        return done.error();
    if (arrow)
        if (const auto done = point(*arrow, name); !done)
            return done.error();
    return m_tree.machine() + "." + name;
}

Result<void> StateEditor::remove(const std::string& id) {
    const State* found = m_tree.state(id);
    if (!found)
        return gone(id);
    const State state = *found;
    const StateTree::Level level = m_tree.levels()[state.level];
    const bool isFirst = textField(*level.json, "StartAt") == state.name;
    if (level.json->at("States").size() == 1)
        return Error{state.name + " is the only state of " +
                     (level.holder.empty() ? m_tree.machine() : m_tree.state(level.holder)->name) +
                     ", which needs one. " +
                     (level.holder.empty() ? "Add another one first." : "Delete that instead.")};
    std::string follower;
    for (const Transition& transition : transitionsOf(*state.json))
        if (follower.empty() && transition.to != state.name && m_tree.named(state.level, transition.to))
            follower = transition.to;
    if (const auto on = arrowFrom(state); on && !targetAt(*on).empty() && targetAt(*on) != state.name)
        follower = targetAt(*on);

    std::vector<std::string> before;
    for (const State& other : m_tree.states())
        if (other.level == state.level && other.id != id)
            before.push_back(other.id);
    for (const std::string& other : before) {
        if (follower.empty() || m_tree.state(other)->name == follower) {
            if (const auto done = cutWays(other, state.name); !done)
                return done;
            continue;
        }
        const State leading = *m_tree.state(other);
        for (const Transition& transition : transitionsOf(*leading.json))
            if (transition.to == state.name)
                if (const auto done = set(leading.path / transition.path, follower); !done)
                    return done;
    }
    if (isFirst) {
        std::string start = follower;
        for (const State& other : m_tree.states())
            if (start.empty() && other.level == state.level && other.id != id)
                start = other.name;
        if (const auto done = set(level.path / Path{"StartAt"}, start); !done)
            return done;
    }
    return take(state.path);
}

Result<void> StateEditor::move(const std::string& id, const StatePlace& place) {
    const State* state = m_tree.state(id);
    const StateTree::Level* to = m_tree.level(place.level);
    if (!state || !to)
        return gone(state ? place.level : id);
    for (const StateTree::Level* level = to; level && !level->holder.empty();) {
        const State* holder = m_tree.state(level->holder);
        if (holder->id == id)
            return Error{state->name + " cannot be within itself."};
        level = &m_tree.levels()[holder->level];
    }
    const std::string name = state->name;
    Result<Json> moved = readInDefinition(m_editor, m_tree.machine(), state->path);
    if (!moved)
        return moved.error();
    for (const char* way : {"Next", "End", "Default", "Catch"})
        moved->erase(way);
    if (const auto done = remove(id); !done)
        return done;
    const Result<std::string> added = add(place, name, std::move(*moved));
    return added ? Result<void>() : added.error();
}

Result<std::string> StateEditor::rename(const std::string& id, const std::string& name) {
    const State* found = m_tree.state(id);
    if (!found)
        return gone(id);
    if (name == found->name)
        return id;
    const auto characters = std::ranges::count_if(name, [](unsigned char c) { return (c & 0xC0) != 0x80; });
    if (name.empty() || characters > longestName)
        return Error{"The name of a state has 1 to " + std::to_string(longestName) + " characters."};
    if (std::ranges::find(m_tree.states(), name, &State::name) != m_tree.states().end())
        return Error{"There is already a state " + name + " in " + m_tree.machine() + "."};
    const State state = *found;
    const StateTree::Level level = m_tree.levels()[state.level];
    std::vector<Path> places;
    if (textField(*level.json, "StartAt") == state.name)
        places.push_back(level.path / Path{"StartAt"});
    for (const State& other : m_tree.states())
        if (other.level == state.level)
            for (const Transition& transition : transitionsOf(*other.json))
                if (transition.to == state.name)
                    places.push_back(other.path / transition.path);
    for (const Path& place : places)
        if (const auto done = set(place, name); !done)
            return done.error();
    if (const auto done = renameInDefinition(m_editor, m_tree.machine(), state.path, name); !done)
        return done.error();
    reread();
    return m_tree.machine() + "." + name;
}

Result<void> StateEditor::connect(const std::string& from, const std::string& to, Way way) {
    const WaysBetween legal = waysBetween(*m_editor.current(), from, to);
    if (std::ranges::find(legal.ways, way) == legal.ways.end())
        return Error{legal.reason.empty() ? std::string("This state cannot lead on like that.")
                                          : legal.reason + " " + legal.alternative};
    const State state = *m_tree.state(from);
    const std::string name = m_tree.state(to)->name;
    if (way == Way::Next || way == Way::Default)
        return point(state.path / Path{way == Way::Next ? "Next" : "Default"}, name);
    if (way == Way::Rule) {
        Json rules = state.json->contains("Choices") ? Json(state.json->at("Choices")) : Json::array();
        Json rule = newState("Choice", state.isJsonata)["Choices"][0];
        rule["Next"] = name;
        rules.push_back(rule);
        return set(state.path / Path{"Choices"}, rules);
    }
    // What catches every error comes last: nothing behind it would be reached.
    Json catchers = state.json->contains("Catch") ? Json(state.json->at("Catch")) : Json::array();
    const bool catchesAll = !catchers.empty() && catchers.back().is_object() &&
                            catchers.back().value("ErrorEquals", Json()) == Json::array({"States.ALL"});
    const Json catcher = {{"ErrorEquals", Json::array({catchesAll ? "States.TaskFailed" : "States.ALL"})},
                          {"Next", name}};
    catchers.insert(catchesAll ? catchers.end() - 1 : catchers.end(), catcher);
    return set(state.path / Path{"Catch"}, catchers);
}

Result<void> StateEditor::disconnect(const std::string& from, const std::string& to) {
    const State* start = m_tree.state(from);
    const State* end = m_tree.state(to);
    if (!start || !end)
        return gone(start ? to : from);
    std::size_t rules = 0;
    for (const Transition& transition : transitionsOf(*start->json))
        rules += transition.path.front() == "Choices" && transition.to != end->name;
    if (start->type() == "Choice" && rules == 0)
        for (const Transition& transition : transitionsOf(*start->json))
            if (transition.path.front() == "Choices")
                return Error{"A Choice needs a rule: " + start->name +
                             " has no other one. Add another one first, or delete the state."};
    return cutWays(from, end->name);
}

/// Takes away the ways from a state to a name. What led nowhere else ends there.
Result<void> StateEditor::cutWays(std::string from, std::string name) {
    const State state = *m_tree.state(from);
    const std::vector<Transition> transitions = transitionsOf(*state.json);
    for (auto way = transitions.rbegin(); way != transitions.rend(); ++way) { // later items first
        if (way->to != name)
            continue;
        Path place = state.path / way->path;
        if (way->path.size() > 1)
            place.pop_back(); // the rule or catcher as a whole
        if (way->path.front() == "Catch" && m_tree.state(from)->json->at("Catch").size() == 1)
            place.pop_back();
        if (way->path.front() == "Next") {
            if (const auto done = set(state.path / Path{"End"}, true); !done)
                return done;
        }
        if (const auto done = take(place); !done)
            return done;
    }
    return {};
}

Result<void> StateEditor::redirect(const std::string& from, const std::string& to, const std::string& newTo) {
    const State* start = m_tree.state(from);
    const State* end = m_tree.state(to);
    const State* other = m_tree.state(newTo);
    if (!start || !end || !other)
        return gone(!start ? from : !end ? to : newTo);
    if (start->level != other->level || start->id == other->id)
        return Error{waysBetween(*m_editor.current(), from, newTo).reason};
    const State state = *start;
    const std::string before = end->name;
    const std::string after = other->name;
    for (const Transition& transition : transitionsOf(*state.json))
        if (transition.to == before)
            if (const auto done = set(state.path / transition.path, after); !done)
                return done;
    return {};
}

Result<void> StateEditor::setField(const std::string& id, const Path& field, const Json& value) {
    const State* state = m_tree.state(id);
    if (!state)
        return gone(id);
    const Path path = state->path / field;
    if (!value.is_null())
        return set(path, value);
    return valueBelow(*state->json, field) ? take(path) : Result<void>();
}

WaysBetween waysBetween(const Template& source, const std::string& from, const std::string& to) {
    const std::string machine = machineOf(source, from);
    if (machine != machineOf(source, to))
        return {{},
                "A state leads to states of its own machine only.",
                "Let a task start an execution of the other machine."};
    const StateTree tree(source, machine);
    const StateTree::State* start = tree.state(from);
    const StateTree::State* end = tree.state(to);
    if (!start || !end)
        return {{}, "Transitions go from state to state.", "Connect the states themselves."};
    if (start == end)
        return {{}, "A block does not connect to itself.", {}};
    if (start->level != end->level)
        return {{},
                start->name + " and " + end->name +
                    " are not in the same place: what is in a Map or a branch leads to what is in it too.",
                "Connect the Map or Parallel state itself."};
    const std::string type = start->type();
    if (isTerminal(type))
        return {
            {}, "A " + type + " state ends the execution: nothing follows it.", "Draw the connection to it."};
    if (type == "Choice")
        return {{Way::Rule, Way::Default}, {}, {}};
    if (type == "Task" || type == "Map" || type == "Parallel")
        return {{Way::Next, Way::Catch}, {}, {}};
    return {{Way::Next}, {}, {}};
}

namespace {
constexpr std::pair<Way, std::string_view> wayNames[] = {
    {Way::Next, "next"}, {Way::Rule, "rule"}, {Way::Default, "default"}, {Way::Catch, "catch"}};
} // namespace

std::string_view nameOfWay(Way way) {
    return wayNames[static_cast<std::size_t>(way)].second;
}

std::optional<Way> wayNamed(std::string_view name) {
    for (const auto& [way, known] : wayNames)
        if (known == name)
            return way;
    return std::nullopt;
}

} // namespace lintel
