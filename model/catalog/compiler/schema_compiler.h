#pragma once

#include "model/catalog/compiler/writer.h"

#include <nlohmann/json.hpp>

namespace lintel {

/// Writes the schemas of one resource type: references are followed, each definition is written once.
/// Throws nlohmann::json::exception or std::runtime_error on data of another shape.
class SchemaCompiler {
public:
    using Json = nlohmann::ordered_json;

    SchemaCompiler(CatalogWriter& writer, const Json& root)
        : m_writer(writer)
        , m_root(root) {}

    /// Offset of the schema's record.
    std::uint32_t compile(const Json& schema);

private:
    std::uint32_t write(const Json& schema, const std::string& memoKey = {});
    std::uint32_t value(format::SchemaField field, const Json& json);
    std::uint32_t comparisons(const Json& schema);
    std::uint32_t schemas(const Json& list);
    std::uint32_t namedSchemas(const Json& object);
    /// The schema with its reference, if it has one, replaced by what it refers to; what stands beside it
    /// wins.
    Json resolved(const Json& schema) const;

    CatalogWriter& m_writer;
    const Json& m_root;
    std::unordered_map<std::string, std::uint32_t> m_written;
};

} // namespace lintel
