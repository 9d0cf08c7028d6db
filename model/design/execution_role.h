#pragma once

#include "model/design/structure.h"
#include "model/template/template_editor.h"

#include <optional>
#include <string>

namespace lintel {

/// Where the permissions of a resource are written.
struct ExecutionRole {
    std::string resource;      ///< the role, or the resource itself when it takes statements (SAM)
    Path policies;             ///< list of its inline policies
    bool ofServerless = false; ///< items are policy documents, not named policies
    bool isNew = false;
};

/// Finds the role that a resource acts with, and makes one when it has none. Errors: a type that has no role,
/// a role that stands outside the template.
Result<ExecutionRole> executionRole(TemplateEditor& editor, const Structure& structure,
                                    const std::string& holder);

/// {"Version", "Statement": [statement]}, and the statement with "Effect": "Allow" in front.
nlohmann::ordered_json policyDocument(const nlohmann::ordered_json& statement);
nlohmann::ordered_json allow(const nlohmann::ordered_json& statement);
/// What stands in a role's list for a statement that allows something.
nlohmann::ordered_json inlinePolicy(const ExecutionRole& role, const std::string& name,
                                    const nlohmann::ordered_json& statement);
/// Where the list has exactly this policy already.
std::optional<Path> inlinePolicyAt(const Template& source, const ExecutionRole& role,
                                   const nlohmann::ordered_json& policy);

/// Adds an AWS managed policy ("service-role/…") to a role of the template, once.
Result<void> addManagedPolicy(TemplateEditor& editor, const ExecutionRole& role, const std::string& policy);

/// "arn:${AWS::Partition}:iam::aws:policy/<name>" as a Sub, which is right in every partition.
nlohmann::ordered_json managedPolicyArn(const std::string& name);

} // namespace lintel
