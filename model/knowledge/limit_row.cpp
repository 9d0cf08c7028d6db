#include "model/knowledge/limit_row.h"

#include <algorithm>

namespace lintel {

namespace {

constexpr const char* noFigure = "text";

std::string appended(std::string all, const std::string& part) {
    return all.empty() || part.empty() ? all + part : all + ", " + part;
}

} // namespace

std::vector<LimitRow> limitRows(const std::vector<Fact>& facts) {
    std::vector<LimitRow> rows;
    for (const Fact& fact : facts) {
        if (fact.name.empty() || fact.status == "retired" || (fact.kind != "limit" && fact.kind != "default"))
            continue;
        const std::string bound = fact.quantity ? fact.quantity->bound : noFigure;
        const std::string scope = fact.quantity ? fact.quantity->scope : std::string();
        auto row = std::ranges::find_if(rows, [&](const LimitRow& candidate) {
            return candidate.name == fact.name && !candidate.bounds.contains(bound);
        });
        if (row == rows.end())
            row = rows.insert(rows.end(), LimitRow{fact.name, scope, {}, {}});
        if (row->scope.empty())
            row->scope = scope;
        row->bounds[bound] = fact.quantity.value_or(Quantity());
        row->facts.push_back(fact);
    }
    return rows;
}

std::string LimitRow::value() const {
    const auto bound = [&](const char* which) {
        const auto found = bounds.find(which);
        return found == bounds.end() ? nullptr : &found->second;
    };
    const Quantity* least = bound("min");
    const Quantity* most = bound("max");
    std::string text;
    if (least && most) // "0" rather than "0 s" where the other end of the range tells the unit
        text = (least->number == 0 ? "0" : least->toFriendlyString()) + " to " + most->toFriendlyString();
    else if (most)
        text = "up to " + most->toFriendlyString();
    else if (least)
        text = "from " + least->toFriendlyString();
    for (const char* which : {"range", "exact"})
        if (const Quantity* quantity = bound(which))
            text = appended(text, quantity->toFriendlyString());
    if (const Quantity* step = bound("step"))
        text = appended(text, "in steps of " + step->toFriendlyString());
    return text;
}

std::string LimitRow::defaultValue() const {
    const auto found = bounds.find("default");
    return found == bounds.end() ? std::string() : found->second.toFriendlyString();
}

std::string LimitRow::statement() const {
    return bounds.contains(noFigure) ? facts.front().statement : std::string();
}

std::string LimitRow::notesSaid() const {
    std::string said;
    for (const Fact& fact : facts)
        said = appended(said, fact.notesSaid);
    return said;
}

std::optional<bool> LimitRow::adjustable() const {
    for (const auto& [bound, quantity] : bounds)
        if (quantity.adjustable)
            return quantity.adjustable;
    return std::nullopt;
}

} // namespace lintel
