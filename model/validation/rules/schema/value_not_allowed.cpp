#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"

#include <algorithm>

namespace lintel::rules::schema_value_not_allowed {

bool isListed(std::string_view text, const TypedValue& value, const std::vector<std::string_view>& allowed) {
    const auto equals = [&](std::string_view candidate) {
        if (!value.schema.enumIgnoresCase())
            return candidate == text;
        return std::ranges::equal(candidate, text, [](unsigned char left, unsigned char right) {
            return std::tolower(left) == std::tolower(right);
        });
    };
    return std::ranges::any_of(allowed, equals);
}

std::string listing(const std::vector<std::string_view>& allowed) {
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, allowed.size()); ++i)
        text += (i ? ", " : "") + std::string(allowed[i]);
    return allowed.size() > most ? text + " and " + std::to_string(allowed.size() - most) + " more" : text;
}

void check(RuleContext& context) {
    for (const TypedValue& value : context.typedValues()) {
        if (!value.node->isScalar())
            continue;
        const std::vector<std::string_view> allowed = value.schema.enumeration();
        const std::string& text = value.node->text();
        if (allowed.empty() || isListed(text, value, allowed))
            continue;
        Finding& finding = context.report(*value.node,
                                          value.resource->logicalId + ": " + value.name() + " cannot be \"" +
                                              text + "\". Allowed: " + listing(allowed) + ".",
                                          {value.resource->logicalId});
        if (const std::optional<std::string_view> meant = didYouMean(text, allowed))
            finding.fix = Fix{"Change it to " + std::string(*meant),
                              {{Fix::Edit::Kind::Set, finding.path, std::string(*meant)}}};
    }
}

extern const Rule rule{
    .id = "CFN-PROP-04",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Value is not one of those allowed",
    .why = "The service refuses other values, and the stack rolls back.",
    .source = "AWSCloudFormation/latest/TemplateReference/aws-template-resource-type-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_value_not_allowed
