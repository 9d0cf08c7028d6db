#pragma once

#include <cstdint>
#include <string_view>

/// Layout of catalog.bin, shared by the compiler that writes it and the reader that uses it in place.
///
///     header · words · text
///
/// `words` is an array of 32-bit little-endian integers; an offset counts words from its start, 0 means
/// "none". A list is its length followed by its items. A string is a byte offset into `text`, where its
/// 32-bit length and its UTF-8 bytes stand; offset 0 is the empty string. A schema or type is a record: a
/// word of flags, two words with a bit for each field that is present, then one word for each of these fields
/// in the order of the enumeration.
namespace lintel::format {

inline constexpr std::string_view magic = "LNTLCAT\x01";
inline constexpr std::uint32_t version = 4;

struct Header {
    char magic[8];
    std::uint32_t version;
    std::uint32_t wordCount;
    std::uint64_t textSize;
    std::uint64_t checksum; ///< of everything behind the header
    /// Offsets of the lists of the root.
    std::uint32_t types;   ///< pairs of name and type record, sorted by name
    std::uint32_t regions; ///< strings, sorted
    std::uint32_t
        runtimes;          ///< five strings each: name, deprecated, create blocked, update blocked, successor
    std::uint32_t actions; ///< pairs of service prefix and list of strings, sorted
    std::uint32_t constraints; ///< pairs of type name and list of constraint records, sorted by name
    std::uint32_t arns; ///< pairs of service in an ARN and list of patterns ("arn:*:sqs:*:*:*"), sorted
    std::uint32_t conditionKeys; ///< pairs of service prefix and list of strings, sorted
    std::uint32_t principals;    ///< strings, sorted
};
static_assert(sizeof(Header) == 64);

/// Flags of a schema: the JsonType bits, then these.
inline constexpr std::uint32_t uniqueItemsFlag = 1u << 8;
inline constexpr std::uint32_t enumIgnoresCaseFlag = 1u << 9;
inline constexpr std::uint32_t additionalPropertiesFlag = 1u << 10;
inline constexpr std::uint32_t neverFlag = 1u << 11; ///< the schema "false"

enum class SchemaField : std::uint8_t {
    Minimum, ///< offset of two words that hold a double; so is Maximum
    Maximum,
    MinLength,
    MaxLength,
    MinItems,
    MaxItems,
    MinProperties,
    MaxProperties,
    Pattern,
    Format,
    Default,
    Enum, ///< list of strings; so are Required and UniqueKeys
    Items,
    Properties,        ///< list of pairs of name and schema
    PatternProperties, ///< list of pairs of pattern and schema
    Required,
    AnyOf, ///< list of schemas; so are OneOf and AllOf
    OneOf,
    AllOf,
    RequiredXor, ///< list of lists of strings; so is RequiredOr
    RequiredOr,
    DependentExcluded, ///< list of pairs of name and list of strings
    DependentRequired,
    UniqueKeys,
    If,
    Then,
    Else,
    Not,
    Contains,
    PropertyNames,
    MultipleOf, ///< like Minimum; so are the next two
    ExclusiveMinimum,
    ExclusiveMaximum,
    Data, ///< list of pairs of keyword and the pointer to the value that it is compared with
};

/// Flag of a type.
inline constexpr std::uint32_t statefulFlag = 1;

enum class TypeField : std::uint8_t {
    Name,
    Schema,
    ReadOnly, ///< list of dotted paths; so are the next four
    CreateOnly,
    WriteOnly,
    Deprecated,
    MayReplace,
    Attributes, ///< list of pairs of name and schema (0 when unknown)
    RefReturns,
    Arn,
    Transform,
    TagsProperty,
    References,     ///< list of pairs of dotted path and list of strings
    MissingRegions, ///< list of positions in the list of regions
    ServiceStatus,  ///< "maintenance", "sunset", "shutdown"
    ServiceStatusDate,
    CreationPolicy, ///< schema, where the type takes that attribute; so is UpdatePolicy
    UpdatePolicy,
    MayInterrupt, ///< like ReadOnly
    PassesTo,     ///< list of pairs of a property of a serverless type that is described in full, and the
                  ///< "Type/Path" that the transform passes it to, or nothing
};

enum class ConstraintField : std::uint8_t {
    Name,
    Says,
    Path, ///< below Properties, dotted; "*" stands for the items of a list
    Schema,
    Regions, ///< list of pairs of region and schema, instead of Schema
    Gathers, ///< list of of four words: name, type, reference, list of triples of key, path and default
};

/// Flag of a constraint.
inline constexpr std::uint32_t warningFlag = 1;

/// FNV-1a over eight bytes at a time; the last ones are padded with zeros.
std::uint64_t checksum(std::string_view bytes);

} // namespace lintel::format
