#include "model/catalog/compiler/compile.h"

#include "model/base/file.h"
#include "model/catalog/compiler/constraint_compiler.h"
#include "model/catalog/compiler/iam_compiler.h"
#include "model/catalog/compiler/json_input.h"
#include "model/catalog/compiler/sam_types.h"
#include "model/catalog/compiler/schema_compiler.h"

#include <algorithm>
#include <set>

namespace lintel {

using format::TypeField;
using Json = SchemaCompiler::Json;

namespace {

/// What the compiler knows while it writes: all input files, parsed.
struct Input {
    std::map<std::string, Json> types;
    Json regions;
    Json runtimes;
    Json actions;
    Json iamNames;
    Json updateBehaviors; ///< type → what its page says of changes
    Json serviceStatus;
    Json resourceAttributes; ///< "CreationPolicy", "UpdatePolicy" → type → schema
    Json samTypes;           ///< SAM type → what it becomes and which properties it passes on
};

Result<std::map<std::string, Json>> readTypes(const std::string& path) {
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    std::map<std::string, Json> types;
    std::size_t start = 0;
    for (int line = 1; start < bytes->size(); ++line) {
        const std::size_t end = std::min(bytes->find('\n', start), bytes->size());
        try {
            Json type = Json::parse(bytes->begin() + static_cast<std::ptrdiff_t>(start),
                                    bytes->begin() + static_cast<std::ptrdiff_t>(end));
            const std::string name = type.at("type");
            if (!types.emplace(name, std::move(type)).second)
                return Error{"The type " + name + " stands there twice.", path, {}, {line, 1}};
        } catch (const Json::exception& exception) {
            return Error{exception.what(), path, {}, {line, 1}};
        }
        start = end + 1;
    }
    return types;
}

/// "Endpoint/Address" → "Endpoint.Address"; the step into an array's items ("*") has no name.
std::string dotted(std::string path) {
    for (std::size_t star; (star = path.find("*/")) != std::string::npos;)
        path.erase(star, 2);
    if (path.ends_with("/*"))
        path.erase(path.size() - 2);
    std::ranges::replace(path, '/', '.');
    return path;
}

std::vector<std::string> paths(const Json& holder, const char* key) {
    std::vector<std::string> result;
    if (const auto list = holder.find(key); list != holder.end())
        for (const Json& path : *list)
            result.push_back(dotted(path.get<std::string>()));
    return result;
}

std::string joined(const Json& list) {
    std::string text;
    for (const Json& part : list)
        text += (text.empty() ? "" : "|") + part.get<std::string>();
    return text;
}

class TypeCompiler {
public:
    TypeCompiler(CatalogWriter& writer, const Input& input)
        : m_writer(writer)
        , m_input(input) {}

