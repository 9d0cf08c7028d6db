#include "model/knowledge/content_schemas.h"

#include "model/base/file.h"
#include "model/knowledge/json_file.h"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace lintel {

using Json = nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

struct ContentSchemas::Data {
    std::map<std::string, valijson::Schema> schemas;
};

ContentSchemas::ContentSchemas(std::unique_ptr<Data> data)
    : m_data(std::move(data)) {}
ContentSchemas::~ContentSchemas() = default;
ContentSchemas::ContentSchemas(ContentSchemas&&) noexcept = default;
ContentSchemas& ContentSchemas::operator=(ContentSchemas&&) noexcept = default;

namespace {

constexpr const char* schemaNames[] = {"fact", "topic",         "service", "comparison",
                                       "exam", "abbreviations", "omitted", "search_words"};

std::string fileName(const std::string& name) {
    return name + ".schema.json";
}

/// valijson joins relative addresses of files in a way of its own, so all schemas stand in one document as
/// definitions: "fact.schema.json#/a" and, within that file, "#/a" become "#/definitions/fact.schema.json/a".
void localise(Json& schema, const std::string& file) {
    if (schema.is_object()) {
        schema.erase("$id");
        schema.erase("$schema");
        if (const auto reference = schema.find("$ref"); reference != schema.end() && reference->is_string()) {
            const auto text = reference->get<std::string>();
            const std::size_t hash = std::min(text.find('#'), text.size());
            const std::string target = hash == 0 ? file : text.substr(0, hash);
            const std::string pointer = hash < text.size() ? text.substr(hash + 1) : std::string();
            *reference = "#/definitions/" + target + pointer;
        }
    }
    if (schema.is_structured())
        for (Json& child : schema)
            localise(child, file);
}

/// "<root>", "[topics]", "[0]" → "/topics/0"
std::string pointerOf(const std::vector<std::string>& context) {
    std::string pointer;
    for (const std::string& step : context)
        if (step.size() > 2 && step.front() == '[')
            pointer += pointerStep(step.substr(1, step.size() - 2));
    return pointer;
}

} // namespace

Result<ContentSchemas> ContentSchemas::load(const std::string& schemaDirectory) {
    Json bundle = {{"definitions", Json::object()}};
    for (const char* name : schemaNames) {
        const std::string file = schemaDirectory + '/' + fileName(name);
        const auto bytes = readFile(file);
        if (!bytes)
            return bytes.error();
        auto schema = parseJson(*bytes, file);
        if (!schema)
            return schema.error();
        localise(*schema, fileName(name));
        bundle["definitions"][fileName(name)] = std::move(*schema);
    }
    auto data = std::make_unique<Data>();
    for (const char* name : schemaNames) {
        bundle["$ref"] = "#/definitions/" + fileName(name);
        try {
            valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
            parser.populateSchema(Adapter(bundle), data->schemas[name]);
        } catch (const std::exception& exception) {
            return Error{std::string("This is not a JSON Schema: ") + exception.what(),
                         schemaDirectory + '/' + fileName(name)};
        }
    }
    return ContentSchemas(std::move(data));
}

std::vector<Error> ContentSchemas::validate(const Json& document, const std::string& name,
                                            const std::string& file) const {
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    if (validator.validate(m_data->schemas.at(name), Adapter(document), &results))
        return {};
    std::vector<Error> errors;
    std::set<std::pair<std::string, std::string>> told;
    for (const auto& result : results) {
        // Each object around a fault is reported as faulty too: only the innermost places say why.
        const bool isAround = std::ranges::any_of(results, [&](const auto& other) {
            return other.context.size() > result.context.size() &&
                   std::equal(result.context.begin(), result.context.end(), other.context.begin());
        });
        const std::string pointer = pointerOf(result.context);
        if (!isAround && told.emplace(pointer, result.description).second)
            errors.push_back({result.description, file, pointer});
    }
    return errors;
}

} // namespace lintel
