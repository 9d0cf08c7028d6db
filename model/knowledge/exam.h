#pragma once

#include "model/knowledge/fact.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// One version of a certification exam, as its guide lays it out. The n-th skill of task "1.2" is skill
/// "1.2.n" in the guides that number their skills.
struct Exam {
    struct Task {
        std::string id; ///< "1.2": the first part is the domain
        std::string name;
        std::vector<std::string>
            knowledge; ///< what to know, in guides that tell it from what to be able to do
        std::vector<std::string> skills;
        /// In a version with a successor: the tasks of the successor that ask the same.
        std::vector<std::string> successors;
    };
    struct Domain {
        std::string id;
        std::string name;
        int weight = 0; ///< percent of scored content
        std::vector<Task> tasks;
    };
    /// Content that stands elsewhere in this version than in the one that it replaces.
    struct Move {
        std::string what;
        std::string from; ///< task of the replaced version
        std::string to;
    };
    /// Skills that became fewer.
    struct Merger {
        std::string what;
        std::string before;
        std::string after;
    };
    struct Changes {
        std::vector<std::string> added; ///< tasks ("2.3") and skills ("1.1.9") without a forerunner
        std::vector<Move> moved;
        std::vector<Merger> merged;
    };

    std::string code;     ///< "DVA-C03"
    std::string family;   ///< "DVA"
    std::string replaces; ///< code of the version before, where both are here
    std::string name;
    std::string firstDay; ///< ISO date; empty when long past
    std::string lastDay;  ///< ISO date; empty while no end is known
    std::optional<int> minutes;
    int questions = 0;
    int scored = 0; ///< of the questions
    int pass = 0;   ///< of 1,000
    std::vector<Domain> domains;
    Changes changes; ///< against the version that it replaces
    std::vector<FactSource> sources;

    const Task* task(std::string_view id) const;
    /// The text of "1.1.9"; nothing when there is no such skill.
    const std::string* skill(std::string_view id) const;
};

/// The tasks of an exam that ask a fact; none when it does not. A fact names the task of the newest version
/// of a family, and an older version asks it where its tasks name that one as a successor.
std::vector<std::string> tasksAsking(const Exam& exam, const Fact& fact);

} // namespace lintel
