#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lintel {

class Catalog;
namespace format {
enum class SchemaField : std::uint8_t;
enum class TypeField : std::uint8_t;
} // namespace format

/// A set of JSON types a schema admits, as bits.
enum class JsonType : std::uint8_t {
    String = 1,
    Integer = 2,
    Number = 4,
    Boolean = 8,
    Object = 16,
    Array = 32
};

/// A light view of one schema of the compiled catalog ($refs already followed). Copy freely; valid while the
/// Catalog is.
class Schema {
public:
    Schema() = default;
    bool isValid() const { return m_catalog != nullptr; }

    bool admits(JsonType type) const;
    /// True when the schema says nothing about the type.
    bool admitsAnything() const;

    std::optional<double> minimum() const;
    std::optional<double> maximum() const;
    std::optional<std::size_t> minLength() const;
    std::optional<std::size_t> maxLength() const;
    std::optional<std::size_t> minItems() const;
    std::optional<std::size_t> maxItems() const;
    bool uniqueItems() const;
    std::optional<std::size_t> minProperties() const;
    std::optional<std::size_t> maxProperties() const;
    std::vector<std::string_view> uniqueKeys() const;  ///< members that tell the objects of an array apart
    std::string_view defaultValue() const;             ///< as JSON text; empty when none
    std::string_view pattern() const;                  ///< empty when none
    std::string_view format() const;                   ///< e.g. "AWS::IAM::Role.Arn"
    std::vector<std::string_view> enumeration() const; ///< numbers and booleans as JSON text
    bool enumIgnoresCase() const;

    Schema items() const; ///< of an array, also of one among the alternatives
    /// Of an object: declared by name, by a pattern, or in one of the alternatives (allOf, anyOf, oneOf).
    Schema property(std::string_view name) const;
    bool declaresProperties() const; ///< knows some by name, itself or in an alternative
    std::vector<std::string_view>
    propertyNames() const; ///< in the schema's order, then those of alternatives
    std::vector<std::string_view> required() const;
    bool isOpen() const; ///< unknown properties are allowed
    std::vector<Schema> anyOf() const;
    std::vector<Schema> oneOf() const;
    std::vector<Schema> allOf() const;
    Schema condition() const;    ///< "if": where a value matches it …
    Schema consequence() const;  ///< … it must match this "then" too
    Schema otherwise() const;    ///< "else"
    Schema negation() const;     ///< "not"
    Schema contains() const;     ///< what at least one item of an array has to match
    Schema names() const;        ///< what the names of an object's members have to match
    bool demandsNothing() const; ///< everything matches
    bool isNever() const;        ///< nothing matches: the property must not be there
    bool hasRange() const;       ///< limits numbers in any way
    std::optional<double> multipleOf() const;
    std::optional<double> exclusiveMinimum() const;
    std::optional<double> exclusiveMaximum() const;
    /// Pointer to the gathered value ("/queue/FifoQueue") that a keyword compares with; empty when none.
    std::string_view comparedWith(std::string_view keyword) const;
    /// Properties that this schema itself declares, without those of alternatives.
    std::vector<std::pair<std::string_view, Schema>> ownProperties() const;
    std::vector<std::vector<std::string_view>> requiredXor() const;
    std::vector<std::vector<std::string_view>> requiredOr() const;
    /// name → the names that must not / must stand beside it
    using Dependencies = std::vector<std::pair<std::string_view, std::vector<std::string_view>>>;
    Dependencies dependentExcluded() const;
    Dependencies dependentRequired() const;

private:
    friend class Catalog;
    friend class ResourceType;
    Schema(const Catalog* catalog, std::uint32_t offset)
        : m_catalog(catalog)
        , m_offset(offset) {}

    std::uint32_t flags() const;
    std::optional<std::uint32_t> field(format::SchemaField which) const;
    std::optional<double> number(format::SchemaField which) const;
    std::string_view text(format::SchemaField which) const;
    std::vector<std::string_view> texts(format::SchemaField which) const;
    std::vector<std::vector<std::string_view>> groups(format::SchemaField which) const;
    Dependencies dependencies(format::SchemaField which) const;
    Schema child(format::SchemaField which) const;
    std::vector<Schema> schemas(format::SchemaField which) const;
    std::vector<Schema> alternatives() const;

    const Catalog* m_catalog = nullptr;
    std::uint32_t m_offset = 0;
};

/// What the catalog knows of one CloudFormation resource type. A light view like Schema.
class ResourceType {
public:
    std::string_view name() const; ///< "AWS::SQS::Queue"
    Schema schema() const;
    /// Schema at a dotted path ("VpcConfig.SubnetIds"); array levels are passed through.
    Schema property(std::string_view dottedPath) const;

