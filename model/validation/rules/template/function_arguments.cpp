#include "model/validation/rule.h"
#include "model/validation/support/values.h"
#include "model/validation/support/walk.h"

namespace lintel::rules::template_function_arguments {

/// Whether a function makes the value; a macro or a pre-processor may be one too.
bool isCall(const Node& value) {
    return value.intrinsic() != Intrinsic::None || !isWrittenOut(&value);
}

bool isMappingOrCall(const Node& value) {
    return value.isMapping() || isCall(value);
}

/// Whether a value may be a count of address blocks.
bool isCount(const Node& value) {
    const double number = value.number().value_or(0);
    return isCall(value) || (number >= 1 && number <= 256);
}

/// What a function has to be given, or nothing when its argument is fine. Unknown parts are taken to be
/// right.
std::string fault(const Node& call) {
    const Node& argument = *call.argument();
    const std::size_t count = argument.items().size();
    const bool isList = argument.isSequence();
    const auto takes = [&](std::size_t least, std::size_t most) {
        return isList && count >= least && count <= most;
    };
    switch (call.intrinsic()) {
    case Intrinsic::If:
        return takes(3, 3) && argument.items()[0]->isScalar()
                   ? ""
                   : "the name of a condition, a value if it is true and a value if it is false";
    case Intrinsic::Equals:
        return takes(2, 2) ? "" : "two values";
    case Intrinsic::Not:
        return takes(1, 1) ? "" : "a list of one condition";
    case Intrinsic::And:
    case Intrinsic::Or:
        return takes(2, 10) ? "" : "a list of 2 to 10 conditions";
    case Intrinsic::Join:
        return takes(2, 2) && (!argument.items()[1]->isScalar() || argument.items()[1]->argument())
                   ? ""
                   : "a delimiter and a list";
    case Intrinsic::Split:
        return takes(2, 2) ? "" : "a delimiter and a text";
    case Intrinsic::Select:
        return takes(2, 2) ? "" : "an index and a list";
    case Intrinsic::Cidr:
        return takes(2, 3) && isCount(*argument.items()[1])
                   ? ""
                   : "an address block, a count from 1 to 256 and perhaps the bits of each";
    case Intrinsic::FindInMap:
        return takes(3, 4) ? "" : "a mapping, a first and a second key";
    case Intrinsic::GetAtt:
        return argument.isScalar() || takes(2, 10) ? "" : "a resource and an attribute";
    case Intrinsic::Ref:
        return argument.isScalar() ? "" : "one name";
    case Intrinsic::Sub:
        return argument.isScalar() || (takes(2, 2) && argument.items()[0]->isScalar() &&
                                       isMappingOrCall(*argument.items()[1]))
                   ? ""
                   : "a text, or a text and a mapping of variables";
    case Intrinsic::Base64:
    case Intrinsic::ImportValue:
    case Intrinsic::GetAZs:
        return argument.isScalar() || isCall(argument) ? "" : "one text";
    case Intrinsic::Length:
        return isList || isCall(argument) ? "" : "a list";
    case Intrinsic::ToJsonString:
        return isList || argument.isMapping() ? "" : "a list or a mapping";
    case Intrinsic::Transform:
        return argument.find("Name") || isList || isCall(argument) ? ""
                                                                   : "the Name of a macro and its Parameters";
    case Intrinsic::Foreign:
        return !call.functionName().ends_with("GetStackOutput") ||
                       (argument.find("StackName") && argument.find("OutputName"))
                   ? ""
                   : "the StackName and the OutputName";
    default:
        return {};
    }
}

/// Its long name, however it is written.
std::string nameOf(const Node& call) {
    const std::string_view known = intrinsicName(call.intrinsic());
    return call.isShortForm() && known.empty() ? "Fn::" + std::string(call.functionName())
                                               : std::string(known.empty() ? call.functionName() : known);
}

void checkArguments(RuleContext& context, const Node& node) {
    const Node* argument = node.argument();
    // An argument that is itself computed may turn out to be the right list.
    const bool isOpen =
        argument && !argument->isScalar() && argument->intrinsic() != Intrinsic::None && !node.isShortForm();
    if (argument && !isOpen) {
        if (const std::string wanted = fault(node); !wanted.empty())
            context.report(node, nameOf(node) + " takes " + wanted + ".", {});
    }
}

void check(RuleContext& context) {
    walkComputed(context, [&context](const Node& node) { checkArguments(context, node); });
}

extern const Rule rule{
    .id = "CFN-TPL-20",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Function with the wrong arguments",
    .why = "CloudFormation refuses the template: every function has its own number and kind of arguments.",
    .facts = {"cloudformation.function.list"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html",
    .check = check,
};

} // namespace lintel::rules::template_function_arguments
