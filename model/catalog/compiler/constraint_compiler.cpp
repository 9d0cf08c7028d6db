#include "model/catalog/compiler/constraint_compiler.h"

#include "model/catalog/compiler/json_input.h"
#include "model/catalog/compiler/schema_compiler.h"

#include <algorithm>
#include <filesystem>

namespace lintel {

using format::ConstraintField;
using Json = SchemaCompiler::Json;

namespace {

/// "/LaunchTemplateData/SecurityGroupIds/*" → "LaunchTemplateData.SecurityGroupIds.*"
std::string dottedPath(std::string path) {
    if (path.starts_with('/'))
        path.erase(0, 1);
    std::ranges::replace(path, '/', '.');
    return path;
}

class ConstraintCompiler {
public:
    ConstraintCompiler(CatalogWriter& writer, const std::string& name, const Json& entry, const Json& content)
        : m_writer(writer)
        , m_schemas(writer, content)
        , m_name(name)
        , m_entry(entry)
        , m_content(content) {}

    /// The record for one of the places where the constraint applies.
    std::uint32_t compile(const std::string& path) {
        std::map<ConstraintField, std::uint32_t> fields;
        fields[ConstraintField::Name] = m_writer.text(m_name);
        fields[ConstraintField::Says] = m_writer.text(m_entry.at("says"));
        fields[ConstraintField::Path] = m_writer.text(dottedPath(path));
        if (const auto gather = m_content.find("cfnGather"); gather != m_content.end()) {
            fields[ConstraintField::Gathers] = gathers(gather->at("gather"));
            fields[ConstraintField::Schema] = m_schemas.compile(gather->at("schema"));
        } else if (m_entry.value("byRegion", false)) {
            fields[ConstraintField::Regions] = regions();
        } else {
            fields[ConstraintField::Schema] = m_schemas.compile(m_content);
        }
        const std::uint32_t record = m_writer.reserveRecord(fields.size());
        std::map<std::uint8_t, std::uint32_t> words;
        for (const auto& [field, word] : fields)
            words[static_cast<std::uint8_t>(field)] = word;
        m_writer.setRecord(record, m_entry.value("warning", false) ? format::warningFlag : 0, words);
        return record;
    }

private:
    std::uint32_t regions() {
        std::vector<std::uint32_t> pairs;
        for (const auto& [region, schema] : m_content.items()) {
            if (schema.is_object()) // not a remark
                pairs.insert(pairs.end(), {m_writer.text(region), m_schemas.compile(schema)});
        }
        return m_writer.table(pairs, 2);
    }

    std::uint32_t gathers(const Json& entries) {
        std::vector<std::uint32_t> words;
        for (const auto& [name, entry] : entries.items()) {
            std::vector<std::uint32_t> triples;
            for (const auto& [key, property] : entry.at("properties").items()) {
                const bool isPath = property.is_string();
                const std::string path = (isPath ? property : property.at("path")).get<std::string>();
                const std::string standard =
                    !isPath && property.contains("default") ? property["default"].dump() : std::string();
                triples.insert(triples.end(), {m_writer.text(key), m_writer.text(dottedPath(path)),
                                               m_writer.text(standard)});
            }
            const auto filter = entry.find("filter");
            words.insert(words.end(),
                         {m_writer.text(name),
                          m_writer.text(filter == entry.end() ? std::string() : filter->value("type", "")),
                          m_writer.text(dottedPath(entry.value("reference", ""))),
                          m_writer.table(triples, 3)});
        }
        return m_writer.table(words, 4);
    }

    CatalogWriter& m_writer;
    SchemaCompiler m_schemas;
    const std::string& m_name;
    const Json& m_entry;
    const Json& m_content;
};

} // namespace

Result<std::uint32_t> compileConstraints(CatalogWriter& writer, const std::string& directory) {
    const Result<Json> index = readJson(directory + "/index.json");
    if (!index)
        return index.error();
    for (const auto& file : std::filesystem::directory_iterator(directory)) {
        const std::string name = file.path().stem().string();
        if (name != "index" && !index->contains(name))
            return Error{"index.json does not list this constraint.", file.path().string()};
    }
    std::map<std::string, std::vector<std::uint32_t>> byType;
    for (const auto& [name, entry] : index->items()) {
        const std::string file = directory + '/' + name + ".json";
        const Result<Json> content = readJson(file);
        if (!content)
            return content.error();
        try {
            ConstraintCompiler compiler(writer, name, entry, *content);
            for (const Json& place : entry.at("at")) {
                const auto text = place.get<std::string>();
                const std::size_t slash = std::min(text.find('/'), text.size());
                byType[text.substr(0, slash)].push_back(compiler.compile(text.substr(slash)));
            }
        } catch (const std::exception& exception) {
            return Error{std::string("It has another shape than expected: ") + exception.what(), file};
        }
    }
    std::vector<std::uint32_t> pairs;
    for (const auto& [type, records] : byType)
        pairs.insert(pairs.end(), {writer.text(type), writer.list(records)});
    return writer.table(pairs, 2);
}

} // namespace lintel
