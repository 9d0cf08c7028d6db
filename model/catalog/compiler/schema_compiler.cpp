#include "model/catalog/compiler/schema_compiler.h"

#include "model/catalog/catalog.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace lintel {

using format::SchemaField;
using Json = SchemaCompiler::Json;

namespace {

constexpr std::pair<const char*, SchemaField> keywords[] = {
    {"minimum", SchemaField::Minimum},
    {"maximum", SchemaField::Maximum},
    {"minLength", SchemaField::MinLength},
    {"maxLength", SchemaField::MaxLength},
    {"minItems", SchemaField::MinItems},
    {"maxItems", SchemaField::MaxItems},
    {"minProperties", SchemaField::MinProperties},
    {"maxProperties", SchemaField::MaxProperties},
    {"pattern", SchemaField::Pattern},
    {"format", SchemaField::Format},
    {"default", SchemaField::Default},
    {"enum", SchemaField::Enum},
    {"enumCaseInsensitive", SchemaField::Enum},
    {"const", SchemaField::Enum},
    {"items", SchemaField::Items},
    {"properties", SchemaField::Properties},
    {"patternProperties", SchemaField::PatternProperties},
    {"required", SchemaField::Required},
    {"anyOf", SchemaField::AnyOf},
    {"oneOf", SchemaField::OneOf},
    {"allOf", SchemaField::AllOf},
    {"requiredXor", SchemaField::RequiredXor},
    {"requiredOr", SchemaField::RequiredOr},
    {"dependentExcluded", SchemaField::DependentExcluded},
    {"dependentRequired", SchemaField::DependentRequired},
    {"dependencies", SchemaField::DependentRequired},
    {"uniqueKeys", SchemaField::UniqueKeys},
    {"if", SchemaField::If},
    {"then", SchemaField::Then},
    {"else", SchemaField::Else},
    {"not", SchemaField::Not},
    {"contains", SchemaField::Contains},
    {"propertyNames", SchemaField::PropertyNames},
    {"multipleOf", SchemaField::MultipleOf},
    {"exclusiveMinimum", SchemaField::ExclusiveMinimum},
    {"exclusiveMaximum", SchemaField::ExclusiveMaximum},
};

/// A keyword of a constraint whose value is that of another property: {"$data": "/queue/FifoQueue"}.
bool isData(const Json& value) {
    return value.is_object() && value.contains("$data");
}

std::uint32_t typeBit(const std::string& name) {
    constexpr std::pair<std::string_view, JsonType> types[] = {
        {"string", JsonType::String},   {"integer", JsonType::Integer}, {"number", JsonType::Number},
        {"boolean", JsonType::Boolean}, {"object", JsonType::Object},   {"array", JsonType::Array},
    };
    for (const auto& [known, type] : types)
        if (known == name)
            return static_cast<std::uint32_t>(type);
    if (name == "null") // a template cannot write null
        return 0;
    throw std::runtime_error("unknown type \"" + name + '"');
}

std::uint32_t flags(const Json& schema) {
    std::uint32_t flags = 0;
    if (schema.is_boolean()) // "true" and "false" are schemas too
        return schema.get<bool>() ? 0 : format::neverFlag;
    if (const auto type = schema.find("type"); type != schema.end()) {
        if (type->is_string())
            flags |= typeBit(type->get<std::string>());
        else
            for (const Json& name : *type)
                flags |= typeBit(name.get<std::string>());
    }
    if (schema.value("uniqueItems", false))
        flags |= format::uniqueItemsFlag;
    if (schema.contains("enumCaseInsensitive"))
        flags |= format::enumIgnoresCaseFlag;
    if (schema.value("additionalProperties", false))
        flags |= format::additionalPropertiesFlag;
    return flags;
}

std::string asText(const Json& json) {
    return json.is_string() ? json.get<std::string>() : json.dump();
}

bool onlyAddsToReference(const Json& member) {
    return member.size() == 1 && (member.contains("$ref") || member.contains("default"));
}

} // namespace

Json SchemaCompiler::resolved(const Json& schema) const {
    if (const auto literal = schema.find("cfnContext"); schema.is_object() && literal != schema.end())
        return resolved(literal->at("schema"));
    Json result = schema;
    // "allOf: [{$ref}, {default}]" is how the data writes a reference with a default of its own.
    if (const auto allOf = result.find("allOf");
        allOf != result.end() && std::ranges::all_of(*allOf, onlyAddsToReference)) {
        const Json members = *allOf;
        result.erase("allOf");
        for (const Json& member : members)
            result.update(member);
    }
    for (int depth = 0; result.contains("$ref"); ++depth) {
        const auto reference = result["$ref"].get<std::string>();
        if (!reference.starts_with("#/") || depth > 16)
            throw std::runtime_error("cannot follow the reference " + reference);
        Json target = m_root.at(Json::json_pointer(reference.substr(1)));
        result.erase("$ref");
        if (target.contains("type"))
            result.erase("type");
        target.update(result);
        result = std::move(target);
    }
    return result;
}

