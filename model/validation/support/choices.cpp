#include "model/validation/support/choices.h"

#include <algorithm>

namespace lintel {

std::vector<std::string_view> presentOf(const Node& mapping, const std::vector<std::string_view>& names) {
    std::vector<std::string_view> present;
    std::ranges::copy_if(names, std::back_inserter(present),
                         [&mapping](std::string_view name) { return mapping.find(name) != nullptr; });
    return present;
}

bool mayBeLeftOut(const Node& mapping, const std::vector<std::string_view>& names) {
    return std::ranges::any_of(names, [&mapping](std::string_view name) {
        const Node* value = mapping.find(name);
        return value &&
               (value->intrinsic() == Intrinsic::If ||
                (value->intrinsic() == Intrinsic::Ref && value->argument()->text() == "AWS::NoValue"));
    });
}

std::string joined(const std::vector<std::string_view>& names, std::string_view between) {
    std::string text;
    for (const std::string_view name : names)
        text.append(text.empty() ? "" : between).append(name);
    return text;
}

} // namespace lintel
