#pragma once

#include "model/base/result.h"
#include "model/study/progress/undo_log.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

namespace lintel {

/// The user's own SQLite database: cards with their texts, what is remembered of each, and every answer.
/// What is done with it stands in the files beside this one: answers.h, card_actions.h, own_notes.h,
/// deck_sync.h, and in search/, statistics/ and exam/. One object for each thread.
///
/// Each change is one transaction, on disk before the call returns: the journal is write-ahead with
/// synchronous=FULL, because with NORMAL the last answers are lost when the power fails (WAL syncs only at
/// checkpoints then, sqlite.org/pragma.html#pragma_synchronous), and one flush of the journal an answer is
/// cheap. Two processes may share the file: writers wait up to five seconds for each other, and an answer to
/// a card that the other one has answered meanwhile is refused.
class ProgressStore {
public:
    /// Opens or creates the database and brings it to the present version. A damaged file is set aside under
    /// another name, never deleted, and notice() says so. Errors: the place cannot be written, the database
    /// is locked, or it was made by a newer version.
    static Result<std::unique_ptr<ProgressStore>> open(const std::string& path);
    ~ProgressStore();

    const std::string& path() const;
    /// What the user must know about the opening; empty when all went well.
    const std::string& notice() const { return m_notice; }
    /// True once after another process changed the database.
    bool changedElsewhere();

    /// Runs work(const Sql&) and returns what it returns. work may throw an Error; a failing statement
    /// becomes one.
    template <class Work>
    auto read(Work work) const {
        return result(Mode::Read, nullptr, work);
    }
    /// The same in one transaction, all or nothing, which cannot be undone.
    template <class Work>
    auto write(Work work) {
        return result(Mode::Write, nullptr, work);
    }
    /// The same as an action of the user, which undo() takes back.
    template <class Work>
    auto act(const UserAction& action, Work work) {
        return result(Mode::Write, &action, work);
    }

    /// The newest action that undo() would take back.
    Result<std::optional<UserAction>> lastAction() const;
    /// Takes the newest action back, also one from before a restart, and returns it.
    Result<std::optional<UserAction>> undo();

private:
    enum class Mode : unsigned char { Read, Write };
    struct Data;

    explicit ProgressStore(std::unique_ptr<Data> data);
    Result<void> run(Mode mode, const UserAction* action, const std::function<void(const Sql&)>& work) const;

    template <class Work>
    auto result(Mode mode, const UserAction* action, Work& work) const {
        using Value = std::invoke_result_t<Work, const Sql&>;
        if constexpr (std::is_void_v<Value>) {
            return run(mode, action, work);
        } else {
            std::optional<Value> value;
            const Result<void> done = run(mode, action, [&](const Sql& sql) { value = work(sql); });
            return done ? Result<Value>(std::move(*value)) : Result<Value>(done.error());
        }
    }

    std::unique_ptr<Data> m_data;
    std::string m_notice;
};

} // namespace lintel
