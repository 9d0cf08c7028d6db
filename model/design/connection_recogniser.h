#pragma once

#include "model/design/connection_data.h"
#include "model/design/folding.h"
#include "model/design/grants.h"

#include <vector>

namespace lintel {

/// A connection found in a template, and what in the template makes it.
struct RecognisedConnection {
    const EntryData* entry;
    std::size_t from;
    std::size_t to;
    std::vector<std::size_t> glue; ///< resources that only this connection is about
    std::vector<Path> cuts;        ///< what a removal takes out of other resources
    std::string label;
};

/// Finds every connection of the catalogue in a template. Time grows with resources and references, not their
/// square.
std::vector<RecognisedConnection> recognise(const ReferenceGraph& references,
                                            const ConnectionCatalog::Data& catalog, const Folding& folding,
                                            const Grants& grants);

/// Ids of the connections in the graph: "From>To:kind", with "#2" and so on where that repeats.
std::vector<std::string> connectionIds(const ReferenceGraph& references,
                                       const std::vector<RecognisedConnection>& connections);

/// Resources of a part's type that are about these two ends, as the part writes them; `glue` is what is known
/// of the connection already, for parts that refer to other parts.
std::vector<std::size_t> findPart(const ReferenceGraph& references, const Part& part, std::size_t from,
                                  std::size_t to, const std::vector<std::size_t>& glue = {});

} // namespace lintel
