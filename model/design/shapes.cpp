#include "model/design/shapes.h"

#include <array>

namespace lintel {

namespace {

struct Kind {
    const char* kind;
    const char* label;
    const char* glyph;
};

constexpr std::array kinds{Kind{"user", "User", "users"},
                           Kind{"internet", "Internet", "world"},
                           Kind{"client", "Client", "device-desktop"},
                           Kind{"server", "Server", "server"},
                           Kind{"onPremises", "On premises", "building"},
                           Kind{"thirdParty", "Third party", "plug-connected"},
                           Kind{"shape", "Box", "square"},
                           Kind{"note", "Note", "note"}};

constexpr std::array frames{Kind{"group", "Group", "frame"}, Kind{"region", "Region", "map-pin"},
                            Kind{"account", "Account", "user"},
                            Kind{"onPremises", "Data centre", "building"}};

template <class Kinds>
std::vector<std::string> namesOf(const Kinds& all) {
    std::vector<std::string> names;
    for (const Kind& kind : all)
        names.emplace_back(kind.kind);
    return names;
}

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
    static const std::vector<std::string> names = namesOf(kinds);
    return names;
}

const std::vector<std::string>& freeFrameKinds() {
    static const std::vector<std::string> names = namesOf(frames);
    return names;
}

Role freeFrameRole(const std::string& kind) {
    const Kind* found = &frames.front();
    for (const Kind& candidate : frames)
        if (candidate.kind == kind)
            found = &candidate;
    Role role;
    role.kind = Role::Kind::Container;
    role.label = found->label;
    role.glyph = found->glyph;
    return role;
}

} // namespace lintel
