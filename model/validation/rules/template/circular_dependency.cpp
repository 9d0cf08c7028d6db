#include "model/validation/rule.h"

#include <algorithm>
#include <vector>

namespace lintel::rules::template_circular_dependency {

/// Which resource needs which, by their positions in the document.
class Dependencies {
public:
    explicit Dependencies(const Template& source)
        : m_targets(source.resources().size())
        , m_users(source.resources().size())
        , m_isLeft(source.resources().size(), true) {
        const auto position = [&source](const std::string& id) {
            return static_cast<std::size_t>(source.resource(id) - source.resources().data());
        };
        for (const Reference& reference : source.references()) {
            if (!reference.source.empty() && reference.kind != Reference::Kind::Condition &&
                reference.kind != Reference::Kind::FindInMap &&
                reference.kind != Reference::Kind::Connector && source.resource(reference.target) &&
                source.resource(reference.source))
                m_targets[position(reference.source)].push_back(position(reference.target));
        }
        for (std::size_t user = 0; user < m_targets.size(); ++user) {
            std::vector<std::size_t>& targets = m_targets[user];
            std::ranges::sort(targets);
            targets.erase(std::ranges::unique(targets).begin(), targets.end());
            for (const std::size_t target : targets)
                m_users[target].push_back(user);
        }
    }

    /// Some resources that need each other in a circle; empty when there are none left.
    std::vector<std::size_t> takeCycle() {
        strip();
        const auto start = std::ranges::find(m_isLeft, true);
        if (start == m_isLeft.end())
            return {};
        std::vector<std::size_t> trail;
        auto at = static_cast<std::size_t>(start - m_isLeft.begin());
        while (std::ranges::find(trail, at) == trail.end()) {
            trail.push_back(at);
            at =
                *std::ranges::find_if(m_targets[at], [this](std::size_t target) { return m_isLeft[target]; });
        }
        trail.erase(trail.begin(), std::ranges::find(trail, at));
        for (const std::size_t each : trail)
            m_isLeft[each] = false;
        return trail;
    }

private:
    /// Drops what needs nothing that is left, until every resource left leads into a cycle.
    void strip() {
        std::vector<std::size_t> needs(m_targets.size());
        std::vector<std::size_t> free;
        for (std::size_t i = 0; i < m_targets.size(); ++i) {
            needs[i] = static_cast<std::size_t>(
                std::ranges::count_if(m_targets[i], [this](std::size_t target) { return m_isLeft[target]; }));
            if (m_isLeft[i] && needs[i] == 0)
                free.push_back(i);
        }
        while (!free.empty()) {
            const std::size_t done = free.back();
            free.pop_back();
            m_isLeft[done] = false;
            for (const std::size_t user : m_users[done]) {
                if (m_isLeft[user] && --needs[user] == 0)
                    free.push_back(user);
            }
        }
    }

    std::vector<std::vector<std::size_t>> m_targets;
    std::vector<std::vector<std::size_t>> m_users;
    std::vector<bool> m_isLeft;
};

void check(RuleContext& context) {
    const std::vector<Resource>& resources = context.source().resources();
    Dependencies dependencies(context.source());
    for (auto cycle = dependencies.takeCycle(); !cycle.empty(); cycle = dependencies.takeCycle()) {
        std::vector<std::string> ids;
        std::string chain;
        for (const std::size_t each : cycle) {
            ids.push_back(resources[each].logicalId);
            chain += ids.back() + " → ";
        }
        context.report(*resources[cycle.front()].key,
                       "Resources wait for each other: " + chain + ids.front() + ".", ids);
    }
}

extern const Rule rule{
    .id = "CFN-REF-09",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Circular dependency",
    .why = "None of the resources can be created first, so CloudFormation refuses the template.",
    .source = "AWSCloudFormation/latest/UserGuide/troubleshooting.html",
    .check = check,
};

} // namespace lintel::rules::template_circular_dependency
