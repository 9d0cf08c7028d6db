#pragma once

#include "model/template/template.h"

#include <string>
#include <utility>
#include <vector>

namespace lintel {

class RuleContext;

using NamedNode = std::pair<std::string, const Node*>;

/// The attributes that a DynamoDB table defines, and those that its keys and the keys of its indexes use.
struct TableKeys {
    const Resource* table;
    std::vector<NamedNode> defined;
    std::vector<NamedNode> used;
    bool isComplete = true; ///< false: some names are not known
};
std::vector<TableKeys> tableKeys(const RuleContext& context);

bool hasAttribute(const std::vector<NamedNode>& attributes, const std::string& name);

} // namespace lintel
