#include "model/validation/support/conditions.h"

#include "model/validation/support/values.h"

#include <span>
#include <vector>

namespace lintel {

namespace {

/// A name in an Fn::If above a path, and the branch that the path takes.
struct Branch {
    const Node* condition;
    bool holds;
};

std::vector<Branch> branchesAbove(const Template& source, const Path& path) {
    std::vector<Branch> branches;
    const std::span<const std::string> steps(path);
    for (std::size_t length = 0; length < steps.size(); ++length) {
        const Node* node = source.find(steps.first(length));
        if (!node || node->intrinsic() != Intrinsic::If || node->argument()->items().empty())
            continue;
        const std::size_t index =
            node->isShortForm() ? length : length + 1; // the long form has a key between
        if (index < steps.size() && (steps[index] == "1" || steps[index] == "2"))
            branches.push_back({node->argument()->items()[0], steps[index] == "1"});
    }
    return branches;
}

} // namespace

bool isInIf(const Template& source, const Path& path) {
    return !branchesAbove(source, path).empty();
}

std::string describeCondition(const Template& source, std::string_view name, bool holds) {
    const Node* conditions = source.section("Conditions");
    const Node* condition = conditions ? conditions->find(name) : nullptr;
    if (condition && condition->intrinsic() == Intrinsic::Equals &&
        condition->argument()->items().size() == 2) {
        const Node* left = condition->argument()->items()[0];
        const Node* right = condition->argument()->items()[1];
        const bool isTurned = left->intrinsic() != Intrinsic::Ref;
        const std::optional<Target> parameter = targetOf(isTurned ? right : left);
        const std::optional<std::string> value = writtenText(isTurned ? left : right);
        if (parameter && value)
            return parameter->logicalId + (holds ? " is \"" : " is not \"") + *value + '"';
    }
    return std::string(name) + (holds ? " is true" : " is false");
}

std::string whereItHolds(const Template& source, const Path& path) {
    std::vector<Branch> branches = branchesAbove(source, path);
    if (path.size() >= 2 && (path[0] == "Resources" || path[0] == "Outputs")) {
        if (const Node* element = source.find(std::span<const std::string>(path).first(2)))
            branches.insert(branches.begin(), {element->find("Condition"), true});
    }
    std::string where;
    for (const auto& [condition, holds] : branches) {
        if (const std::optional<std::string> name = writtenText(condition))
            where += (where.empty() ? "" : " and ") + describeCondition(source, *name, holds);
    }
    return where;
}

} // namespace lintel
