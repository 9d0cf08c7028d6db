#include "model/design/membership.h"

#include "model/design/execution_role.h"
#include "model/design/part_values.h"

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

bool refersTo(const Node* node, const std::string& id) {
    const auto target = targetOf(node);
    return target && target->logicalId == id;
}

/// Index of the item of a list that refers to a resource.
std::optional<std::size_t> itemReferring(const Node* list, const std::string& id) {
    if (list)
        for (std::size_t i = 0; i < list->items().size(); ++i)
            if (refersTo(list->items()[i], id))
                return i;
    return std::nullopt;
}

/// The resource that holds the list of subnets: the member itself or its group, which is made when missing.
Result<std::string> listHolder(TemplateEditor& editor, const Structure::Placement& placement,
                               const std::string& member, bool create) {
    if (placement.groupType.empty())
        return member;
    const Node* named = editor.current()->resource(member)->property(placement.groupProperty);
    if (named) {
        const auto target = targetOf(named);
        if (!target || !editor.current()->resource(target->logicalId))
            return Error{"The subnet group of " + member + " stands outside this template."};
        return target->logicalId;
    }
    if (!create)
        return std::string();
    Json properties = placement.groupProperties;
    for (auto& [name, value] : properties.items())
        if (std::string text = value.get<std::string>(); text.find("{member}") != std::string::npos)
            value = text.replace(text.find("{member}"), 8, member);
    const std::string group = editor.freeLogicalId(member + "SubnetGroup");
    properties[placement.property] = Json::array();
    if (const auto done = editor.addResource(group, placement.groupType, properties); !done)
        return done.error();
    if (const auto done = editor.set(propertyPath(member, placement.groupProperty), {{"Ref", group}}); !done)
        return done.error();
    return group;
}

/// A member in a VPC needs a security group; its rules are the template's to say.
Result<void> needSecurityGroup(TemplateEditor& editor, const Structure::Placement& placement,
                               const std::string& member, const std::string& subnet,
                               std::vector<std::string>& steps) {
    if (editor.current()->resource(member)->property(placement.securityGroups))
        return {};
    const Node* vpc = editor.current()->resource(subnet)->property("VpcId");
    if (!vpc)
        return {};
    const std::string group = editor.freeLogicalId(member + "SecurityGroup");
    if (const auto done = editor.addResource(
            group, "AWS::EC2::SecurityGroup",
            {{"GroupDescription", "Network access of " + member}, {"VpcId", toJson(*vpc)}});
        !done)
        return done;
    steps.push_back("Security group: " + member + " has its own");
    return editor.set(propertyPath(member, placement.securityGroups),
                      Json::array({{{"Fn::GetAtt", {group, "GroupId"}}}}));
}

Result<void> attach(TemplateEditor& editor, const Structure::Placement& placement, const std::string& member,
                    const std::string& container) {
    return editor.addResource(editor.freeLogicalId(member + "Attachment"), placement.attachmentType,
                              {{placement.attachmentContainer, {{"Ref", container}}},
                               {placement.attachmentMember, {{"Ref", member}}}});
}

Result<void> detach(TemplateEditor& editor, const Structure::Placement& placement, const std::string& member,
                    const std::string& container) {
    for (const Resource& resource : editor.current()->resources())
        if (resource.type == placement.attachmentType &&
            refersTo(resource.property(placement.attachmentMember), member) &&
            refersTo(resource.property(placement.attachmentContainer), container))
            return editor.removeResource(std::string(resource.logicalId));
    return {};
}

const Structure::Placement* placementOf(const TemplateEditor& editor, const Structure& structure,
                                        const std::string& member, const std::string& container) {
    const Resource* inner = editor.current()->resource(member);
    const Resource* outer = editor.current()->resource(container);
    return inner && outer ? structure.placement(inner->type, outer->type) : nullptr;
}

} // namespace

Result<std::vector<std::string>> enterContainer(TemplateEditor& editor, const Structure& structure,
                                                const std::string& member, const std::string& container) {
    std::vector<std::string> steps;
    const Structure::Placement* placement = placementOf(editor, structure, member, container);
    if (!placement)
        return steps;
    if (!placement->attachmentType.empty()) {
        if (const auto done = attach(editor, *placement, member, container); !done)
            return done.error();
        steps.push_back("Attachment: " + member + " belongs to " + container);
        return steps;
    }
    const Result<std::string> holder = listHolder(editor, *placement, member, true);
    if (!holder)
        return holder.error();
    const Path path = propertyPath(*holder, placement->property);
    const Json value = {{"Ref", container}};
    if (placement->list && itemReferring(editor.current()->find(path), container))
        return steps;
    if (const auto done = placement->list
                              ? appendItem(editor, *holder, placement->property, value, "a subnet")
                              : editor.set(path, value);
        !done)
        return done.error();
    steps.push_back(placement->property + ": " + member + " lies in " + container);
    if (!placement->securityGroups.empty())
        if (const auto done = needSecurityGroup(editor, *placement, member, container, steps); !done)
            return done.error();
    if (!placement->managedPolicy.empty()) {
        if (const auto role = executionRole(editor, structure, member)) {
            if (const auto done = addManagedPolicy(editor, *role, placement->managedPolicy); !done)
                return done.error();
            steps.push_back("Role: " + member + " may manage its network interfaces");
        }
    }
    return steps;
}

Result<void> leaveContainer(TemplateEditor& editor, const Structure& structure, const std::string& member,
                            const std::string& container) {
    const Structure::Placement* placement = placementOf(editor, structure, member, container);
    if (!placement)
        return {};
    if (!placement->attachmentType.empty())
        return detach(editor, *placement, member, container);
    const Result<std::string> holder = listHolder(editor, *placement, member, false);
    if (!holder)
        return holder.error();
    if (holder->empty())
        return {};
    Path path = propertyPath(*holder, placement->property);
    const Node* present = editor.current()->find(path);
    if (!present)
        return {};
    if (!placement->list)
        return refersTo(present, container) ? editor.remove(path) : Result<void>();
    const auto item = itemReferring(present, container);
    if (!item)
        return {};
    if (present->items().size() > 1) {
        path.push_back(std::to_string(*item));
        return editor.remove(path);
    }
    if (!placement->groupType.empty()) {
        if (const auto done = editor.remove(propertyPath(member, placement->groupProperty)); !done)
            return done;
        return editor.current()->referencesTo(*holder).empty() ? editor.removeResource(*holder)
                                                               : Result<void>();
    }
    return editor.remove(placement->whole.empty() ? path : propertyPath(member, placement->whole));
}

} // namespace lintel
