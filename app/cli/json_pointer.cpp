#include "app/cli/json_pointer.h"

#include <algorithm>

namespace lintel::cli {

Result<Path> pathFromPointer(const std::string& pointer, const Template& source) {
    if (pointer.empty() || pointer.front() != '/')
        return Error{"A JSON pointer begins with a slash and names a value, such as /Resources/Queue/Type."};
    Path path;
    for (std::size_t begin = 1; begin <= pointer.size();) {
        const std::size_t end = std::min(pointer.find('/', begin), pointer.size());
        std::string step;
        for (std::size_t i = begin; i < end; ++i) {
            if (pointer[i] != '~') {
                step += pointer[i];
                continue;
            }
            const char escaped = i + 1 < end ? pointer[++i] : '?';
            if (escaped != '0' && escaped != '1')
                return Error{"In a JSON pointer, ~ stands before 0 or 1 only."};
            step += escaped == '0' ? '~' : '/';
        }
        path.push_back(std::move(step));
        begin = end + 1;
    }
    if (path.back() == "-") {
        const Node* list = source.find(std::span(path).first(path.size() - 1));
        path.back() = list && list->isSequence() ? std::to_string(list->items().size()) : "0";
    }
    return path;
}

} // namespace lintel::cli
