#pragma once

#include "model/validation/finding.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// What a template asks not to be told about itself:
///
/// - `# lintel: ignore SQS-VIS-01, SNS-` behind the line of a finding, or alone on a line above it. Without
/// ids
///   it goes for every rule; what follows "--" is the author's reason.
/// - `Metadata: {Lintel: {ignore: [SQS-VIS-01]}}` of the template or of a resource. A mapping gives each id
/// its
///   reason, `true` or `all` goes for every rule.
/// - `Metadata: {cfn-lint: {config: {ignore_checks: [E3012]}}}` of either, for the rules of ours that look
/// for
///   the same (cfn_lint_rules.h).
///
/// An id may be cut short: "SNS-" is every rule on topics.
class Suppression {
public:
    explicit Suppression(const Template& source);

    bool covers(const Finding& finding) const;

private:
    /// Rule ids or their beginnings; an empty beginning is every rule's.
    using Ids = std::vector<std::string>;

    void readComments(const Template& source);
    static Ids readMetadata(const Node* metadata);

    Ids m_everywhere;
    std::map<std::string, Ids, std::less<>> m_inResource;
    std::map<int, Ids> m_inLine;
};

} // namespace lintel
