#pragma once

#include "model/design/design.h"
#include "model/validation/rule.h"

#include <span>
#include <string>
#include <vector>

namespace lintel {

struct ValidationOptions {
    std::string region;                    ///< "eu-west-1"; empty: no check against a region
    std::vector<std::string> ignore;       ///< rule ids or prefixes ("SQS-")
    std::vector<std::string> include = {}; ///< likewise: no other rules than these; empty: all
    Severity least = Severity::Advice;     ///< findings that weigh less are left out
    std::string today;                     ///< ISO date that dated rules go by; empty: the day it is
};

/// Findings of all rules, ordered by severity, then position. A rule that throws becomes a finding about
/// itself. What the template asks to be spared (suppression.h) is left out. What a template leaves open (a
/// parameter without a default, an import, a macro's result) is taken to be right: unknown values stay
/// silent. Safe to call from any thread.
std::vector<Finding> validate(const Template& source, const Knowhow& knowhow,
                              const ValidationOptions& options = {});

/// The same with a choice of rules.
std::vector<Finding> validate(const Template& source, const Knowhow& knowhow,
                              const ValidationOptions& options, std::span<const Rule* const> rules);

} // namespace lintel
