#pragma once

#include "model/study/progress/own_notes.h"

#include <cstdint>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

namespace lintel {

/// The note types, decks and options of a package, as JSON of schema 11.
std::int64_t noteTypeId(NoteKind kind);
/// The same for a name in every package, so that an import finds its deck again.
std::int64_t deckId(const std::string& name);

nlohmann::json noteTypesJson(std::int64_t now);
nlohmann::json decksJson(const std::map<std::string, std::int64_t>& decks, std::int64_t now);
nlohmann::json deckOptionsJson();
nlohmann::json configurationJson();

} // namespace lintel