    bool isReadOnly(std::string_view dottedPath) const;
    bool isCreateOnly(std::string_view dottedPath) const;
    bool isWriteOnly(std::string_view dottedPath) const;
    bool isDeprecated(std::string_view dottedPath) const;
    /// A change of the property replaces the resource in some cases.
    bool mayReplace(std::string_view dottedPath) const;
    /// A change of the property interrupts what the resource does, for a while.
    bool mayInterrupt(std::string_view dottedPath) const;
    std::vector<std::string_view>
    attributes() const; ///< names that Fn::GetAtt accepts ("Arn", "Endpoint.Address")
    /// Also true for the outputs of a nested stack ("Outputs.Name").
    bool hasAttribute(std::string_view name) const;
    Schema attribute(std::string_view name) const; ///< what Fn::GetAtt returns; invalid when not known
    /// Attribute that Ref gives, e.g. "QueueUrl"; several are joined by '|'.
    std::string_view refReturns() const;
    std::string_view arnTemplate() const;
    std::string_view transform() const; ///< "AWS::Serverless-2016-10-31" for types that a transform expands
    /// The property that the transform passes a property on to ("AWS::Lambda::Function/Code.ZipFile" for
    /// "InlineCode", and so for what is inside it); empty where it passes nothing on.
    std::string passesTo(std::string_view dottedPath) const;
    /// Whether the schema of a serverless type's property says all that AWS demands; of others it is loose.
    bool describes(std::string_view property) const;
    std::string_view tagsProperty() const; ///< "Tags"; empty when the type cannot be tagged
    bool isStateful() const;
    /// "AWS::KMS::Key.Arn" … that a property may refer to.
    std::vector<std::string_view> references(std::string_view dottedPath) const;
    /// Where its service stands on the way to its end: "maintenance" (closed to new customers), "sunset" (its
    /// end is announced), "shutdown"; empty for a service in full operation.
    std::string_view serviceStatus() const;
    std::string_view serviceStatusDate() const; ///< ISO day of that status; empty when AWS gives none
    Schema creationPolicy() const; ///< of the resource's attribute CreationPolicy; invalid when it takes none
    Schema updatePolicy() const;   ///< likewise
    /// Whether the type exists in a region ("eu-west-1"); true when the region is unknown to the catalog.
    bool isInRegion(std::string_view region) const;

private:
    friend class Catalog;
    ResourceType(const Catalog* catalog, std::uint32_t offset)
        : m_catalog(catalog)
        , m_offset(offset) {}

    std::uint32_t field(format::TypeField which) const;
    bool listsPath(format::TypeField which, std::string_view dottedPath) const;

    const Catalog* m_catalog;
    std::uint32_t m_offset;
};

/// A demand on values that depend on one another, beyond what the type's schema says.
struct Constraint {
    /// A value of this resource, or of one that it refers to, that the schema looks at as /name/key.
    struct Gathered {
        std::string_view name;
        std::string_view type;      ///< of the other resource; empty: any
        std::string_view reference; ///< where this resource refers to it, dotted; empty: this resource itself
        struct Property {
            std::string_view key;
            std::string_view path;     ///< dotted, below Properties
            std::string_view standard; ///< JSON text that stands for a value not written; empty: none
        };
        std::vector<Property> properties;
    };
    std::string_view name; ///< of its file, without extension
    std::string_view says; ///< one sentence
    std::string_view
        path; ///< below Properties, dotted, "*" for the items of a list; empty: Properties itself
    bool isWarning = false;
    Schema schema; ///< invalid when it differs from region to region
    std::vector<std::pair<std::string_view, Schema>> regions;
    std::vector<Gathered> gathers; ///< empty: the schema is about the value at the path
};

/// When Lambda stops supporting a runtime. Dates are ISO days.
struct LambdaRuntime {
    std::string_view name; ///< "nodejs18.x"
    std::string_view deprecated;
    std::string_view createBlocked;
    std::string_view updateBlocked;
    std::string_view successor; ///< empty when there is none yet
};

/// All CloudFormation resource types, read from the compiled catalog.bin (memory-mapped; opening it parses
/// nothing).
class Catalog {
public:
    struct Data; ///< the file, private to this library
    /// Errors: missing file, other format version, damaged content. The message says how to rebuild it.
    static Result<std::shared_ptr<const Catalog>> open(const std::string& path);
    ~Catalog();

    std::optional<ResourceType> find(std::string_view typeName) const;
    std::vector<std::string_view> typeNames() const; ///< sorted
    std::size_t size() const;
    /// Names nearest to a misspelt type, best first.
    std::vector<std::string_view> suggestions(std::string_view typeName, std::size_t limit = 3) const;

    std::vector<std::string_view> regions() const;     ///< sorted
    std::vector<LambdaRuntime> lambdaRuntimes() const; ///< sorted by name
    std::optional<LambdaRuntime> lambdaRuntime(std::string_view name) const;
    std::vector<std::string_view> constrainedTypes() const; ///< sorted
    std::vector<Constraint> constraints(std::string_view typeName) const;
    /// IAM actions of a service prefix ("sqs") as AWS writes them ("SendMessage"), sorted without regard to
    /// case; empty for an unknown prefix.
    std::vector<std::string_view> iamActions(std::string_view servicePrefix) const;
    /// The prefix in lower case, the action in any.
    bool hasIamAction(std::string_view servicePrefix, std::string_view action) const;
    std::vector<std::string_view> servicePrefixes() const; ///< those that have actions, sorted
    /// Condition keys of a service ("s3:DataAccessPointArn"), or with "aws" those of every service, sorted;
    /// empty for an unknown prefix. A part in "${…}" stands for any name.
    std::vector<std::string_view> conditionKeys(std::string_view servicePrefix) const;
    std::vector<std::string_view> servicePrincipals() const; ///< "lambda.amazonaws.com", sorted
    /// The ARNs that a service's resources have, "*" for what varies ("arn:*:sqs:*:*:*"); empty for an
    /// unknown service.
    std::vector<std::string_view> arnPatterns(std::string_view service) const;

private:
    friend class Schema;
    friend class ResourceType;
    explicit Catalog(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// The name out of candidates that a person most likely meant, when one is near enough (Damerau-Levenshtein).
std::optional<std::string_view> didYouMean(std::string_view written,
                                           const std::vector<std::string_view>& candidates);

} // namespace lintel
