#pragma once

#include "model/catalog/catalog.h"
#include "model/template/template.h"

#include <string>

namespace lintel {

/// What CloudFormation does to a deployed resource when a property changes.
enum class ChangeEffect : unsigned char {
    Unknown,
    InPlace,              ///< the resource stays, and what it does goes on
    Interrupts,           ///< it stays, and does not work for a while
    InterruptsOrReplaces, ///< the same, and some changes make a new resource
    MayReplace,           ///< some changes make a new resource
    Replaces,             ///< a new resource takes its place
    MayLoseData,          ///< some changes make a new one, and the data of the old one is deleted with it
    LosesData,
};

/// The effect of changing a property ("VpcConfig.SubnetIds"), by the create-only properties of its schema,
/// what the page of its type says of updates, whether the type holds data, and its UpdateReplacePolicy.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html
ChangeEffect changeEffect(const ResourceType& type, const Resource& resource, std::string_view dottedPath);

} // namespace lintel
