#include "model/design/graph.h"

#include <algorithm>

namespace lintel {

namespace {

template <class Elements>
auto* findById(Elements& elements, std::string_view id) {
    const auto found =
        std::find_if(elements.begin(), elements.end(), [&](const auto& element) { return element.id == id; });
    return found == elements.end() ? nullptr : &*found;
}

template <class Elements>
const std::string* folding(const Elements& elements, std::string_view logicalId) {
    for (const auto& element : elements)
        if (std::find(element.folded.begin(), element.folded.end(), logicalId) != element.folded.end())
            return &element.id;
    return nullptr;
}

} // namespace

const Graph::Node* Graph::node(std::string_view id) const {
    return findById(nodes, id);
}
const Graph::Container* Graph::container(std::string_view id) const {
    return findById(containers, id);
}
const Graph::Connection* Graph::connection(std::string_view id) const {
    return findById(connections, id);
}

std::string Graph::elementOf(std::string_view logicalId) const {
    if (node(logicalId) || container(logicalId))
        return std::string(logicalId);
    for (const std::string* id :
         {folding(connections, logicalId), folding(nodes, logicalId), folding(containers, logicalId)})
        if (id)
            return *id;
    return {};
}

std::string Graph::resourceAround(std::string_view id) const {
    for (const Container* found = container(id); found; found = container(found->parent))
        if (found->hasResource)
            return found->id;
    return {};
}

} // namespace lintel
