#pragma once

#include "model/base/result.h"
#include "model/template/node.h"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

/// Steps from the root: mapping keys, and sequence indices as decimal text.
/// {"Resources","Queue","Properties"}.
using Path = std::vector<std::string>;

/// A resource as the template declares it. Pointers are null when the template leaves that part out.
struct Resource {
    std::string logicalId;
    std::string type; ///< "AWS::SQS::Queue", empty when missing
    const Node* key = nullptr;
    const Node* body = nullptr; ///< the whole mapping under the logical id
    const Node* properties = nullptr;
    const Node* condition = nullptr;
    const Node* dependsOn = nullptr;
    const Node* metadata = nullptr;
    const Node* globals = nullptr; ///< of a serverless type: what the Globals section says of all such

    /// The value at a dotted path below Properties ("VpcConfig.SubnetIds"), or null. What a serverless
    /// resource does not say itself comes from Globals. Of a list that both have, the transform joins the
    /// two; here it is the resource's own.
    const Node* property(std::string_view dottedPath) const;
};

/// A use of another element of the template: Ref, GetAtt, a ${variable} of Sub, DependsOn, Condition,
/// FindInMap, an end of a serverless connector.
struct Reference {
    enum class Kind : std::uint8_t { Ref, GetAtt, Sub, DependsOn, Condition, FindInMap, Connector };
    Kind kind;
    std::string target;    ///< logical id, parameter, pseudo parameter, condition or mapping name
    std::string attribute; ///< of GetAtt, and of Sub's "${Id.Attribute}"
    std::string source;    ///< logical id of the resource that holds it; empty outside Resources
    Path path;             ///< where it stands
    const Node* node;
};

/// An immutable parsed template: the bytes as they were and a tree that knows where everything stands.
/// Edits make a new Template (template_editor.h), so a snapshot can be validated on another thread.
class Template {
public:
    enum class Format : std::uint8_t { Yaml, Json };
    using Ptr = std::shared_ptr<const Template>;

    /// Parses bytes; fileName only serves messages. JSON is recognised by its first character.
    /// Errors name line and column: invalid UTF-8, syntax, depth over 100, over 1,000,000 nodes after
    /// aliases, text over 16 MiB, a root that is no mapping.
    static Result<Ptr> parse(std::string bytes, const std::string& fileName = {});
    /// The smallest valid template, for a new design.
    static Ptr empty(Format format = Format::Yaml);

    ~Template();

    Format format() const;
    const std::string& text() const;
    const Node& root() const;
    /// Root section by name ("Parameters"), or null.
    const Node* section(std::string_view name) const;

    const std::vector<Resource>& resources() const; ///< in document order
    const Resource* resource(std::string_view logicalId) const;
    const std::vector<Reference>& references() const;
    /// References whose target is this name.
    std::vector<const Reference*> referencesTo(std::string_view target) const;
    bool usesServerlessTransform() const;

    /// Keys that stand twice in one mapping, in document order (the reader keeps the last value).
    const std::vector<const Node*>& duplicateKeys() const;
    /// The YAML aliases, in document order.
    const std::vector<const Node*>& aliases() const;

    const Node* find(std::span<const std::string> path) const;
    /// The path of a node of this template, or of the key node that names it.
    Path pathOf(const Node& node) const;
    Position positionOf(std::size_t byte) const;

private:
    struct Data;
    explicit Template(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// The child that a step of a path leads to, or null. Paths are about what is written: what a merge key
/// brings has its path where it stands.
const Node* childAt(const Node& node, std::string_view step);

/// The node as JSON with every intrinsic in its long form ({"Ref": …}, {"Fn::GetAtt": [id, attribute]}).
nlohmann::ordered_json toJson(const Node& node);

/// What a value says about other elements when it is a plain reference.
struct Target {
    std::string logicalId;
    std::string attribute; ///< empty for Ref
};
/// Ref, GetAtt (both spellings) and a Sub that is a single "${…}" give their target; anything else nothing.
std::optional<Target> targetOf(const Node* node);

/// The string when the node is a literal string; nothing for intrinsics and collections.
std::optional<std::string> literalString(const Node* node);
/// The number of a literal, or of a Ref to a parameter with a numeric Default; nothing when unknown.
std::optional<double> knownNumber(const Template& source, const Node* node);
/// The same for strings and booleans ("true"/"false" coerce).
std::optional<std::string> knownString(const Template& source, const Node* node);
std::optional<bool> knownBool(const Template& source, const Node* node);

} // namespace lintel