std::uint32_t SchemaCompiler::compile(const Json& schema) {
    if (!schema.contains("$ref"))
        return write(resolved(schema));
    // A reference may lead back to where we are, so its record is known before its content is written.
    const std::string key = schema.dump();
    const auto written = m_written.find(key);
    return written != m_written.end() ? written->second : write(resolved(schema), key);
}

std::uint32_t SchemaCompiler::write(const Json& schema, const std::string& memoKey) {
    std::map<std::uint8_t, const Json*> present;
    for (const auto& [keyword, field] : keywords)
        if (const auto found = schema.find(keyword); found != schema.end() && !isData(*found))
            present[static_cast<std::uint8_t>(field)] = &*found;
    const std::uint32_t compared = comparisons(schema);
    const std::uint32_t record = m_writer.reserveRecord(present.size() + (compared ? 1 : 0));
    if (!memoKey.empty())
        m_written[memoKey] = record;
    std::map<std::uint8_t, std::uint32_t> fields;
    for (const auto& [field, json] : present)
        fields[field] = value(SchemaField{field}, *json);
    if (compared)
        fields[static_cast<std::uint8_t>(SchemaField::Data)] = compared;
    m_writer.setRecord(record, flags(schema), fields);
    return record;
}

std::uint32_t SchemaCompiler::comparisons(const Json& schema) {
    std::vector<std::uint32_t> pairs;
    for (const char* keyword : {"const", "minimum", "maximum", "exclusiveMinimum"})
        if (const auto found = schema.find(keyword); found != schema.end() && isData(*found))
            pairs.insert(pairs.end(), {m_writer.text(keyword), m_writer.text(found->at("$data"))});
    return pairs.empty() ? 0 : m_writer.table(pairs, 2);
}

std::uint32_t SchemaCompiler::schemas(const Json& list) {
    std::vector<std::uint32_t> items;
    for (const Json& schema : list)
        items.push_back(compile(schema));
    return m_writer.list(items);
}

std::uint32_t SchemaCompiler::namedSchemas(const Json& object) {
    std::vector<std::uint32_t> pairs;
    for (const auto& [name, schema] : object.items()) {
        pairs.push_back(m_writer.text(name));
        pairs.push_back(compile(schema));
    }
    return m_writer.table(pairs, 2);
}

std::uint32_t SchemaCompiler::value(SchemaField field, const Json& json) {
    switch (field) {
    case SchemaField::Minimum:
    case SchemaField::Maximum:
    case SchemaField::MultipleOf:
    case SchemaField::ExclusiveMinimum:
    case SchemaField::ExclusiveMaximum:
        return m_writer.number(json.get<double>());
    case SchemaField::MinLength:
    case SchemaField::MaxLength:
    case SchemaField::MinItems:
    case SchemaField::MaxItems:
    case SchemaField::MinProperties:
    case SchemaField::MaxProperties:
        return static_cast<std::uint32_t>(
            std::min<std::uint64_t>(json.get<std::uint64_t>(), std::numeric_limits<std::uint32_t>::max()));
    case SchemaField::Pattern:
    case SchemaField::Format:
        return m_writer.text(json.get<std::string>());
    case SchemaField::Default:
        return m_writer.text(json.dump());
    case SchemaField::Enum: {
        std::vector<std::string> values;
        if (!json.is_array())
            values.push_back(asText(json));
        else
            for (const Json& member : json)
                values.push_back(asText(member));
        return m_writer.texts(values);
    }
    case SchemaField::Required:
    case SchemaField::UniqueKeys:
        return m_writer.texts(json.get<std::vector<std::string>>());
    case SchemaField::RequiredXor:
    case SchemaField::RequiredOr: {
        std::vector<std::uint32_t> groups;
        if (!json.empty() && json.front().is_string())
            groups.push_back(m_writer.texts(json.get<std::vector<std::string>>()));
        else
            for (const Json& group : json)
                groups.push_back(m_writer.texts(group.get<std::vector<std::string>>()));
        return m_writer.list(groups);
    }
    case SchemaField::DependentExcluded:
    case SchemaField::DependentRequired: {
        std::vector<std::uint32_t> pairs;
        for (const auto& [name, others] : json.items()) {
            pairs.push_back(m_writer.text(name));
            pairs.push_back(m_writer.texts(others.get<std::vector<std::string>>()));
        }
        return m_writer.table(pairs, 2);
    }
    case SchemaField::Properties:
    case SchemaField::PatternProperties:
        return namedSchemas(json);
    case SchemaField::AnyOf:
    case SchemaField::OneOf:
    case SchemaField::AllOf:
        return schemas(json);
    case SchemaField::Items:
    case SchemaField::If:
    case SchemaField::Then:
    case SchemaField::Else:
    case SchemaField::Not:
    case SchemaField::Contains:
    case SchemaField::PropertyNames:
        return compile(json);
    case SchemaField::Data:
        break;
    }
    return 0;
}

} // namespace lintel
