#include "app/cli/inputs.h"

#include <charconv>
#include <iostream>
#include <nlohmann/json.hpp>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string_view kindName(SearchHit::Kind kind) {
    switch (kind) {
    case SearchHit::Kind::Service:
        return "service";
    case SearchHit::Kind::Fact:
        return "fact";
    case SearchHit::Kind::Comparison:
        return "comparison";
    case SearchHit::Kind::Api:
        return "api";
    }
    return {};
}

ExitCode run(const Invocation& invocation) {
    const std::string limitText = invocation.option("limit");
    int limit = 0;
    const auto [end, fault] = std::from_chars(limitText.data(), limitText.data() + limitText.size(), limit);
    if (fault != std::errc() || end != limitText.data() + limitText.size() || limit < 1)
        return fail({"--limit is a whole number from 1 on."}, Unreadable);
    const auto known = knowledge();
    if (!known)
        return fail(known.error(), Unreadable);
    const auto hits = (*known)->search(invocation.argument(0), limit);
    if (invocation.option("format") == "json") {
        Json all = Json::array();
        for (const SearchHit& hit : hits)
            all.push_back({{"kind", kindName(hit.kind)},
                           {"id", hit.id},
                           {"service", hit.service},
                           {"title", hit.title},
                           {"excerpt", hit.excerpt}});
        std::cout << all.dump(2) << '\n';
    } else {
        for (const SearchHit& hit : hits)
            std::cout << hit.id << '\n' << "    " << hit.title << '\n' << "    " << hit.excerpt << '\n';
    }
    return Done;
}

} // namespace

const Subcommand factsSearchCommand = {
    .words = {"facts", "search"},
    .summary = "Searches services, facts, comparisons and operations; the best hit comes first.",
    .arguments = {{"query", "Words; each must match the start of a word."}},
    .options = {{{"n", "limit"}, "How many hits at most", "number", "20"},
                {{"f", "format"}, "How to show them", "format", "text", {"text", "json"}}},
    .run = run,
};

} // namespace lintel::cli
