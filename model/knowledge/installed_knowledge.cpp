#include "model/knowledge/installed_knowledge.h"

#include "model/base/paths.h"

namespace lintel {

Result<std::shared_ptr<const Knowledge>> installedKnowledge() {
    static std::weak_ptr<const Knowledge> shared;
    if (auto known = shared.lock())
        return known;
    auto opened = Knowledge::open(dataDirectory());
    if (!opened)
        return opened.error();
    const std::shared_ptr<const Knowledge> knowledge = std::move(*opened);
    shared = knowledge;
    return knowledge;
}

} // namespace lintel
