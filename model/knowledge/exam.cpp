#include "model/knowledge/exam.h"

#include <algorithm>
#include <charconv>

namespace lintel {

const Exam::Task* Exam::task(std::string_view id) const {
    for (const Domain& domain : domains)
        if (const auto found = std::ranges::find(domain.tasks, id, &Task::id); found != domain.tasks.end())
            return &*found;
    return nullptr;
}

const std::string* Exam::skill(std::string_view id) const {
    const auto point = id.rfind('.');
    const Task* holder = point == std::string_view::npos ? nullptr : task(id.substr(0, point));
    if (!holder)
        return nullptr;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(id.data() + point + 1, id.data() + id.size(), number);
    const bool isThere = error == std::errc() && end == id.data() + id.size() && number >= 1 &&
                         number <= holder->skills.size();
    return isThere ? &holder->skills[number - 1] : nullptr;
}

std::vector<std::string> tasksAsking(const Exam& exam, const Fact& fact) {
    const auto asked = fact.exams.find(exam.family);
    if (asked == fact.exams.end())
        return {};
    std::vector<std::string> tasks;
    bool isNewest = true;
    for (const Exam::Domain& domain : exam.domains)
        for (const Exam::Task& task : domain.tasks) {
            isNewest = isNewest && task.successors.empty();
            if (std::ranges::find(task.successors, asked->second) != task.successors.end())
                tasks.push_back(task.id);
        }
    if (isNewest && exam.task(asked->second))
        tasks.push_back(asked->second);
    return tasks;
}

} // namespace lintel
