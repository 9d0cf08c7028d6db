#include "model/validation/validator.h"

#include "model/validation/suppression.h"

#include <QDate>
#include <algorithm>
#include <map>
#include <tuple>

namespace lintel {

namespace {

Finding failureOf(const Rule& rule, const std::string& reason) {
    Finding finding;
    finding.rule = rule.id;
    finding.severity = Severity::Advice;
    finding.layer = rule.layer;
    finding.message = "The check \"" + rule.title + "\" could not finish: " + reason;
    finding.why = "This rule says nothing about the template; all others do.";
    finding.subject = "failed";
    return finding;
}

bool isWanted(const Rule& rule, const ValidationOptions& options) {
    const auto isMeant = [&rule](const std::string& prefix) {
        return !prefix.empty() && rule.id.starts_with(prefix);
    };
    return (options.include.empty() || std::ranges::any_of(options.include, isMeant)) &&
           std::ranges::none_of(options.ignore, isMeant);
}

/// Numbers the findings that one rule reports at one place, so that each can be accepted by itself.
void makeKeysUnique(std::vector<Finding>& findings) {
    std::map<std::string, int> seen;
    for (Finding& finding : findings) {
        if (const int times = ++seen[finding.key()]; times > 1)
            finding.subject += "#" + std::to_string(times);
    }
}

} // namespace

std::vector<Finding> validate(const Template& source, const Knowhow& knowhow,
                              const ValidationOptions& options) {
    return validate(source, knowhow, options, allRules());
}

std::vector<Finding> validate(const Template& source, const Knowhow& knowhow,
                              const ValidationOptions& options, std::span<const Rule* const> rules) {
    const std::string today =
        options.today.empty() ? QDate::currentDate().toString(Qt::ISODate).toStdString() : options.today;
    RuleContext context(source, knowhow, options.region, today);
    for (const Rule* rule : rules) {
        if (!isWanted(*rule, options))
            continue;
        try {
            context.run(*rule);
        } catch (const std::exception& error) {
            context.add(failureOf(*rule, error.what()));
        }
    }
    std::vector<Finding> findings = context.take();
    const Suppression suppression(source);
    std::erase_if(findings, [&](const Finding& finding) {
        return finding.severity > options.least || suppression.covers(finding);
    });
    std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
        return std::tie(finding.severity, finding.position.line, finding.position.column, finding.rule);
    });
    makeKeysUnique(findings);
    return findings;
}

} // namespace lintel
