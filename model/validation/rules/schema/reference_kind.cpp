#include "model/validation/rule.h"
#include "model/validation/support/call_kind.h"
#include "model/validation/support/typed_values.h"

#include <nlohmann/json.hpp>

namespace lintel::rules::schema_reference_kind {

void check(RuleContext& context) {
    for (const TypedValue& call : context.typedCalls()) {
        const bool takesList = call.schema.admits(JsonType::Array);
        const bool takesText = call.schema.admits(JsonType::String) || call.schema.admits(JsonType::Number) ||
                               call.schema.admits(JsonType::Integer) || call.schema.admits(JsonType::Boolean);
        if (call.isItem || call.schema.admitsAnything() || takesList == takesText)
            continue;
        const CallKind kind = kindOfCall(context, *call.node);
        if (kind == CallKind::Unknown || (kind == CallKind::List) == takesList)
            continue;
        Finding& finding = context.report(*call.node,
                                          call.resource->logicalId + ": " + call.name() + " takes a " +
                                              (takesList ? "list, but the function gives one text."
                                                         : "single value, but the function gives a list."),
                                          {call.resource->logicalId});
        if (const Schema items = call.schema.items();
            takesList && items.isValid() && items.admits(JsonType::String))
            finding.fix = Fix{
                "Make a list of it",
                {{Fix::Edit::Kind::Set, finding.path, nlohmann::ordered_json::array({toJson(*call.node)})}}};
    }
}

extern const Rule rule{
    .id = "CFN-REF-11",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "List where a single value is wanted, or the reverse",
    .why = "CloudFormation does not make a list of a text, nor a text of a list; Fn::Split and Fn::Join do.",
    .facts = {"cloudformation.function.lists", "cloudformation.function.join"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_reference_kind
