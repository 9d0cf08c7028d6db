#include "qml/Inspector/change_effect.h"

namespace lintel {

ChangeEffect changeEffect(const ResourceType& type, const Resource& resource, std::string_view dottedPath) {
    if (dottedPath.empty() || type.isReadOnly(dottedPath) || !type.property(dottedPath).isValid())
        return ChangeEffect::Unknown;
    const auto policy = literalString(resource.body->find("UpdateReplacePolicy"));
    const bool losesData = type.isStateful() && (!policy || *policy == "Delete");
    if (type.isCreateOnly(dottedPath))
        return losesData ? ChangeEffect::LosesData : ChangeEffect::Replaces;
    const bool interrupts = type.mayInterrupt(dottedPath);
    if (type.mayReplace(dottedPath))
        return losesData    ? ChangeEffect::MayLoseData
               : interrupts ? ChangeEffect::InterruptsOrReplaces
                            : ChangeEffect::MayReplace;
    return interrupts ? ChangeEffect::Interrupts : ChangeEffect::InPlace;
}

} // namespace lintel
