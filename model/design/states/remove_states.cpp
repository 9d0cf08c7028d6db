#include "model/design/states/remove_states.h"

#include "model/design/states/definition_edits.h"
#include "model/design/states/state_editor.h"
#include "model/design/states/state_words.h"

#include <algorithm>
#include <map>
#include <set>

namespace lintel {

namespace {

/// The resources that the states of a machine name.
std::set<std::string> namedResources(const Template& source, const std::string& machine) {
    const StateTree tree(source, machine);
    std::set<std::string> named;
    for (const Resource& resource : source.resources())
        if (resource.logicalId != machine && !statesNaming(tree, source, resource.logicalId).empty())
            named.insert(resource.logicalId);
    return named;
}

/// Takes away what lets a machine use a resource. What cannot be told apart stays.
void forget(const Knowhow& knowhow, TemplateEditor& editor, const std::string& machine,
            const std::string& resource) {
    if (!dropSubstitutions(editor, machine, resource))
        return;
    const Graph graph = deriveGraph(*editor.current(), *knowhow.catalog, knowhow.roles, *knowhow.connections);
    for (const Graph::Connection& connection : graph.connections)
        if (connection.to == resource && connection.entry != "transition" &&
            machineOf(*editor.current(), connection.from) == machine &&
            !knowhow.connections->disconnect(editor, connection.id))
            return;
}

} // namespace

bool isState(const Graph& graph, const std::string& element) {
    if (const Graph::Node* node = graph.node(element))
        return !node->stateOf.empty();
    const Graph::Container* container = graph.container(element);
    return container && !container->stateOf.empty() && container->kind != "branch";
}

Result<void> removeStates(const Knowhow& knowhow, TemplateEditor& editor,
                          const std::vector<std::string>& ids) {
    std::map<std::string, std::vector<std::string>> byMachine;
    for (const std::string& id : ids)
        byMachine[machineOf(*editor.current(), id)].push_back(id);
    for (const auto& [machine, states] : byMachine) {
        const std::set<std::string> before = namedResources(*editor.current(), machine);
        StateEditor machineEditor(editor, machine);
        // Outer states first: those within them are gone then.
        std::vector<std::string> order;
        for (const StateTree::State& state : machineEditor.tree().states())
            if (std::ranges::find(states, state.id) != states.end())
                order.push_back(state.id);
        std::ranges::stable_sort(
            order, {}, [&](const std::string& id) { return machineEditor.tree().state(id)->path.size(); });
        for (const std::string& id : order)
            if (machineEditor.tree().state(id))
                if (const auto done = machineEditor.remove(id); !done)
                    return done;
        const std::set<std::string> after = namedResources(*editor.current(), machine);
        for (const std::string& resource : before)
            if (!after.contains(resource))
                forget(knowhow, editor, machine, resource);
    }
    return {};
}

} // namespace lintel
