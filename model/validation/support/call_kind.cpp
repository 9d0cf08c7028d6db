#include "model/validation/support/call_kind.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel {

namespace {

CallKind kindOfParameter(const Template& source, const std::string& name) {
    const Node* parameters = source.section("Parameters");
    const Node* parameter = parameters ? parameters->find(name) : nullptr;
    const std::optional<std::string> type = writtenText(parameter ? parameter->find("Type") : nullptr);
    if (!type)
        return CallKind::Unknown;
    const std::string_view valueOf = "AWS::SSM::Parameter::Value<";
    const std::string plain = type->starts_with(valueOf) ? type->substr(valueOf.size()) : *type;
    return plain.starts_with("List<") || plain.starts_with("CommaDelimitedList") ? CallKind::List
                                                                                 : CallKind::Text;
}

CallKind kindOfAttribute(const RuleContext& context, const Target& target) {
    const Resource* resource = context.source().resource(target.logicalId);
    const auto type = resource ? context.catalog().find(resource->type) : std::optional<ResourceType>();
    const Schema schema = type ? type->attribute(target.attribute) : Schema();
    if (!schema.isValid() || schema.admitsAnything() || schema.admits(JsonType::Object))
        return CallKind::Unknown;
    const bool isList = schema.admits(JsonType::Array);
    return isList == schema.admits(JsonType::String) ? CallKind::Unknown
           : isList                                  ? CallKind::List
                                                     : CallKind::Text;
}

} // namespace

CallKind kindOfCall(const RuleContext& context, const Node& call) {
    switch (call.intrinsic()) {
    case Intrinsic::Ref: {
        const std::string& name = call.argument()->text();
        if (name == "AWS::NoValue")
            return CallKind::Unknown;
        if (name.starts_with("AWS::"))
            return name == "AWS::NotificationARNs" ? CallKind::List : CallKind::Text;
        return context.source().resource(name) ? CallKind::Text : kindOfParameter(context.source(), name);
    }
    case Intrinsic::GetAtt: {
        const std::optional<Target> target = targetOf(&call);
        return target ? kindOfAttribute(context, *target) : CallKind::Unknown;
    }
    case Intrinsic::Join:
    case Intrinsic::Sub:
    case Intrinsic::Base64:
        return CallKind::Text;
    case Intrinsic::GetAZs:
    case Intrinsic::Split:
    case Intrinsic::Cidr:
        return CallKind::List;
    default:
        return CallKind::Unknown;
    }
}

} // namespace lintel
