#pragma once

#include "model/study/progress/progress_store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lintel {

/// How an own note becomes cards. The numbers are kept in the database.
enum class NoteKind : unsigned char {
    Basic = 0,    ///< front → back
    BothWays = 1, ///< front → back and back → front
    Cloze = 2,    ///< a card for each number of "{{c1::term::hint}}" in front; back is shown below
};

/// What the user wrote or imported. front and back are HTML of a small kind (see html.h).
struct OwnNote {
    std::int64_t id = 0;
    std::string guid; ///< the same in every export, so that a second import updates
    NoteKind kind = NoteKind::Basic;
    std::string front;
    std::string back;
    std::string deck = "My cards";
    std::vector<std::string> tags;
    std::int64_t changedMs = 0;
};

/// A card that a note gives: its number from 1, front, back and what must be recalled.
struct NoteCard {
    int number = 1;
    std::string front;
    std::string back;
    std::string answer;
};
/// Errors: nothing on the front, or a cloze note without a gap.
Result<std::vector<NoteCard>> cardsOfNote(const OwnNote& note);

/// Adds a note with its cards; an empty guid is made up. Its id.
Result<std::int64_t> addNote(ProgressStore& store, OwnNote note, std::int64_t now);
/// Changes a note and its cards in place; what is remembered stays.
Result<void> updateNote(ProgressStore& store, const OwnNote& note, std::int64_t now);
/// Deletes notes with their cards, memories and answers.
Result<void> deleteNotes(ProgressStore& store, const std::vector<std::int64_t>& notes, std::int64_t now);
Result<std::optional<OwnNote>> readNote(const ProgressStore& store, std::int64_t id);

/// The steps of the above, for an import, in the caller's transaction. writeNote() adds the note or, when the
/// id is given, changes it, and returns its id. It throws an Error for a note that gives no card.
std::int64_t writeNote(const Sql& sql, const OwnNote& note);
std::optional<OwnNote> readNote(const Sql& sql, std::int64_t id);

} // namespace lintel
