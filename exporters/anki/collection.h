#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace lintel {

class Sql;

struct AnkiTemplate {
    std::string question;
    std::string answer;
};

struct AnkiNoteType {
    bool cloze = false;
    std::vector<std::string> fields;
    std::vector<AnkiTemplate> templates;
};

/// What the notes of a collection refer to.
struct AnkiCollection {
    std::int64_t createdMs = 0; ///< when its day 0 began
    std::map<std::int64_t, AnkiNoteType> noteTypes;
    std::map<std::int64_t, std::string> decks; ///< "A::B"
};

/// Reads a collection of schema 11 to 14 (JSON in the table col) or 15 to 18 (tables with protobuf). Throws
/// an Error when it is of another schema or has views or triggers in place of its tables, and SqlFailure when
/// it is damaged.
AnkiCollection readCollection(const Sql& sql);

} // namespace lintel
