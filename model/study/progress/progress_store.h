#pragma once

#include "model/base/result.h"
#include "model/study/scheduler.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lintel {

/// What is remembered of one card. Instants are milliseconds since 1970 UTC.
struct CardRecord {
    Standing standing;
    std::int64_t dueMs = 0;
    std::int64_t lastMs = 0; ///< when it was last answered; 0 for never
    bool suspended = false;

    friend bool operator==(const CardRecord&, const CardRecord&) = default;
};

/// One line of the raw log. rating, elapsedDays and tookMs belong to answers.
struct LogEntry {
    enum class Action : unsigned char { Answer = 0, Suspend = 1, Resume = 2 };
    std::int64_t id = 0;
    std::string card;
    std::int64_t atMs = 0;
    Action action = Action::Answer;
    Rating rating = Rating::Good;
    int elapsedDays = 0; ///< study days since the answer before, 0 for the first
    int tookMs = 0;
    CardRecord before;
};

/// The user's own SQLite database: what is remembered of each card, and the log of every answer.
///
/// Each change is one transaction, on disk before the call returns: the journal is write-ahead with
/// synchronous=FULL, because NORMAL may lose the last answers when the power fails; a commit costs one flush
/// of the journal. Two processes may share the file: writers wait up to five seconds for each other, and a
/// change based on a state that the other one has changed meanwhile is refused.
class ProgressStore {
public:
    /// Opens or creates the database and brings it to the present version. A damaged file is set aside under
    /// another name, never deleted, and notice() says so. Errors: the place cannot be written, the database
    /// is locked, or it was made by a newer version.
    static Result<std::unique_ptr<ProgressStore>> open(const std::string& path);
    ~ProgressStore();

    /// What the user must know about the opening; empty when all went well.
    const std::string& notice() const { return m_notice; }

    Result<std::unordered_map<std::string, CardRecord>> records() const;
    /// True once after another process changed the database.
    bool changedElsewhere();

    /// Replaces entry.before by after and logs the entry (its id is given here). Refused when the card's
    /// state is no longer entry.before.
    Result<void> apply(const LogEntry& entry, const CardRecord& after);
    /// Takes the newest log entry back and returns it; nothing when the log is empty.
    Result<std::optional<LogEntry>> undo();

    /// When the newest entry of the log was made; nothing when the log is empty.
    Result<std::optional<std::int64_t>> lastChange() const;
    /// The entries of a card, oldest first.
    Result<std::vector<LogEntry>> history(std::string_view card) const;
    /// How many cards were answered for the first time at or after an instant.
    Result<int> introducedSince(std::int64_t instant) const;
    /// Mean time of the last hundred answers, each counted as a minute at most; nothing before the tenth.
    Result<std::optional<double>> typicalAnswerMs() const;

private:
    struct Data;
    explicit ProgressStore(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
    std::string m_notice;
};

} // namespace lintel
