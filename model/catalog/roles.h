#pragma once

#include "model/base/result.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lintel {

/// How a resource type shows on the canvas; data in content/catalog/roles.json.
struct Role {
    enum class Kind : unsigned char {
        Node,      ///< a card of its own
        Container, ///< a frame that holds others (VPC, subnet, cluster …)
        Glue,      ///< folded into a node or connection (permission, policy, subscription, route …)
    };
    std::string type; ///< "AWS::SQS::Queue"
    Kind kind = Kind::Node;
    std::string label;    ///< "SQS queue"
    std::string category; ///< token key: compute, containers, storage, database, network, integration …
    std::string glyph;    ///< Tabler glyph name, empty: draw the monogram
    std::string monogram; ///< two letters
    std::string service;  ///< id in the knowledge base ("sqs"), may be empty
    std::vector<std::string> keywords; ///< what else people type to find it
    bool inPalette = false;
};

class Roles {
public:
    /// Errors: unreadable, not JSON, of another shape than content/schema/roles.schema.json says.
    static Result<Roles> load(const std::string& path);
    /// The role of a type; a plain node derived from its name for types that the data does not list.
    Role of(std::string_view type) const;
    const std::vector<Role>& listed() const { return m_roles; } ///< in palette order

private:
    std::vector<Role> m_roles;
    std::unordered_map<std::string, std::size_t> m_byType;
    std::unordered_map<std::string, Role>
        m_byService; ///< what the types of "AWS::<service>::" have in common
};

} // namespace lintel