    std::uint32_t compile(const Json& type) {
        const Json& schema = type.at("schema");
        const std::string name = type.at("type");
        SchemaCompiler schemas(m_writer, schema);
        std::map<TypeField, std::uint32_t> fields;
        fields[TypeField::Name] = m_writer.text(name);
        fields[TypeField::Schema] = schemas.compile(schema);
        fields[TypeField::ReadOnly] = m_writer.texts(paths(schema, "readOnlyProperties"));
        fields[TypeField::CreateOnly] = m_writer.texts(paths(schema, "createOnlyProperties"));
        fields[TypeField::WriteOnly] = m_writer.texts(paths(schema, "writeOnlyProperties"));
        fields[TypeField::Deprecated] = m_writer.texts(paths(schema, "deprecatedProperties"));
        const auto read = m_input.updateBehaviors.find(name);
        const Json& behaviors = read == m_input.updateBehaviors.end() ? type : *read;
        fields[TypeField::MayReplace] = m_writer.texts(paths(behaviors, "mayReplace"));
        fields[TypeField::MayInterrupt] = m_writer.texts(paths(behaviors, "someInterruption"));
        fields[TypeField::Arn] = m_writer.text(type.value("arn", ""));
        fields[TypeField::Transform] = m_writer.text(type.value("transform", ""));
        fields[TypeField::References] = references(type);
        fields[TypeField::MissingRegions] = missingRegions(name);
        if (const Json* status = serviceStatus(name)) {
            fields[TypeField::ServiceStatus] = m_writer.text(status->at("status"));
            fields[TypeField::ServiceStatusDate] = m_writer.text(status->at("date"));
        }
        if (const auto tagging = type.find("tagging"); tagging != type.end())
            fields[TypeField::TagsProperty] = m_writer.text(tagging->at(0));
        fields[TypeField::CreationPolicy] = resourceAttribute("CreationPolicy", name);
        fields[TypeField::UpdatePolicy] = resourceAttribute("UpdatePolicy", name);
        // A SAM type answers Ref and Fn::GetAtt as the resource that it becomes.
        if (const auto sam = m_input.samTypes.find(name); sam != m_input.samTypes.end()) {
            fields[TypeField::PassesTo] = passes(*sam);
            const Json& target = m_input.types.at(sam->at("becomes").get<std::string>());
            SchemaCompiler targetSchemas(m_writer, target.at("schema"));
            answers(target, targetSchemas, fields);
        } else {
            answers(type, schemas, fields);
        }
        const std::uint32_t record = m_writer.reserveRecord(fields.size());
        std::map<std::uint8_t, std::uint32_t> words;
        for (const auto& [field, word] : fields)
            words[static_cast<std::uint8_t>(field)] = word;
        m_writer.setRecord(record, type.value("stateful", false) ? format::statefulFlag : 0, words);
        return record;
    }

private:
    void answers(const Json& type, SchemaCompiler& schemas, std::map<TypeField, std::uint32_t>& fields) {
        std::vector<std::uint32_t> pairs;
        std::set<std::string> names;
        if (const auto attributes = type.find("attributes"); attributes != type.end())
            for (const auto& [name, schema] : attributes->items())
                if (names.insert(name).second)
                    pairs.insert(pairs.end(), {m_writer.text(name), attribute(schema, schemas)});
        // CloudFormation accepts every read-only property too.
        const Json& root = type.at("schema");
        if (const auto readOnly = root.find("readOnlyProperties"); readOnly != root.end())
            for (const Json& path : *readOnly)
                if (const auto text = path.get<std::string>(); text.find('*') == std::string::npos)
                    if (const std::string name = dotted(text); names.insert(name).second)
                        pairs.insert(pairs.end(), {m_writer.text(name), 0});
        fields[TypeField::Attributes] = m_writer.table(pairs, 2);
        const auto refReturns = type.find("refReturns");
        const auto primary = root.find("primaryIdentifier");
        fields[TypeField::RefReturns] = m_writer.text(refReturns != type.end() ? joined(*refReturns)
                                                      : primary != root.end()  ? joined(*primary)
                                                                               : std::string());
    }

    /// The two sources name some definitions differently: an attribute that refers to one of those has no
    /// schema.
    static std::uint32_t attribute(const Json& schema, SchemaCompiler& schemas) {
        try {
            return schemas.compile(schema);
        } catch (const Json::out_of_range&) {
            return 0;
        }
    }

    std::uint32_t references(const Json& type) {
        std::vector<std::uint32_t> pairs;
        if (const auto references = type.find("references"); references != type.end())
            for (const auto& [path, targets] : references->items())
                pairs.insert(pairs.end(), {m_writer.text(dotted(path)),
                                           m_writer.texts(targets.get<std::vector<std::string>>())});
        return m_writer.table(pairs, 2);
    }

    /// "InlineCode" → "AWS::Lambda::Function/Code.ZipFile"; nothing for what the transform uses itself.
    std::uint32_t passes(const Json& sam) {
        std::vector<std::uint32_t> pairs;
        for (const auto& [property, schema] : sam.at("properties").items())
            pairs.insert(pairs.end(), {m_writer.text(property), m_writer.text("")});
        for (const auto& [property, target] : sam.at("passes").items()) {
            const auto place = target.get<std::string>();
            const std::size_t slash = place.find('/');
            pairs.insert(pairs.end(),
                         {m_writer.text(property),
                          m_writer.text(place.substr(0, slash + 1) + dotted(place.substr(slash + 1)))});
        }
        return m_writer.table(pairs, 2);
    }

