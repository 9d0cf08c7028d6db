#include "app/cli/inputs.h"
#include "model/knowledge/citation.h"
#include "model/knowledge/fact_json.h"

#include <iostream>

namespace lintel::cli {

namespace {

void print(const Fact& fact, const std::string& service) {
    const auto line = [](const char* label, const std::string& text) {
        if (!text.empty())
            std::cout << "  " << label << text << '\n';
    };
    std::cout << fact.id << '\n';
    line("", fact.statement);
    if (fact.quantity)
        line("Figure:    ", fact.quantity->bound + ' ' + fact.quantity->toString() +
                                (fact.quantity->scope.empty() ? "" : ", " + fact.quantity->scope));
    line("Property:  ", fact.property);
    line("Why:       ", fact.why);
    line("Status:    ", fact.status);
    line("Notes said: ", fact.notesSaid);
    for (const FactSource& source : fact.sources) {
        const Citation citation = cite(source, service);
        line("Source:    ", citation.title + (citation.url.empty() ? "" : " <" + citation.url + '>') +
                                (citation.day.empty() ? "" : ", read " + citation.day));
    }
}

ExitCode run(const Invocation& invocation) {
    const auto known = knowledge();
    if (!known)
        return fail(known.error(), Unreadable);
    const auto fact = (*known)->fact(invocation.argument(0));
    if (!fact)
        return fail({"There is no fact " + invocation.argument(0) + '.'}, NotDone);
    if (invocation.option("format") == "json") {
        std::cout << nlohmann::json(*fact).dump(2) << '\n';
    } else {
        const auto service = (*known)->service(fact->service);
        print(*fact, service ? service->name : std::string());
    }
    return Done;
}

} // namespace

const Subcommand factsShowCommand = {
    .words = {"facts", "show"},
    .summary = "Shows a fact with its figure, status and sources.",
    .arguments = {{"id", "The fact, such as sqs.visibility.timeout.max."}},
    .options = {{{"f", "format"}, "How to show it", "format", "text", {"text", "json"}}},
    .run = run,
};

} // namespace lintel::cli
