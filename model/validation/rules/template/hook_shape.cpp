#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>

namespace lintel::rules::template_hook_shape {

constexpr const char* blueGreen = "AWS::CodeDeploy::BlueGreen";

/// Asks a mapping of a hook for a member.
const Node* demand(RuleContext& context, const Node* mapping, const char* name) {
    if (!mapping || !mapping->isMapping() || !isWrittenOut(mapping))
        return nullptr;
    const Node* value = mapping->find(name);
    if (!value)
        context.report(*mapping, std::string("The hook needs ") + name + ".", {}).subject = name;
    return value;
}

/// What names a resource of the template by Type and LogicalID.
void checkNamed(RuleContext& context, const Node* named, const char* type) {
    demand(context, named, "Type");
    const Node* id = demand(context, named, "LogicalID");
    const std::optional<std::string> text = writtenText(id);
    if (!text)
        return;
    const Resource* resource = context.source().resource(*text);
    if (!resource || resource->type != type)
        context.report(*id, "The hook names " + *text + ", which is no " + type + " of this template.", {});
}

void checkShift(RuleContext& context, const Node* routing) {
    const Node* type = routing ? demand(context, routing, "Type") : nullptr;
    const std::optional<std::string> text = writtenText(type);
    if (!text || *text == "AllAtOnce")
        return;
    if (*text != "TimeBasedCanary" && *text != "TimeBasedLinear") {
        context.report(*type,
                       "The hook cannot shift traffic " + *text +
                           "; it knows AllAtOnce, TimeBasedCanary and TimeBasedLinear.",
                       {});
        return;
    }
    const Node* steps = demand(context, routing, text->c_str());
    const Node* percentage = steps ? steps->find("StepPercentage") : nullptr;
    const std::optional<double> number = isWrittenOut(percentage) ? percentage->number() : std::nullopt;
    constexpr double least = 14;
    if (number && *number < least)
        context.report(*percentage, "The hook shifts 14 percent of the traffic at least.", {});
}

void checkApplication(RuleContext& context, const Node* application) {
    checkNamed(context, demand(context, application, "Target"), "AWS::ECS::Service");
    const Node* attributes = demand(context, application, "ECSAttributes");
    demand(context, attributes, "TaskDefinitions");
    demand(context, attributes, "TaskSets");
    const Node* routing = demand(context, attributes, "TrafficRouting");
    demand(context, routing, "TargetGroups");
    checkNamed(context, demand(context, routing, "ProdTrafficRoute"),
               "AWS::ElasticLoadBalancingV2::Listener");
    if (const Node* test = routing ? routing->find("TestTrafficRoute") : nullptr)
        checkNamed(context, test, "AWS::ElasticLoadBalancingV2::Listener");
}

void checkHook(RuleContext& context, const Node& hook) {
    const Node* type = demand(context, &hook, "Type");
    if (const std::optional<std::string> text = writtenText(type); text && *text != blueGreen) {
        context.report(*type, "There is no hook " + *text + "; CloudFormation has " + blueGreen + ".", {});
        return;
    }
    const auto isNamed = [](const Node* item) { return item->text() == "AWS::CodeDeployBlueGreen"; };
    if (type && std::ranges::none_of(listItems(context.source().section("Transform")), isNamed))
        context.report(*type, "The hook needs Transform: AWS::CodeDeployBlueGreen.", {});
    const Node* properties = demand(context, &hook, "Properties");
    checkShift(context, properties ? properties->find("TrafficRoutingConfig") : nullptr);
    for (const Node* application : listItems(demand(context, properties, "Applications")))
        checkApplication(context, application);
}

void check(RuleContext& context) {
    if (context.hasUnknownMacro())
        return;
    for (const Node::Member& member : membersOf(context.source().section("Hooks")))
        if (isWrittenOut(member.value))
            checkHook(context, *member.value);
}

extern const Rule rule{
    .id = "CFN-TPL-41",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Blue/green hook of another shape",
    .why = "CloudFormation hands the deployment to CodeDeploy only when the hook names the service, its task "
           "sets and its listeners; else it refuses the change.",
    .source = "AWSCloudFormation/latest/UserGuide/blue-green-hook-syntax.html",
    .check = check,
};

} // namespace lintel::rules::template_hook_shape
