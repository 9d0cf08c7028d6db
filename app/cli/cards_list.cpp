#include "app/cli/inputs.h"
#include "model/knowledge/fact_json.h"
#include "model/study/card.h"

#include <iostream>

namespace lintel::cli {

namespace {

using Json = nlohmann::ordered_json;

ExitCode run(const Invocation&) {
    const auto known = knowledge();
    if (!known)
        return fail(known.error(), Unreadable);
    Json all = Json::array();
    for (const Card& card : cardsFromMaterial(StudyMaterial::of(**known))) {
        Json entry = {{"id", card.id},       {"kind", cardKindName(card.kind)},
                      {"front", card.front}, {"back", card.back},
                      {"fact", card.fact},   {"service", card.service},
                      {"topic", card.topic}};
        if (card.expected)
            entry["expected"] = nlohmann::json(*card.expected);
        all.push_back(std::move(entry));
    }
    std::cout << all.dump(2) << '\n';
    return Done;
}

} // namespace

const Subcommand cardsListCommand = {
    .words = {"cards", "list"},
    .summary = "Lists the flashcards that are made from the facts.",
    .arguments = {},
    .options = {{{"f", "format"}, "How to show them", "format", "json", {"json"}}},
    .run = run,
};

} // namespace lintel::cli
