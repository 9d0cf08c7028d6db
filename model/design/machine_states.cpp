#include "model/design/machine_states.h"

#include "model/design/states/state_tree.h"
#include "model/design/states/state_words.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace lintel {

namespace {

Role roleOf(const nlohmann::json& state) {
    Role role;
    role.label = "State";
    role.category = "integration";
    role.glyph = stateGlyph(textField(state, "Type"));
    return role;
}

void addFrame(Graph& graph, const StateTree& tree, const StateTree::State& state) {
    const std::vector<const StateTree::Level*> inner = tree.within(state);
    const std::string& around = tree.levels()[state.level].id;
    const bool isParallel = inner.front()->id != state.id;
    graph.containers.push_back({.id = state.id,
                                .kind = isParallel ? "parallelState" : "mapState",
                                .title = state.name,
                                .detail = summaryOf(*state.json),
                                .parent = around,
                                .members = {},
                                .folded = {},
                                .hasResource = false,
                                .stateOf = tree.machine()});
    for (const StateTree::Level* branch : inner)
        if (branch->id != state.id)
            graph.containers.push_back(
                {.id = branch->id,
                 .kind = "branch",
                 .title = "Branch " + std::to_string(std::stoi(branch->path.back()) + 1),
                 .detail = {},
                 .parent = state.id,
                 .members = {},
                 .folded = {},
                 .hasResource = false,
                 .stateOf = tree.machine()});
}

std::string labelOf(const nlohmann::json& state, const Transition& transition) {
    return transition.path.front() == "Choices"
               ? ruleInWords(state.at("Choices").at(std::stoul(transition.path[1])))
               : transition.when;
}

void addTransitions(Graph& graph, const StateTree& tree, const StateTree::State& state) {
    std::set<std::string> drawn;
    for (const Transition& transition : transitionsOf(*state.json)) {
        const StateTree::State* to = tree.named(state.level, transition.to);
        if (!to || to == &state || !drawn.insert(to->id).second)
            continue;
        graph.connections.push_back({.id = state.id + ">" + to->id + ":invoke",
                                     .from = state.id,
                                     .to = to->id,
                                     .kind = "invoke",
                                     .entry = "transition",
                                     .label = labelOf(*state.json, transition),
                                     .folded = {},
                                     .facts = {}});
    }
}

void openMachine(Graph& graph, const StateTree& tree) {
    const auto card = std::ranges::find(graph.nodes, tree.machine(), &Graph::Node::id);
    const Graph::Node machine = *card;
    graph.nodes.erase(card);
    const std::size_t count = tree.states().size();
    graph.containers.push_back(
        {.id = machine.id,
         .kind = "stateMachine",
         .title = machine.title,
         .detail = std::to_string(count) + (count == 1 ? " state" : " states"),
         .parent = machine.containers.empty() ? std::string() : machine.containers.front(),
         .members = {},
         .folded = machine.folded});
    for (const StateTree::State& state : tree.states())
        if (!tree.within(state).empty())
            addFrame(graph, tree, state);
        else
            graph.nodes.push_back({.id = state.id,
                                   .type = {},
                                   .role = roleOf(*state.json),
                                   .title = state.name,
                                   .subtitle = summaryOf(*state.json),
                                   .containers = {tree.levels()[state.level].id},
                                   .folded = {},
                                   .condition = {},
                                   .stateOf = tree.machine()});
    for (const StateTree::State& state : tree.states())
        addTransitions(graph, tree, state);
}

} // namespace

void connectStates(Graph& graph, const Template& source) {
    std::map<std::string, StateTree> trees;
    for (const Graph::Container& container : graph.containers)
        if (container.kind == "stateMachine")
            trees.emplace(container.id, StateTree(source, container.id));
    std::vector<Graph::Connection> more;
    for (Graph::Connection& connection : graph.connections) {
        const auto tree = trees.find(connection.from);
        if (tree == trees.end())
            continue;
        const Graph::Connection whole = connection;
        bool isTaken = false;
        for (const std::string& from : statesNaming(tree->second, source, whole.to)) {
            if (!std::exchange(isTaken, true)) {
                connection.from = from;
                continue;
            }
            more.push_back(whole);
            more.back().id = from + ">" + whole.to + ":" + whole.kind;
            more.back().from = from;
            more.back().entry = "transition";
            more.back().folded.clear();
        }
    }
    std::move(more.begin(), more.end(), std::back_inserter(graph.connections));
}

void openMachines(Graph& graph, const Template& source, const std::set<std::string>& opened) {
    for (const std::string& id : opened)
        if (graph.node(id))
            if (const StateTree tree(source, id); !tree.levels().empty())
                openMachine(graph, tree);
}

const char* stateGlyph(std::string_view type) {
    constexpr std::pair<std::string_view, const char*> glyphs[] = {
        {"Task", "settings"},  {"Choice", "arrows-split-2"},
        {"Wait", "hourglass"}, {"Parallel", "columns-2"},
        {"Map", "refresh"},    {"Succeed", "circle-check"},
        {"Fail", "circle-x"},  {"Pass", "arrow-narrow-right"}};
    for (const auto& [known, glyph] : glyphs)
        if (type == known)
            return glyph;
    return "square";
}

bool hasStates(const Template& source, const std::string& machine) {
    return !StateTree(source, machine).levels().empty();
}

} // namespace lintel
