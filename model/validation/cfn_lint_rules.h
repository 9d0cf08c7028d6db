#pragma once

#include <span>
#include <string_view>

namespace lintel {

/// A check of cfn-lint 1.51 and a rule of ours that looks for the same mistake.
struct CfnLintRule {
    std::string_view theirs; ///< "E3012"
    std::string_view ours;   ///< "CFN-PROP-03"
};

/// Ordered by theirs; a check with several counterparts stands several times, one without any not at all.
std::span<const CfnLintRule> cfnLintRules();

} // namespace lintel
