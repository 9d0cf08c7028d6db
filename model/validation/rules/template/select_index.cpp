#include "model/validation/rule.h"
#include "model/validation/support/values.h"
#include "model/validation/support/walk.h"

#include <algorithm>
#include <cmath>

namespace lintel::rules::template_select_index {

void checkIndex(RuleContext& context, const Node& node) {
    const Node* argument = node.argument();
    if (node.intrinsic() != Intrinsic::Select || argument->items().size() != 2)
        return;
    const Node& index = *argument->items()[0];
    const Node& list = *argument->items()[1];
    const std::optional<std::string> text = writtenText(&index);
    if (!text)
        return;
    const double number = index.number().value_or(-1);
    const bool isCounted = list.isSequence() && list.intrinsic() == Intrinsic::None &&
                           std::ranges::all_of(list.items(), isWrittenOut);
    if (number < 0 || number != std::floor(number))
        context.report(index, "Fn::Select takes an index from 0 on, not \"" + *text + "\".", {});
    else if (isCounted && number >= static_cast<double>(list.items().size()))
        context.report(index,
                       "Fn::Select takes item " + *text + " of a list of " +
                           std::to_string(list.items().size()) + "; the first is 0.",
                       {});
}

void check(RuleContext& context) {
    walkComputed(context, [&context](const Node& node) { checkIndex(context, node); });
}

extern const Rule rule{
    .id = "CFN-TPL-24",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Select outside of its list",
    .why = "CloudFormation cannot resolve the function, and the stack fails.",
    .facts = {"cloudformation.function.lists"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-select.html",
    .check = check,
};

} // namespace lintel::rules::template_select_index