    std::uint32_t missingRegions(const std::string& name) {
        std::vector<std::uint32_t> positions;
        const auto regions = m_input.regions.at("regions").get<std::vector<std::string>>();
        if (const auto missing = m_input.regions.at("missing").find(name);
            missing != m_input.regions.at("missing").end())
            for (const Json& region : *missing) {
                const auto found = std::ranges::find(regions, region.get<std::string>());
                if (found != regions.end())
                    positions.push_back(static_cast<std::uint32_t>(found - regions.begin()));
            }
        return m_writer.list(positions);
    }

    std::uint32_t resourceAttribute(const char* attribute, const std::string& type) {
        const Json& schemas = m_input.resourceAttributes.at(attribute);
        const auto schema = schemas.find(type);
        return schema == schemas.end() ? 0 : SchemaCompiler(m_writer, *schema).compile(*schema);
    }

    /// The entry of the type, or of its whole service ("AWS::AppMesh::").
    const Json* serviceStatus(const std::string& name) const {
        for (const std::string& key : {name, name.substr(0, name.rfind(':') + 1)})
            if (const auto found = m_input.serviceStatus.find(key); found != m_input.serviceStatus.end())
                return &*found;
        return nullptr;
    }

    CatalogWriter& m_writer;
    const Input& m_input;
};

std::uint32_t runtimeTable(CatalogWriter& writer, const Json& runtimes) {
    const std::map<std::string, Json> sorted = runtimes;
    std::vector<std::uint32_t> words;
    for (const auto& [name, dates] : sorted) {
        const auto text = [&writer, &runtime = dates](const char* key) {
            const Json& value = runtime.at(key);
            return writer.text(value.is_null() ? std::string() : value.get<std::string>());
        };
        words.insert(words.end(), {writer.text(name), text("deprecated"), text("create-block"),
                                   text("update-block"), text("successor")});
    }
    return writer.table(words, 5);
}

} // namespace

Result<std::string> compileCatalog(const std::string& directory) {
    Input input;
    auto types = readTypes(directory + "/resource_types.jsonl");
    if (!types)
        return types.error();
    input.types = std::move(*types);
    const std::pair<const char*, Json*> files[] = {{"regions.json", &input.regions},
                                                   {"lambda_runtimes.json", &input.runtimes},
                                                   {"iam_actions.json", &input.actions},
                                                   {"iam_names.json", &input.iamNames},
                                                   {"update_behaviors.json", &input.updateBehaviors},
                                                   {"service_status.json", &input.serviceStatus},
                                                   {"resource_attributes.json", &input.resourceAttributes},
                                                   {"sam_types.json", &input.samTypes}};
    for (const auto& [name, json] : files) {
        auto read = readJson(directory + '/' + name);
        if (!read)
            return read.error();
        *json = std::move(*read);
    }

    CatalogWriter writer;
    TypeCompiler compiler(writer, input);
    format::Header header{};
    std::string about = "sam_types.json";
    try {
        completeSamTypes(input.types, input.samTypes);
        about = "regions.json or lambda_runtimes.json";
        header.regions = writer.texts(input.regions.at("regions").get<std::vector<std::string>>());
        header.runtimes = runtimeTable(writer, input.runtimes);
        about = "iam_actions.json or iam_names.json";
        compileIam(writer, input.actions, input.iamNames, header);
        std::vector<std::uint32_t> pairs;
        for (const auto& [name, type] : input.types) {
            about = name;
            pairs.insert(pairs.end(), {writer.text(name), compiler.compile(type)});
        }
        header.types = writer.table(pairs, 2);
    } catch (const std::exception& exception) {
        return Error{about + " has another shape than expected: " + exception.what(), directory};
    }
    const Result<std::uint32_t> constraints = compileConstraints(writer, directory + "/constraints");
    if (!constraints)
        return constraints.error();
    header.constraints = *constraints;
    return writer.finish(header);
}

} // namespace lintel
