#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <cctype>

namespace lintel::rules::template_signal_wait {

constexpr double hour = 3600;

/// The seconds of a duration "PT1H30M"; nothing for what has another form, of which another rule tells.
std::optional<double> secondsOf(std::string_view text) {
    if (!text.starts_with("PT"))
        return std::nullopt;
    double total = 0;
    double number = 0;
    for (const char c : text.substr(2)) {
        if (std::isdigit(static_cast<unsigned char>(c))) {
            number = number * 10 + (c - '0');
            continue;
        }
        const double unit = c == 'H' ? hour : c == 'M' ? 60 : c == 'S' ? 1 : 0;
        if (unit == 0)
            return std::nullopt;
        total += number * unit;
        number = 0;
    }
    return total;
}

void checkWait(RuleContext& context, const Resource& resource, const Path& below, double most) {
    const Node* value = resource.body;
    for (const std::string& step : below)
        value = value ? value->find(step) : nullptr;
    const std::optional<std::string> text = writtenText(value);
    const std::optional<double> seconds = text ? secondsOf(*text) : std::nullopt;
    if (!seconds || *seconds <= most)
        return;
    const std::string longest = "PT" + std::to_string(static_cast<int>(most / hour)) + "H";
    Finding& finding = context.report(*value,
                                      resource.logicalId + ": " + below.back() + " is " + *text +
                                          ", the longest is " + longest + ".",
                                      {resource.logicalId});
    finding.fix = Fix{"Change it to " + longest, {{Fix::Edit::Kind::Set, finding.path, longest}}};
}

void check(RuleContext& context) {
    for (const Resource& resource : context.source().resources()) {
        checkWait(context, resource, {"CreationPolicy", "ResourceSignal", "Timeout"}, 12 * hour);
        checkWait(context, resource, {"UpdatePolicy", "AutoScalingRollingUpdate", "PauseTime"}, hour);
    }
}

extern const Rule rule{
    .id = "CFN-TPL-36",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Wait for signals that is too long",
    .why = "CloudFormation waits up to 12 hours for a new resource and up to one hour for each batch of a "
           "rolling update.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-attribute-creationpolicy.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_signal_wait
