#include "app/cli/inputs.h"

#include <iostream>
#include <nlohmann/json.hpp>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

ExitCode run(const Invocation& invocation) {
    const auto known = knowledge();
    if (!known)
        return fail(known.error(), Unreadable);
    std::map<std::string, int> byService;
    std::map<std::string, int> byKind;
    std::map<std::string, int> byStatus;
    std::map<std::string, int> byExam;
    int figures = 0;
    int citesNotes = 0;
    int citesPages = 0;
    const auto facts = (*known)->allFacts();
    for (const Fact& fact : facts) {
        ++byService[fact.service];
        ++byKind[fact.kind];
        ++byStatus[fact.status];
        for (const auto& [family, task] : fact.exams)
            ++byExam[family];
        figures += fact.quantity.has_value();
        const auto has = [&](std::string FactSource::*field) {
            return std::any_of(fact.sources.begin(), fact.sources.end(),
                               [field](const FactSource& source) { return !(source.*field).empty(); });
        };
        citesNotes += has(&FactSource::notes);
        citesPages += has(&FactSource::doc);
    }
    std::size_t operations = 0;
    const auto services = (*known)->services();
    for (const Service& service : services)
        operations += service.apis.size();
    const Json stats = {{"facts", facts.size()},
                        {"services", services.size()},
                        {"operations", operations},
                        {"comparisons", (*known)->comparisons({}).size()},
                        {"exams", (*known)->exams().size()},
                        {"figures", figures},
                        {"citeNotes", citesNotes},
                        {"citePages", citesPages},
                        {"byStatus", byStatus},
                        {"byKind", byKind},
                        {"byExam", byExam},
                        {"byService", byService},
                        {"contentHash", (*known)->contentHash()}};
    if (invocation.option("format") == "json") {
        std::cout << stats.dump(2) << '\n';
        return Done;
    }
    for (const auto& [name, value] : stats.items())
        if (value.is_number())
            std::cout << name << ": " << value << '\n';
    for (const auto& [service, count] : byService)
        std::cout << "  " << service << ": " << count << '\n';
    return Done;
}

} // namespace

const Subcommand factsStatsCommand = {
    .words = {"facts", "stats"},
    .summary = "Counts what the knowledge database holds.",
    .arguments = {},
    .options = {{{"f", "format"}, "How to show it", "format", "text", {"text", "json"}}},
    .run = run,
};

} // namespace lintel::cli
