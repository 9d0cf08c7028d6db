#include "model/knowledge/fact_text.h"

#include <algorithm>

namespace lintel {

std::string lastChecked(const Fact& fact) {
    std::string day;
    for (const FactSource& source : fact.sources)
        day = std::max(day, source.checked);
    return day;
}

std::string gist(const Fact& fact) {
    if (fact.quantity) {
        const std::string figure = fact.quantity->toFriendlyString();
        return fact.quantity->bound == "max"   ? "up to " + figure
               : fact.quantity->bound == "min" ? "from " + figure
                                               : figure;
    }
    return fact.answer.empty() ? fact.statement : fact.answer;
}

} // namespace lintel
