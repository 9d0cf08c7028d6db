#pragma once

#include "model/template/node.h"

namespace lintel {

// Members of a mapping and items of a sequence alike.

inline std::size_t childCount(const Node& node) {
    return node.isMapping() ? node.members().size() : node.items().size();
}

/// The bytes of a member (key to value) or item.
inline Span childExtent(const Node& node, std::size_t index) {
    if (node.isMapping())
        return {node.members()[index].key->span().begin, node.members()[index].value->span().end};
    return {node.items()[index]->span().begin, node.items()[index]->span().end};
}

/// Whether a collection is written between brackets.
inline bool isFlow(const Node& node) {
    return node.style() == Node::Style::Flow;
}

/// The column that a node begins in, from 0.
inline int columnOf(const Node& node) {
    return node.position().column - 1;
}

} // namespace lintel
