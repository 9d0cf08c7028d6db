#include "app/cli/subcommand.h"
#include "model/validation/rule.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

ExitCode run(const Invocation& invocation) {
    if (invocation.option("format") == "json") {
        Json all = Json::array();
        for (const Rule* rule : allRules())
            all.push_back({{"id", rule->id},
                           {"layer", layerName(rule->layer)},
                           {"severity", severityName(rule->severity)},
                           {"title", rule->title},
                           {"why", rule->why},
                           {"facts", rule->facts},
                           {"source", rule->source},
                           {"fixable", rule->fixable}});
        std::cout << all.dump(2) << '\n';
        return Done;
    }
    std::cout << "| Rule | Layer | Severity | What | Why | Source |\n|---|---|---|---|---|---|\n";
    for (const Rule* rule : allRules())
        std::cout << "| " << rule->id << " | " << layerName(rule->layer) << " | "
                  << severityName(rule->severity) << " | " << rule->title << " | " << rule->why << " | "
                  << (rule->source.empty() ? "" : "https://docs.aws.amazon.com/" + rule->source) << " |\n";
    return Done;
}

} // namespace

const Subcommand rulesCommand = {
    .words = {"rules"},
    .summary = "Lists the rules that templates are checked with.",
    .arguments = {},
    .options = {{{"f", "format"}, "How to show them", "format", "markdown", {"json", "markdown"}}},
    .run = run,
};

} // namespace lintel::cli
