#include "model/validation/rule.h"
#include "model/validation/support/values.h"
#include "model/validation/support/walk.h"

#include <algorithm>

namespace lintel::rules::template_dynamic_reference {

const std::vector<std::string_view> services{"ssm", "ssm-secure", "secretsmanager"};
constexpr std::string_view opening = "{{resolve:";

/// What is wrong with the reference that begins here, or nothing.
std::string fault(std::string_view text) {
    const std::size_t end = text.find("}}");
    if (end == std::string_view::npos)
        return "does not end with }}";
    std::string_view inside = text.substr(opening.size(), end - opening.size());
    const std::size_t colon = std::min(inside.find(':'), inside.size());
    const std::string_view service = inside.substr(0, colon);
    if (service.find('$') != std::string_view::npos)
        return {};
    if (std::ranges::find(services, service) == services.end()) {
        const std::optional<std::string_view> meant = didYouMean(service, services);
        return "names the service " + std::string(service) +
               "; there are ssm, ssm-secure and secretsmanager" +
               (meant ? ", perhaps you mean " + std::string(*meant) : "");
    }
    if (colon >= inside.size() || colon + 1 == inside.size())
        return "names nothing to look up";
    return inside.find(' ') != std::string_view::npos ? "holds a blank" : "";
}

void checkText(RuleContext& context, const Node& node) {
    if (node.isScalar()) {
        const std::string& text = node.text();
        for (std::size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
            if (const std::string what = fault(std::string_view(text).substr(at)); !what.empty())
                context.report(node, "The dynamic reference " + what + ".", {});
        }
    }
}

void check(RuleContext& context) {
    walkProperties(context, [&context](const Node& node) { checkText(context, node); });
}

extern const Rule rule{
    .id = "CFN-TPL-33",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Dynamic reference that cannot be read",
    .why = "CloudFormation refuses the template, or takes the text as it is.",
    .facts = {"cloudformation.dynamic-reference.kinds"},
    .source = "AWSCloudFormation/latest/UserGuide/dynamic-references.html",
    .check = check,
};

} // namespace lintel::rules::template_dynamic_reference
