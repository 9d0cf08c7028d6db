#pragma once

#include "model/catalog/roles.h"
#include "model/template/template.h"

#include <memory>
#include <string>
#include <vector>

namespace lintel {

class ConnectionCatalog;
class Catalog;

/// What a template looks like as an architecture: derived, never stored. Connections and containers are
/// recognised through the connection catalogue, so that whatever a gesture writes is read back as the same
/// thing.
struct Graph {
    struct Node {
        std::string id;   ///< logical id, or the id of a free shape from Metadata.Lintel
        std::string type; ///< resource type; empty for a free shape
        Role role;
        std::string title;    ///< the physical name when it is literal, else the logical id
        std::string subtitle; ///< "SQS queue", "Dead-letter queue", "Application Load Balancer"
        std::vector<std::string> containers; ///< innermost containers it is in; several for a spanning node
        std::vector<std::string> folded;     ///< logical ids of the glue shown on this node
        std::string condition;               ///< name of the Condition, empty when unconditional
        struct Part {                        ///< something inside that is no resource of this template
            enum class Kind : unsigned char { Instances, Parameter, Output, More };
            Kind kind;
            std::string name;
            std::string detail; ///< how many instances, a parameter's value; of More: how many are left out
        };
        std::vector<Part> parts = {}; ///< of an Auto Scaling group or a nested stack; shown below its name
        std::string stateOf = {};     ///< the state machine that this is a state of; empty for anything else
    };
    struct Container {
        std::string id;
        std::string kind; ///< region vpc zone publicSubnet privateSubnet cluster application stateMachine
                          ///< mapState parallelState branch group account onPremises
        std::string title;
        std::string detail;               ///< CIDR block, zone …
        std::string parent;               ///< container id, empty at the top
        std::vector<std::string> members; ///< node and container ids directly inside
        std::vector<std::string> folded;
        bool hasResource = true;              ///< false: a zone, or a free frame of Metadata.Lintel
        bool isCollapsed = false;             ///< shows closed; what is inside is no part of this graph
        std::vector<std::string> hidden = {}; ///< nodes and containers inside a collapsed one
        std::string stateOf = {};             ///< the state machine that this is a state or branch of
    };
    struct Outline { ///< a security group: no place, but a line around what it protects
        std::string id;
        std::string title;
        std::vector<std::string> members; ///< nodes
    };
    struct Connection {
        std::string id; ///< "From>To:kind", with "#2" … when that repeats
        std::string from;
        std::string to;
        std::string kind; ///< invoke data permission network reference (token keys), from the catalogue entry
        std::string entry; ///< id of the connection-catalogue entry, "reference" for a plain reference,
                           ///< "shape" from a free shape, "transition" between two states
        std::string label;
        std::vector<std::string> folded; ///< logical ids of the glue that makes it work
        std::vector<std::string> facts;
    };

    std::vector<Node> nodes;           ///< document order
    std::vector<Container> containers; ///< parents before children
    std::vector<Connection> connections;
    std::vector<Outline> outlines;

    const Node* node(std::string_view id) const;
    const Container* container(std::string_view id) const;
    const Connection* connection(std::string_view id) const;
    /// The node, container or connection that shows a resource: itself, or what it is folded into. Empty if
    /// none.
    std::string elementOf(std::string_view logicalId) const;
    /// The container itself, or the nearest one around it that a resource stands for; empty when there is
    /// none. Lying in a zone or a free frame means lying there.
    std::string resourceAround(std::string_view container) const;
};

Graph deriveGraph(const Template& source, const Catalog& catalog, const Roles& roles,
                  const ConnectionCatalog& connections);

} // namespace lintel
