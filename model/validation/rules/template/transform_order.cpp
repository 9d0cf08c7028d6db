#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace lintel::rules::template_transform_order {

void check(RuleContext& context) {
    const Node* transform = context.source().section("Transform");
    const std::vector<const Node*> items = listItems(transform);
    const auto place = [&items](std::string_view name) {
        return std::ranges::find_if(items, [name](const Node* item) { return writtenText(item) == name; });
    };
    const auto serverless = place("AWS::Serverless-2016-10-31");
    const auto extensions = place("AWS::LanguageExtensions");
    if (extensions == items.end() || serverless >= extensions)
        return;
    Finding& finding =
        context.report(**extensions, "AWS::LanguageExtensions stands behind the serverless transform.", {});
    nlohmann::ordered_json order = toJson(*transform);
    const auto last = order.begin() + (extensions - items.begin());
    std::rotate(order.begin() + (serverless - items.begin()), last, last + 1);
    finding.fix = Fix{"Put it before", {{Fix::Edit::Kind::Set, {"Transform"}, std::move(order)}}};
}

extern const Rule rule{
    .id = "CFN-TPL-43",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Transforms in the wrong order",
    .why = "Transforms run one after the other; the serverless one cannot read what the language extensions "
           "have not yet resolved.",
    .source = "AWSCloudFormation/latest/TemplateReference/transform-aws-languageextensions.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::template_transform_order
