#include "model/validation/support/permissions.h"

#include "model/validation/rule.h"
#include "model/validation/support/values.h"

#include <algorithm>
#include <array>

namespace lintel {

namespace {

char lower(char character) {
    return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}

/// IAM's wildcards: * for any run of characters, ? for one; names of actions ignore case.
bool matches(std::string_view pattern, std::string_view text) {
    std::size_t at = 0, star = std::string_view::npos, resume = 0, i = 0;
    while (i < text.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            resume = i;
        } else if (at < pattern.size() && (pattern[at] == '?' || lower(pattern[at]) == lower(text[i]))) {
            ++at;
            ++i;
        } else if (star != std::string_view::npos) {
            at = star + 1;
            i = ++resume;
        } else {
            return false;
        }
    }
    while (at < pattern.size() && pattern[at] == '*')
        ++at;
    return at == pattern.size();
}

Statement readStatement(const Node& node) {
    Statement statement;
    statement.node = &node;
    const std::optional<std::string> effect = writtenText(node.find("Effect"));
    statement.isAllow = !effect || *effect == "Allow";
    statement.actions = writtenTexts(node.find("Action"), statement.isComplete);
    if (!effect || node.find("NotAction"))
        statement.isComplete = false;
    statement.principal = node.find("Principal");
    if (node.find("NotPrincipal"))
        statement.isComplete = false;
    statement.resource = node.find("Resource");
    return statement;
}

/// AWS managed policies that functions commonly have, and the actions of theirs that rules ask about. A
/// managed policy that is not listed leaves the answer open.
struct ManagedPolicy {
    std::string_view name;
    std::vector<std::string> actions;
};
const std::vector<ManagedPolicy>& managedPolicies() {
    static const std::vector<ManagedPolicy> policies{
        {"AWSLambdaBasicExecutionRole", {"logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"}},
        {"AWSLambdaVPCAccessExecutionRole",
         {"logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents", "ec2:CreateNetworkInterface",
          "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses"}},
        {"AWSLambdaSQSQueueExecutionRole",
         {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes", "logs:CreateLogGroup",
          "logs:CreateLogStream", "logs:PutLogEvents"}},
        {"AWSLambdaDynamoDBExecutionRole",
         {"dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator",
          "dynamodb:ListStreams", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"}},
        {"AWSLambdaKinesisExecutionRole",
         {"kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords",
          "kinesis:GetShardIterator", "kinesis:ListShards", "kinesis:ListStreams", "kinesis:SubscribeToShard",
          "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"}},
        {"AWSXRayDaemonWriteAccess", {"xray:PutTraceSegments", "xray:PutTelemetryRecords"}},
        {"AmazonSQSFullAccess", {"sqs:*"}},
        {"AmazonDynamoDBFullAccess", {"dynamodb:*"}},
        {"AmazonS3FullAccess", {"s3:*"}},
        {"AmazonS3ReadOnlyAccess", {"s3:Get*", "s3:List*", "s3:Describe*"}},
        {"AdministratorAccess", {"*"}},
    };
    return policies;
}

std::string_view lastName(std::string_view arn) {
    const std::size_t slash = arn.rfind('/');
    return slash == std::string_view::npos ? arn : arn.substr(slash + 1);
}

/// The text of an ARN that is literal but for pseudo parameters (!Sub
/// "arn:${AWS::Partition}:iam::aws:policy/X").
std::string_view arnText(const Node& node) {
    if (node.intrinsic() == Intrinsic::Sub && node.argument() && node.argument()->isScalar())
        return node.argument()->text();
    return node.isScalar() && node.intrinsic() == Intrinsic::None ? std::string_view(node.text())
                                                                  : std::string_view();
}

void addManagedPolicy(const Node& arn, std::vector<Statement>& statements, bool& isComplete) {
    const std::string_view name = lastName(arnText(arn));
    const auto policy = std::ranges::find(managedPolicies(), name, &ManagedPolicy::name);
    if (policy == managedPolicies().end()) {
        isComplete = false;
        return;
    }
    Statement statement;
    statement.node = &arn;
    statement.actions = policy->actions;
    statements.push_back(std::move(statement));
}

bool isApi(std::string_view type) {
    return type == "AWS::ApiGatewayV2::Api" || type == "AWS::Serverless::Api" ||
           type == "AWS::Serverless::HttpApi";
}

} // namespace

bool Statement::coversAction(std::string_view action) const {
    return std::ranges::any_of(actions,
                               [action](const std::string& pattern) { return matches(pattern, action); });
}

bool Statement::coversService(std::string_view prefix) const {
    return std::ranges::any_of(actions, [prefix](const std::string& pattern) {
        const std::size_t colon = pattern.find(':');
        return pattern == "*" || (colon != std::string::npos && matches(pattern.substr(0, colon), prefix));
    });
}

Answer Statement::namesService(std::string_view service) const {
    if (!principal || !isWrittenOut(principal))
        return Answer::Unknown;
    if (principal->isScalar())
        return principal->text() == "*" ? Answer::Yes : Answer::No;
    bool isKnown = true; // an account or a user is no service, whatever it is
    for (const Node::Member& member : principal->members()) {
        bool ignored = true;
        const bool isService = member.key->text() == "Service";
        for (const std::string& name : writtenTexts(member.value, isService ? isKnown : ignored)) {
            if (name == "*" || (isService && name == service))
                return Answer::Yes;
        }
    }
    return isKnown ? Answer::No : Answer::Unknown;
}

std::vector<Statement> statementsOf(const Node* document, bool& isComplete) {
    std::vector<Statement> statements;
    if (!document || !document->isMapping() || !isWrittenOut(document)) {
        isComplete = isComplete && !document;
        return statements;
    }
    for (const Node* node : listItems(document->find("Statement"))) {
        if (node->isMapping() && isWrittenOut(node))
            statements.push_back(readStatement(*node));
        else
            isComplete = false;
    }
    return statements;
}

Permissions::Permissions(const RuleContext& context)
    : m_context(context)
    , m_connectors(serverlessConnectors(context.source())) {
    const auto add = [](RolePolicies& policies, const Node* document) {
        for (Statement& statement : statementsOf(document, policies.isComplete))
            policies.statements.push_back(std::move(statement));
    };
    for (const Resource* role : context.resources("AWS::IAM::Role")) {
        RolePolicies& policies = m_policies[role];
        if (const Node* inlinePolicies = role->property("Policies")) {
            for (const Node* policy : listItems(inlinePolicies)) {
                const Node* document = isWrittenOut(policy) ? policy->find("PolicyDocument") : nullptr;
                if (document)
                    add(policies, document);
                else
                    policies.isComplete = false;
            }
        }
        if (const Node* managed = role->property("ManagedPolicyArns")) {
            for (const Node* arn : listItems(managed)) {
                if (const Resource* policy = context.referenced(arn, "AWS::IAM::ManagedPolicy"))
                    add(policies, policy->property("PolicyDocument"));
                else
                    addManagedPolicy(*arn, policies.statements, policies.isComplete);
            }
        }
    }
    for (const char* type : {"AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"}) {
        for (const Resource* policy : context.resources(type)) {
            const Node* roles =
                policy->property(type == std::string_view("AWS::IAM::RolePolicy") ? "RoleName" : "Roles");
            if (!roles)
                continue;
            for (const Node* name : listItems(roles)) {
                if (const Resource* role = context.referenced(name, "AWS::IAM::Role")) {
                    add(m_policies[role], policy->property("PolicyDocument"));
                } else { // it may name any role, by a name that only the deployment knows
                    for (auto& entry : m_policies)
                        entry.second.isComplete = false;
                }
            }
        }
    }
    // A function named by its physical name, or by a parameter, may be just any of the template.
    for (const Resource* permission : context.resources("AWS::Lambda::Permission")) {
        if (const Resource* function = functionOf(context, permission->property("FunctionName")))
            m_permissions[function].push_back(permission);
        else
            m_hasOpenPermission = true;
    }
}

bool Permissions::connects(std::string_view service, const Resource& target) const {
    // "events.amazonaws.com" calls on behalf of an AWS::Events::Rule.
    const std::string_view name = service.substr(0, service.find('.'));
    return std::ranges::any_of(m_connectors, [&](const ServerlessConnector& connector) {
        const std::string_view type = connector.from->type;
        const std::size_t begin = std::min(type.find("::"), type.size() - 2) + 2;
        const std::string_view from = type.substr(begin, type.find("::", begin) - begin);
        const bool isCaller = equalsIgnoringCase(from, name) || (name == "apigateway" && isApi(type));
        return connector.to == &target && isCaller;
    });
}

template <class Covers>
Answer Permissions::allowsWhere(const Resource& role, Covers covers) const {
    const auto found = m_policies.find(&role);
    if (found == m_policies.end())
        return Answer::Unknown;
    bool isComplete = found->second.isComplete;
    for (const Statement& statement : found->second.statements) {
        if (statement.isAllow && covers(statement))
            return Answer::Yes;
        isComplete = isComplete && statement.isComplete;
    }
    return isComplete ? Answer::No : Answer::Unknown;
}

Answer Permissions::allows(const Resource& role, std::string_view action) const {
    return allowsWhere(role, [action](const Statement& statement) { return statement.coversAction(action); });
}

Answer Permissions::allowsAny(const Resource& role, std::string_view servicePrefix) const {
    return allowsWhere(
        role, [servicePrefix](const Statement& statement) { return statement.coversService(servicePrefix); });
}

Answer Permissions::trusts(const Resource& role, std::string_view service) const {
    const Node* document = role.property("AssumeRolePolicyDocument");
    bool isComplete = document != nullptr;
    for (const Statement& statement : statementsOf(document, isComplete)) {
        const Answer names = statement.namesService(service);
        if (statement.isAllow && names == Answer::Yes)
            return Answer::Yes;
        isComplete = isComplete && statement.isComplete && names != Answer::Unknown;
    }
    return isComplete ? Answer::No : Answer::Unknown;
}

Answer Permissions::policyAllows(const Resource& target, std::string_view service,
                                 std::string_view action) const {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kinds{
        {{"AWS::SQS::QueuePolicy", "Queues"},
         {"AWS::SQS::QueueInlinePolicy", "Queue"},
         {"AWS::SNS::TopicPolicy", "Topics"},
         {"AWS::SNS::TopicInlinePolicy", "TopicArn"}}};
    if (connects(service, target))
        return Answer::Yes;
    bool isComplete = true;
    for (const auto& [type, targets] : kinds) {
        for (const Resource* policy : m_context.resources(type)) {
            bool isAbout = false;
            for (const Node* item : listItems(policy->property(targets))) {
                const Resource* resource = m_context.referenced(item);
                isAbout = isAbout || !resource || resource == &target;
            }
            if (!isAbout)
                continue;
            for (const Statement& statement : statementsOf(policy->property("PolicyDocument"), isComplete)) {
                const Answer names = statement.namesService(service);
                if (statement.isAllow && names == Answer::Yes && statement.coversAction(action))
                    return Answer::Yes;
                isComplete = isComplete && statement.isComplete && names != Answer::Unknown;
            }
        }
    }
    return isComplete ? Answer::No : Answer::Unknown;
}

std::vector<const Resource*> Permissions::invokePermissions(const Resource& function,
                                                            std::string_view service) const {
    std::vector<const Resource*> permissions;
    if (const auto found = m_permissions.find(&function); found != m_permissions.end()) {
        for (const Resource* permission : found->second) {
            if (writtenText(permission->property("Principal")) == service)
                permissions.push_back(permission);
        }
    }
    return permissions;
}

Answer Permissions::mayInvoke(const Resource& function, std::string_view service) const {
    if (!invokePermissions(function, service).empty() || connects(service, function))
        return Answer::Yes;
    if (m_hasOpenPermission)
        return Answer::Unknown;
    const auto found = m_permissions.find(&function);
    const bool isOpen =
        found != m_permissions.end() && std::ranges::any_of(found->second, [](const Resource* permission) {
            return !writtenText(permission->property("Principal"));
        });
    return isOpen ? Answer::Unknown : Answer::No;
}

const Resource* functionOf(const RuleContext& context, const Node* value) {
    for (const Resource* resource : mentionedResources(context.source(), value)) {
        if (resource->type == "AWS::Lambda::Function" || resource->type == "AWS::Serverless::Function")
            return resource;
        if (resource->type == "AWS::Lambda::Alias" || resource->type == "AWS::Lambda::Version")
            return context.referenced(resource->property("FunctionName"));
    }
    return nullptr;
}

} // namespace lintel
