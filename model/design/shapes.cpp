#include "model/design/shapes.h"

#include <array>

namespace lintel {

namespace {

struct Kind {
    const char* kind;
    const char* label;
    const char* glyph;
};

constexpr std::array kinds{Kind{"user", "User", "users"}, Kind{"internet", "Internet", "world"},
                           Kind{"client", "Client", "device-desktop"}, Kind{"server", "Server", "server"},
                           Kind{"note", "Note", "note"}};

} // namespace

Role shapeRole(const std::string& kind) {
    const Kind* found = &kinds.back();
    for (const Kind& candidate : kinds)
        if (candidate.kind == kind)
            found = &candidate;
    Role role;
    role.label = found->label;
    role.glyph = found->glyph;
    return role;
}

const std::vector<std::string>& shapeKinds() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const Kind& kind : kinds)
            all.emplace_back(kind.kind);
        return all;
    }();
    return names;
}

} // namespace lintel
