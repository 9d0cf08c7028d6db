#pragma once

#include "model/design/path_pattern.h"
#include "model/template/template.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace lintel {

/// Which resource mentions which, and where: every Ref, GetAtt, Sub variable, DependsOn and serverless
/// connector between resources, and ARNs written out with the literal name of a resource
/// ("arn:aws:s3:::invoices/*"). What Globals says counts for each serverless resource, and resources that the
/// serverless transform adds are among the others. Indices are those of Template::resources(), then of these;
/// both directions are looked up in constant time.
class ReferenceGraph {
public:
    struct Edge {
        std::size_t from;
        std::size_t to;
        Reference::Kind kind;
        std::string attribute; ///< of GetAtt and Sub
        Path path;             ///< where it stands, or would if it did not come from Globals or by itself
        bool byName = false;   ///< an ARN that spells the name; no reference to CloudFormation
    };

    explicit ReferenceGraph(const Template& source);

    const Template& source() const { return m_source; }
    const Resource& resource(std::size_t index) const { return *m_resources[index]; }
    std::size_t size() const { return m_resources.size(); }
    /// Index of a logical id; nothing when there is no such resource.
    std::optional<std::size_t> indexOf(std::string_view logicalId) const;

    /// Edges in document order of where they stand.
    const std::vector<const Edge*>& outgoing(std::size_t index) const { return m_out[index]; }
    const std::vector<const Edge*>& incoming(std::size_t index) const { return m_in[index]; }
    const std::vector<Edge>& edges() const { return m_edges; }

    /// Resources of a type.
    const std::vector<std::size_t>& ofType(std::string_view type) const;

    /// Whether CloudFormation must create `on` before `resource`, over any number of steps.
    bool dependsOn(std::size_t resource, std::size_t on) const;

private:
    void addGlobals(const Reference& reference, std::size_t to);
    void addNames();
    void addArns(std::size_t index, const Node& node, Path& path);

    const Template& m_source;
    std::vector<Resource> m_generated; ///< that the template does not write
    std::vector<const Resource*> m_resources;
    std::unordered_map<std::string_view, std::size_t> m_index;
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_byType;
    std::unordered_map<std::string, std::size_t> m_byName; ///< "s3:invoices"
    std::vector<Edge> m_edges;
    std::vector<std::vector<const Edge*>> m_out;
    std::vector<std::vector<const Edge*>> m_in;
};

/// The value of the property that names a resource of this type (BucketName, QueueName, Name …), or null.
const Node* nameProperty(const Resource& resource);
/// The text of a literal or of a Sub without a variable list; nothing for anything else.
std::optional<std::string> subText(const Node* node);

} // namespace lintel
