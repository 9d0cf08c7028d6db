#include "model/validation/rule.h"
#include "model/validation/support/typed_values.h"

#include <algorithm>

namespace lintel::rules::schema_reference_format {

/// What a text can be, as the catalog names it: "AWS::EC2::SecurityGroup.Id".
std::vector<std::string_view> formatsOf(const Schema& schema) {
    std::vector<std::string_view> formats;
    if (!schema.isValid())
        return formats;
    if (!schema.format().empty())
        formats.push_back(schema.format());
    for (const Schema& alternative : schema.anyOf())
        if (!alternative.format().empty())
            formats.push_back(alternative.format());
    return formats;
}

/// The attribute that a Ref or GetAtt takes; empty when it is not known.
std::string attributeOf(const Target& target, const ResourceType& type) {
    return target.attribute.empty() ? std::string(type.refReturns()) : target.attribute;
}

std::vector<std::string_view> givenFormats(const Resource& resource, const ResourceType& type,
                                           const std::string& attribute) {
    // The Ref of a security group is its id in a VPC, and its name outside of one.
    if (resource.type == "AWS::EC2::SecurityGroup" && attribute == "Id")
        return {resource.property("VpcId") ? "AWS::EC2::SecurityGroup.Id" : "AWS::EC2::SecurityGroup.Name"};
    const Schema property = type.property(attribute);
    return formatsOf(property.isValid() ? property : type.attribute(attribute));
}

/// "an Id of AWS::EC2::SecurityGroup"
std::string described(std::string_view format) {
    const std::size_t dot = format.rfind('.');
    return "the " + std::string(format.substr(dot + 1)) + " of an " + std::string(format.substr(0, dot));
}

bool takesArn(const Schema& schema) {
    return schema.format().ends_with(".Arn") || schema.pattern().starts_with("^arn");
}

/// What a property takes and what it is given; nothing as long as both may be the same.
struct Mismatch {
    std::string wanted;
    std::string given;
};
std::optional<Mismatch> mismatch(const TypedValue& call, const Resource& resource, const ResourceType& type,
                                 const std::string& attribute) {
    const std::string_view wanted = call.schema.format();
    const std::vector<std::string_view> given = givenFormats(resource, type, attribute);
    if (wanted.starts_with("AWS::") && !given.empty()) {
        if (std::ranges::find(given, wanted) == given.end())
            return Mismatch{described(wanted), described(given.front())};
    } else if (takesArn(call.schema) && attribute.ends_with("Name")) {
        return Mismatch{"an ARN", "the " + attribute + " of " + resource.logicalId};
    }
    return std::nullopt;
}

void checkCall(RuleContext& context, const TypedValue& call) {
    const bool isReference =
        call.node->intrinsic() == Intrinsic::Ref || call.node->intrinsic() == Intrinsic::GetAtt;
    const std::optional<Target> target = isReference ? targetOf(call.node) : std::nullopt;
    const Resource* resource = target ? context.source().resource(target->logicalId) : nullptr;
    const std::optional<ResourceType> type =
        resource ? context.catalog().find(resource->type) : std::optional<ResourceType>();
    if (!type || isServerless(*resource))
        return;
    const std::string attribute = attributeOf(*target, *type);
    const auto wrong = mismatch(call, *resource, *type, attribute);
    if (!wrong)
        return;
    Finding& finding =
        context.report(*call.node,
                       call.resource->logicalId + ": " + call.name() + " takes " + wrong->wanted +
                           ", but the reference to " + resource->logicalId + " gives " + wrong->given + ".",
                       {call.resource->logicalId, resource->logicalId});
    if (takesArn(call.schema) && type->hasAttribute("Arn"))
        finding.fix =
            Fix{"Take the attribute Arn",
                {{Fix::Edit::Kind::Set, finding.path, {{"Fn::GetAtt", {resource->logicalId, "Arn"}}}}}};
}

void check(RuleContext& context) {
    for (const TypedValue& call : context.typedCalls())
        checkCall(context, call);
}

extern const Rule rule{
    .id = "CFN-REF-12",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Reference that gives something else than the property takes",
    .why = "Each type decides what Ref gives: a name, an id or an ARN. The service refuses one for another.",
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html",
    .fixable = true,
    .check = check,
};

} // namespace lintel::rules::schema_reference_format
