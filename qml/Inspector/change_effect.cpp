#include "qml/Inspector/change_effect.h"

namespace lintel {

ChangeEffect changeEffect(const ResourceType& type, const Resource& resource, std::string_view dottedPath) {
    if (dottedPath.empty() || type.isReadOnly(dottedPath) || !type.property(dottedPath).isValid())
        return ChangeEffect::Unknown;
    const auto policy = literalString(resource.body->find("UpdateReplacePolicy"));
    const bool losesData = type.isStateful() && (!policy || *policy == "Delete");
    bool mayReplace = false;
    for (std::size_t end = dottedPath.find('.');; end = dottedPath.find('.', end + 1)) {
        const std::string_view part = dottedPath.substr(0, end);
        if (type.isCreateOnly(part))
            return losesData ? ChangeEffect::LosesData : ChangeEffect::Replaces;
        mayReplace = mayReplace || type.mayReplace(part);
        if (end == std::string_view::npos)
            break;
    }
    if (mayReplace)
        return losesData ? ChangeEffect::MayLoseData : ChangeEffect::MayReplace;
    return ChangeEffect::InPlace;
}

} // namespace lintel
