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

/// A set of JSON types a schema admits, as bits.
enum class JsonType : std::uint8_t { String = 1, Integer = 2, Number = 4, Boolean = 8, Object = 16, Array = 32 };

/// A light view of one schema of the compiled catalog ($refs already followed). Copy freely; valid while the Catalog is.
class Schema {
public:
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
    std::string_view pattern() const; ///< empty when none
    std::string_view format() const;  ///< e.g. "AWS::IAM::Role.Arn"
    std::vector<std::string_view> enumeration() const;
    bool enumIgnoresCase() const;

    Schema items() const;                                   ///< of an array
    Schema property(std::string_view name) const;           ///< of an object; patternProperties included
    std::vector<std::string_view> propertyNames() const;    ///< in the schema's order
    std::vector<std::string_view> required() const;
    bool isOpen() const; ///< unknown properties are allowed
    std::vector<Schema> anyOf() const;
    std::vector<Schema> oneOf() const;
    std::vector<std::vector<std::string_view>> requiredXor() const;
    std::vector<std::vector<std::string_view>> requiredOr() const;
    /// name → the names that must not / must stand beside it
    std::vector<std::pair<std::string_view, std::vector<std::string_view>>> dependentExcluded() const;
    std::vector<std::pair<std::string_view, std::vector<std::string_view>>> dependentRequired() const;

private:
    friend class Catalog;
    friend class ResourceType;
    Schema(const Catalog* catalog, std::uint32_t offset) : m_catalog(catalog), m_offset(offset) {}
    Schema() = default;
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
    std::vector<std::string_view> attributes() const; ///< names that Fn::GetAtt accepts
    bool hasAttribute(std::string_view name) const;
    std::string_view refReturns() const; ///< attribute that Ref gives, e.g. "QueueUrl"
    std::string_view arnTemplate() const;
    bool isStateful() const;
    /// "AWS::KMS::Key.Arn" … that a property may refer to.
    std::vector<std::string_view> references(std::string_view dottedPath) const;
    /// Whether the type exists in a region ("eu-west-1"); true when the region is unknown to the catalog.
    bool isInRegion(std::string_view region) const;

private:
    friend class Catalog;
    ResourceType(const Catalog* catalog, std::uint32_t offset) : m_catalog(catalog), m_offset(offset) {}
    const Catalog* m_catalog;
    std::uint32_t m_offset;
};

/// All CloudFormation resource types, read from the compiled catalog.bin (memory-mapped; opening it parses nothing).
class Catalog {
public:
    /// Errors: missing file, other format version, damaged content. The message says how to rebuild it.
    static Result<std::shared_ptr<const Catalog>> open(const std::string& path);
    ~Catalog();

    std::optional<ResourceType> find(std::string_view typeName) const;
    std::vector<std::string_view> typeNames() const; ///< sorted
    std::size_t size() const;
    /// Names nearest to a misspelt type, best first.
    std::vector<std::string_view> suggestions(std::string_view typeName, std::size_t limit = 3) const;

private:
    friend class Schema;
    friend class ResourceType;
    struct Data;
    explicit Catalog(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

/// The name out of candidates that a person most likely meant, when one is near enough (Damerau-Levenshtein).
std::optional<std::string_view> didYouMean(std::string_view written, const std::vector<std::string_view>& candidates);

} // namespace lintel
