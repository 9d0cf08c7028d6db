#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::template_function_place {

bool isLogical(Intrinsic function) {
    return function == Intrinsic::And || function == Intrinsic::Or || function == Intrinsic::Not ||
           function == Intrinsic::Equals;
}

/// What conditions cannot be made of: they are decided before anything is created.
bool needsResources(const RuleContext& context, const Node& node) {
    if (node.intrinsic() == Intrinsic::GetAtt || node.intrinsic() == Intrinsic::ImportValue ||
        node.intrinsic() == Intrinsic::GetAZs || node.intrinsic() == Intrinsic::If)
        return true;
    return node.intrinsic() == Intrinsic::Ref && context.source().resource(node.argument()->text());
}

template <class IsWrong>
void search(RuleContext& context, const Node& node, const std::string& place, IsWrong isWrong) {
    if (isWrong(node)) {
        std::string name(node.functionName());
        if (name.starts_with("Fn::"))
            name.erase(0, 4);
        const bool isResource = node.intrinsic() == Intrinsic::Ref && place == "in conditions";
        context.report(node,
                       isResource ? "Conditions cannot use the resource " + node.argument()->text() + "."
                                  : name + " cannot stand " + place + ".",
                       {});
        return;
    }
    for (const Node* item : node.items())
        search(context, *item, place, isWrong);
    for (const Node::Member& member : node.members())
        search(context, *member.value, place, isWrong);
}

void checkNames(RuleContext& context, const Resource& resource) {
    for (const char* name : {"Type", "DependsOn", "Condition", "DeletionPolicy", "UpdateReplacePolicy"}) {
        for (const Node* value :
             listItems(resource.body->isMapping() ? resource.body->find(name) : nullptr)) {
            const bool isPolicy =
                std::string_view(name).ends_with("Policy"); // language extensions take Ref there
            if (value->intrinsic() != Intrinsic::None && value->intrinsic() != Intrinsic::Foreign &&
                !isPolicy)
                context.report(*value, resource.logicalId + ": " + name + " has to be written out.",
                               {resource.logicalId});
        }
    }
}

void check(RuleContext& context) {
    const Template& source = context.source();
    if (const Node* parameters = source.section("Parameters"); parameters && isWrittenOut(parameters))
        search(context, *parameters, "in parameters",
               [](const Node& node) { return node.intrinsic() != Intrinsic::None; });
    if (const Node* conditions = source.section("Conditions"))
        search(context, *conditions, "in conditions",
               [&context](const Node& node) { return needsResources(context, node); });
    for (const char* section : {"Resources", "Outputs"}) {
        for (const Node::Member& element : membersOf(source.section(section))) {
            for (const Node::Member& member : membersOf(element.value))
                if (member.key->text() != "Metadata")
                    search(context, *member.value, "outside of the Conditions section",
                           [](const Node& node) { return isLogical(node.intrinsic()); });
        }
    }
    for (const Resource& resource : source.resources())
        checkNames(context, resource);
}

extern const Rule rule{
    .id = "CFN-TPL-23",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Function where none can stand",
    .why = "CloudFormation refuses the template: each section takes only some functions, and names have to "
           "be written out.",
    .facts = {"cloudformation.condition.inside"},
    .source = "AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html",
    .check = check,
};

} // namespace lintel::rules::template_function_place
