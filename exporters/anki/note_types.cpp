#include "exporters/anki/note_types.h"

#include <algorithm>

namespace lintel {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t firstNoteType = 1'795'132'800'001; // ids are instants in Anki; these stay as they are
constexpr std::int64_t firstDeck = 1'600'000'000'000;
constexpr std::int64_t deckIds = 100'000'000'000;

constexpr const char* css = ".card { font-family: sans-serif; font-size: 20px; text-align: center; }\n"
                            ".cloze { font-weight: bold; color: #2563eb; }\n";

Json field(const char* name, int ordinal) {
    return {{"name", name},    {"ord", ordinal}, {"sticky", false},        {"rtl", false},
            {"font", "Arial"}, {"size", 20},     {"media", Json::array()}, {"description", ""}};
}

Json side(const char* name, int ordinal, const char* question, const char* answer) {
    return {{"name", name}, {"ord", ordinal}, {"qfmt", question}, {"afmt", answer}, {"bqfmt", ""},
            {"bafmt", ""},  {"did", nullptr}, {"bfont", ""},      {"bsize", 0}};
}

Json noteType(NoteKind kind, const char* name, Json fields, Json sides, std::int64_t now) {
    Json required = Json::array();
    for (const Json& each : sides)
        required.push_back(
            {each["ord"], "any", Json::array({kind == NoteKind::BothWays ? each["ord"] : Json(0)})});
    return {{"id", noteTypeId(kind)},
            {"name", name},
            {"type", kind == NoteKind::Cloze ? 1 : 0},
            {"mod", now / 1000},
            {"usn", -1},
            {"sortf", 0},
            {"did", 1},
            {"tmpls", std::move(sides)},
            {"flds", std::move(fields)},
            {"css", css},
            {"latexPre", ""},
            {"latexPost", ""},
            {"latexsvg", false},
            {"req", std::move(required)},
            {"tags", Json::array()},
            {"vers", Json::array()}};
}

} // namespace

std::int64_t noteTypeId(NoteKind kind) {
    return firstNoteType + static_cast<int>(kind);
}

std::int64_t deckId(const std::string& name) {
    std::uint64_t hash = 0xcbf29ce484222325u; // FNV-1a
    for (const char character : name)
        hash = (hash ^ static_cast<unsigned char>(character)) * 0x100000001b3u;
    return firstDeck + static_cast<std::int64_t>(hash % deckIds);
}

Json noteTypesJson(std::int64_t now) {
    const Json sides = Json::array({field("Front", 0), field("Back", 1)});
    Json types;
    const auto add = [&](NoteKind kind, const char* name, Json fields, Json templates) {
        types[std::to_string(noteTypeId(kind))] =
            noteType(kind, name, std::move(fields), std::move(templates), now);
    };
    constexpr const char* answer = "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}";
    add(NoteKind::Basic, "Lintel", sides, Json::array({side("Card 1", 0, "{{Front}}", answer)}));
    add(NoteKind::BothWays, "Lintel (both ways)", sides,
        Json::array({side("Card 1", 0, "{{Front}}", answer),
                     side("Card 2", 1, "{{Back}}", "{{FrontSide}}\n\n<hr id=answer>\n\n{{Front}}")}));
    add(NoteKind::Cloze, "Lintel (cloze)", Json::array({field("Text", 0), field("Back Extra", 1)}),
        Json::array({side("Cloze", 0, "{{cloze:Text}}", "{{cloze:Text}}<br>\n{{Back Extra}}")}));
    return types;
}

Json decksJson(const std::map<std::string, std::int64_t>& decks, std::int64_t now) {
    Json all;
    const auto add = [&](const std::string& name, std::int64_t id) {
        all[std::to_string(id)] = {{"id", id},           {"name", name},       {"mod", now / 1000},
                                   {"usn", -1},          {"collapsed", false}, {"browserCollapsed", false},
                                   {"dyn", 0},           {"conf", 1},          {"desc", ""},
                                   {"extendNew", 0},     {"extendRev", 0},     {"lrnToday", {0, 0}},
                                   {"revToday", {0, 0}}, {"newToday", {0, 0}}, {"timeToday", {0, 0}}};
    };
    add("Default", 1);
    for (const auto& [name, id] : decks)
        add(name, id);
    return all;
}

Json deckOptionsJson() {
    const Json options{
        {"id", 1},
        {"mod", 0},
        {"name", "Default"},
        {"usn", 0},
        {"maxTaken", 60},
        {"autoplay", true},
        {"timer", 0},
        {"replayq", true},
        {"dyn", false},
        {"new",
         {{"delays", {1, 10}},
          {"ints", {1, 4, 0}},
          {"initialFactor", 2500},
          {"order", 1},
          {"perDay", 20},
          {"bury", true}}},
        {"rev",
         {{"perDay", 200},
          {"ease4", 1.3},
          {"ivlFct", 1},
          {"maxIvl", 36500},
          {"bury", true},
          {"hardFactor", 1.2}}},
        {"lapse", {{"delays", {10}}, {"mult", 0}, {"minInt", 1}, {"leechFails", 8}, {"leechAction", 1}}}};
    return {{"1", options}};
}

Json configurationJson() {
    return {{"schedVer", 2},          {"sched2021", true}, {"activeDecks", {1}},
            {"curDeck", 1},           {"newSpread", 0},    {"collapseTime", 1200},
            {"timeLim", 0},           {"estTimes", true},  {"dueCounts", true},
            {"curModel", nullptr},    {"nextPos", 1},      {"sortType", "noteFld"},
            {"sortBackwards", false}, {"addToCur", true},  {"dayLearnFirst", false}};
}

} // namespace lintel
