#pragma once

#include "model/design/design.h"
#include "model/validation/rule.h"

#include <string>
#include <vector>

namespace lintel {

struct ValidationOptions {
    std::string region;              ///< "eu-west-1"; empty: no check against a region
    std::vector<std::string> ignore; ///< rule ids or prefixes ("SQS-")
};

/// Findings of all rules, ordered by severity, then position. A rule that throws becomes a finding about itself.
/// Safe to call from any thread.
std::vector<Finding> validate(const Template& source, const Knowhow& knowhow, const ValidationOptions& options = {});

} // namespace lintel
