#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"
#include "model/validation/support/values.h"

namespace lintel::rules::schema_reference_kind {

enum class Kind { Text, List, Unknown };

Kind kindOfParameter(const Template& source, const std::string& name) {
    const Node* parameters = source.section("Parameters");
    const Node* parameter = parameters ? parameters->find(name) : nullptr;
    const std::optional<std::string> type = writtenText(parameter ? parameter->find("Type") : nullptr);
    if (!type)
        return Kind::Unknown;
    const std::string_view valueOf = "AWS::SSM::Parameter::Value<";
    const std::string plain = type->starts_with(valueOf) ? type->substr(valueOf.size()) : *type;
    return plain.starts_with("List<") || plain.starts_with("CommaDelimitedList") ? Kind::List : Kind::Text;
}

Kind kindOfAttribute(const RuleContext& context, const Target& target) {
    const Resource* resource = context.source().resource(target.logicalId);
    const auto type = resource ? context.catalog().find(resource->type) : std::optional<ResourceType>();
    const Schema schema = type ? type->attribute(target.attribute) : Schema();
    if (!schema.isValid() || schema.admitsAnything() || schema.admits(JsonType::Object))
        return Kind::Unknown;
    const bool isList = schema.admits(JsonType::Array);
    return isList == schema.admits(JsonType::String) ? Kind::Unknown : isList ? Kind::List : Kind::Text;
}

Kind kindOf(const RuleContext& context, const Node& call) {
    switch (call.intrinsic()) {
    case Intrinsic::Ref: {
        const std::string& name = call.argument()->text();
        if (name == "AWS::NoValue")
            return Kind::Unknown;
        if (name.starts_with("AWS::"))
            return name == "AWS::NotificationARNs" ? Kind::List : Kind::Text;
        return context.source().resource(name) ? Kind::Text : kindOfParameter(context.source(), name);
    }
    case Intrinsic::GetAtt: {
        const std::optional<Target> target = targetOf(&call);
        return target ? kindOfAttribute(context, *target) : Kind::Unknown;
    }
    case Intrinsic::Join:
    case Intrinsic::Sub:
    case Intrinsic::Base64:
        return Kind::Text;
    case Intrinsic::GetAZs:
    case Intrinsic::Split:
    case Intrinsic::Cidr:
        return Kind::List;
    default:
        return Kind::Unknown;
    }
}

void check(RuleContext& context) {
    for (const TypedValue& call : context.typedCalls()) {
        const bool takesList = call.schema.admits(JsonType::Array);
        const bool takesText = call.schema.admits(JsonType::String) || call.schema.admits(JsonType::Number) ||
                               call.schema.admits(JsonType::Integer) || call.schema.admits(JsonType::Boolean);
        if (call.isItem || call.schema.admitsAnything() || takesList == takesText)
            continue;
        const Kind kind = kindOf(context, *call.node);
        if (kind == Kind::Unknown || (kind == Kind::List) == takesList)
            continue;
        context.report(*call.node,
                       call.resource->logicalId + ": " + call.name() + " takes a " +
                           (takesList ? "list, but the function gives one text."
                                      : "single value, but the function gives a list."),
                       {call.resource->logicalId});
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
    .check = check,
};

} // namespace lintel::rules::schema_reference_kind
