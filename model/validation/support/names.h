#pragma once

#include "model/template/template.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

class RuleContext;

/// Names of a section's elements; views into the template.
std::vector<std::string_view> namesIn(const Template& source, std::string_view section);
bool hasName(const Template& source, std::string_view section, std::string_view name);

/// Whether a name may come into being only when a macro, a loop or a module is expanded, so that its absence
/// says nothing: "Fn::ForEach" in Resources, serverless helpers ("ServerlessRestApi", "OrdersRole"),
/// "Module.Resource".
bool mayBeGenerated(const RuleContext& context, std::string_view name);

/// What every template can refer to.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/pseudo-parameter-reference.html
inline constexpr std::array<std::string_view, 8> pseudoParameters{
    "AWS::AccountId", "AWS::NoValue", "AWS::NotificationARNs", "AWS::Partition",
    "AWS::Region",    "AWS::StackId", "AWS::StackName",        "AWS::URLSuffix"};
bool isPseudoParameter(std::string_view name);

} // namespace lintel
