#pragma once

#include "model/study/progress/sql.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lintel {

/// Something the user did, as it is named where it can be taken back.
struct UserAction {
    std::string name;   ///< "Answer", "Suspend 12 cards"
    std::string detail; ///< id of the card it was about; empty for several
    std::int64_t atMs = 0;
};

/// Undo of any action, across restarts: while an action is recorded, triggers write down for each changed row
/// the statement that restores it (sqlite.org/undoredo.html). The functions run in the caller's transaction.
class UndoLog {
public:
    static constexpr int kept = 100; ///< actions

    /// Sets the triggers up; once for each connection.
    static void watch(const Sql& sql);

    static void begin(const Sql& sql, const UserAction& action);
    static void end(const Sql& sql);

    /// The newest action that can be taken back.
    static std::optional<UserAction> last(const Sql& sql);
    /// Takes it back and returns it.
    static std::optional<UserAction> undo(const Sql& sql);
};

} // namespace lintel
