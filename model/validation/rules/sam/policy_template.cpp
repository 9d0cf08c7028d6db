#include "model/design/structure.h"
#include "model/validation/rule.h"
#include "model/validation/support/values.h"

namespace lintel::rules::sam_policy_template {

std::vector<std::string_view> namesOf(const auto& map) {
    std::vector<std::string_view> names;
    for (const auto& [name, value] : map)
        names.push_back(name);
    return names;
}

std::string guess(std::string_view name, const std::vector<std::string_view>& known) {
    const std::optional<std::string_view> meant = didYouMean(name, known);
    return meant ? " Did you mean " + std::string(*meant) + "?" : "";
}

void checkParameters(RuleContext& context, const Resource& holder, const Node::Member& policy,
                     const Structure::PolicyTemplate& known) {
    const std::string& name = policy.key->text();
    if (!policy.value->isMapping() || !isWrittenOut(policy.value))
        return;
    for (const auto& [parameter, actions] : known)
        if (!policy.value->find(parameter))
            context.report(*policy.key, name + " of " + holder.logicalId + " lacks " + parameter + ".",
                           {holder.logicalId});
    for (const Node::Member& given : policy.value->members())
        if (!known.contains(given.key->text()))
            context.report(*given.key,
                           name + " has no parameter " + given.key->text() + "." +
                               guess(given.key->text(), namesOf(known)),
                           {holder.logicalId});
}

void check(RuleContext& context) {
    const auto& templates = context.structure().policyTemplates;
    for (const char* type : {"AWS::Serverless::Function", "AWS::Serverless::StateMachine"}) {
        for (const Resource* holder : context.resources(type)) {
            for (const Node* item : listItems(holder->property("Policies"))) {
                // A text is a managed policy; a mapping with a Statement is a policy document.
                if (!item->isMapping() || !isWrittenOut(item) || item->find("Statement"))
                    continue;
                for (const Node::Member& policy : item->members()) {
                    const auto known = templates.find(policy.key->text());
                    if (known != templates.end())
                        checkParameters(context, *holder, policy, known->second);
                    else
                        context.report(*policy.key,
                                       "There is no policy template " + policy.key->text() + "." +
                                           guess(policy.key->text(), namesOf(templates)),
                                       {holder->logicalId});
                }
            }
        }
    }
}

extern const Rule rule{
    .id = "SAM-POL-01",
    .layer = Layer::Schema,
    .severity = Severity::Error,
    .title = "Policy template that SAM does not know, or with other parameters",
    .why = "The serverless transform fails on it, and nothing is deployed.",
    .facts = {"sam.policy.templates"},
    .source = "serverless-application-model/latest/developerguide/serverless-policy-templates.html",
    .check = check,
};

} // namespace lintel::rules::sam_policy_template
