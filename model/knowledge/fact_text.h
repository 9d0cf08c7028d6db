#pragma once

#include "model/knowledge/fact.h"

#include <string>

namespace lintel {

/// The latest day on which one of the fact's pages was read, as an ISO date; empty when none was.
std::string lastChecked(const Fact& fact);

/// What a fact comes down to: its figure ("up to 12 h"), else the answer of its question, else the statement.
std::string gist(const Fact& fact);

/// "size = 3.5, writes = 10 → 40 WCU": a worked example of a formula.
std::string workedExample(const Formula& formula, const Formula::Example& example);

/// A figure with its digits grouped and its unit after a no-break space: "4,000 RCU".
std::string figureText(double number, const std::string& unit);

} // namespace lintel
