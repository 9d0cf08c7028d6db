#include "model/design/execution_role.h"

#include "model/design/part_values.h"

namespace lintel {

namespace {

using Json = nlohmann::ordered_json;

Json trustPolicy(const std::string& principal) {
    return {{"Version", "2012-10-17"},
            {"Statement", Json::array({{{"Effect", "Allow"},
                                        {"Principal", {{"Service", principal}}},
                                        {"Action", "sts:AssumeRole"}}})}};
}

/// A new role for the holder of the last property of the way ("Role" of a function, "TaskRoleArn" of a task).
Result<std::string> addRole(TemplateEditor& editor, const Structure::RoleHolder& rule,
                            const std::string& holder, const std::string& named,
                            const std::string& property) {
    Json properties = {{"AssumeRolePolicyDocument", trustPolicy(rule.principal)}};
    for (const std::string& policy : rule.managedPolicies)
        properties["ManagedPolicyArns"].push_back(managedPolicyArn(policy));
    const std::string role = editor.freeLogicalId(named + rule.suffix);
    if (const auto done = editor.addResource(role, "AWS::IAM::Role", properties); !done)
        return done.error();
    Json value = {{"Fn::GetAtt", {role, "Arn"}}};
    if (property == "Roles") { // of an instance profile, which an instance names
        value = Json::array({{{"Ref", role}}});
    }
    if (const auto done = editor.set(propertyPath(holder, property), value); !done)
        return done.error();
    return role;
}

} // namespace

Json policyDocument(const Json& statement) {
    return {{"Version", "2012-10-17"}, {"Statement", Json::array({statement})}};
}

Json allow(const Json& statement) {
    Json full = {{"Effect", "Allow"}};
    full.update(statement);
    return full;
}

Json inlinePolicy(const ExecutionRole& role, const std::string& name, const Json& statement) {
    const Json document = policyDocument(allow(statement));
    return role.ofServerless ? document : Json{{"PolicyName", name}, {"PolicyDocument", document}};
}

std::optional<Path> inlinePolicyAt(const Template& source, const ExecutionRole& role, const Json& policy) {
    const Node* policies = source.find(role.policies);
    for (std::size_t i = 0; policies && i < policies->items().size(); ++i)
        if (toJson(*policies->items()[i]) == policy) {
            Path path = role.policies;
            path.push_back(std::to_string(i));
            return path;
        }
    return std::nullopt;
}

Json managedPolicyArn(const std::string& name) {
    return {{"Fn::Sub", "arn:${AWS::Partition}:iam::aws:policy/" + name}};
}

Result<ExecutionRole> executionRole(TemplateEditor& editor, const Structure& structure,
                                    const std::string& holder) {
    const Resource* resource = editor.current()->resource(holder);
    const Structure::RoleHolder* rule = resource ? structure.roleHolder(resource->type) : nullptr;
    if (!rule)
        return Error{holder + " does not act with a role of its own."};
    std::string current = holder;
    for (std::size_t i = 0; i < rule->through.size(); ++i) {
        const std::string& property = rule->through[i];
        const bool last = i + 1 == rule->through.size();
        const Node* value = editor.current()->resource(current)->property(property);
        if (value && value->isSequence() && value->intrinsic() == Intrinsic::None && !value->items().empty())
            value = value->items().front();
        if (!value) {
            if (!rule->inlinePolicies.empty())
                return ExecutionRole{holder, propertyPath(holder, rule->inlinePolicies), true, false};
            if (!last && property != "IamInstanceProfile")
                return Error{current + " has no " + property + " yet; its permissions belong there."};
            if (!last) {
                const std::string profile = editor.freeLogicalId(holder + "Profile");
                if (const auto done =
                        editor.addResource(profile, "AWS::IAM::InstanceProfile", {{"Roles", Json::array()}});
                    !done)
                    return done.error();
                if (const auto done = editor.set(propertyPath(holder, property), {{"Ref", profile}}); !done)
                    return done.error();
                current = profile;
                continue;
            }
            const Result<std::string> role = addRole(editor, *rule, current, holder, property);
            if (!role)
                return role.error();
            return ExecutionRole{*role, propertyPath(*role, "Policies"), false, true};
        }
        const auto target = targetOf(value);
        const Resource* next = target ? editor.current()->resource(target->logicalId) : nullptr;
        if (!next && property == "Roles" && value->items().empty() && value->isSequence()) {
            const Result<std::string> role = addRole(editor, *rule, current, holder, property);
            if (!role)
                return role.error();
            return ExecutionRole{*role, propertyPath(*role, "Policies"), false, true};
        }
        if (!next)
            return Error{
                "The role of " + holder +
                " stands outside this template, so its permissions cannot be written here. Give it a role "
                "of its own, or allow the action in that role."};
        current = target->logicalId;
    }
    return ExecutionRole{current, propertyPath(current, "Policies"), false, false};
}

Result<void> addManagedPolicy(TemplateEditor& editor, const ExecutionRole& role, const std::string& policy) {
    const Path path = propertyPath(role.resource, role.ofServerless ? "Policies" : "ManagedPolicyArns");
    const Node* list = editor.current()->find(path);
    const Json item =
        role.ofServerless ? Json(policy.substr(policy.rfind('/') + 1)) : managedPolicyArn(policy);
    if (!list)
        return editor.set(path, Json::array({item}));
    const std::string name = policy.substr(policy.rfind('/') + 1);
    if (toJson(*list).dump().find(name) != std::string::npos)
        return {};
    if (!list->isSequence())
        return editor.set(path, Json::array({toJson(*list), item}));
    Path end = path;
    end.push_back(std::to_string(list->items().size()));
    return editor.set(end, item);
}

} // namespace lintel
