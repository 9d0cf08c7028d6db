#pragma once

#include "model/knowledge/fact.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// A row of the limits table of a service: the facts that share a name, each with another bound.
struct LimitRow {
    std::string name;
    std::string scope;
    std::map<std::string, Quantity> bounds; ///< by bound; "text" stands for a limit without a figure
    std::vector<Fact> facts;

    std::string value() const;        ///< "60 s to 14 d"; empty where there is only a default
    std::string defaultValue() const; ///< "4 d"
    std::string statement() const;    ///< what a limit without a figure says
    std::string notesSaid() const;    ///< "256 KB"; empty while the notes are right
    std::optional<bool> adjustable() const;
};

/// The rows of a service's facts in their order; retired facts have none.
std::vector<LimitRow> limitRows(const std::vector<Fact>& facts);

} // namespace lintel
