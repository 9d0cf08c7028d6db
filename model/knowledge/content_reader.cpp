#include "model/base/file.h"
#include "model/knowledge/content_files.h"
#include "model/knowledge/content_schemas.h"
#include "model/knowledge/fact_json.h"
#include "model/knowledge/json_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>

#include <algorithm>
#include <tuple>

namespace lintel {

using Json = nlohmann::json;

namespace {

/// Paths below the content folder of all files that are read, sorted.
std::vector<std::string> contentFiles(const std::string& directory) {
    const QDir root(QDir(QString::fromStdString(directory)).absolutePath());
    std::vector<std::string> files;
    for (const char* part :
         {"abbreviations.json", "comparisons", "exams", "omitted.json", "search_words.json", "services"}) {
        const QString path = root.filePath(part);
        if (QFileInfo(path).isFile())
            files.push_back(part);
        QDirIterator found(path, {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files.push_back(root.relativeFilePath(found.next()).toStdString());
    }
    std::ranges::sort(files);
    return files;
}

/// The order in which people look for exams: what the notes are for comes first.
std::ptrdiff_t familyRank(const Exam& exam) {
    static constexpr const char* families[] = {"DVA", "SAA", "CLF"};
    return std::ranges::find(families, exam.family) - std::begin(families);
}

class Reader {
public:
    Reader(const std::string& directory, const ContentSchemas& schemas)
        : m_directory(directory)
        , m_schemas(schemas) {}

    void readAll() {
        const auto paths = contentFiles(m_directory);
        for (const std::string& path : paths) {
            const auto steps = QString::fromStdString(path).split('/');
            const std::string name = QFileInfo(steps.last()).completeBaseName().toStdString();
            if (path == "abbreviations.json") {
                if (const auto json = read(path, "abbreviations"))
                    files.abbreviations = json->get<std::map<std::string, std::string>>();
            } else if (path == "search_words.json") {
                if (const auto json = read(path, "search_words"))
                    files.searchWords = json->get<SearchWords>();
            } else if (path == "omitted.json") {
                if (const auto json = read(path, "omitted"))
                    files.omitted = json->get<std::vector<OmittedLines>>();
            } else if (steps.first() == "comparisons") {
                if (const auto json = read(path, "comparison"))
                    files.comparisons.push_back({json->get<Comparison>(), path, ""});
            } else if (steps.first() == "exams") {
                if (const auto json = read(path, "exam"))
                    files.exams.push_back({json->get<Exam>(), path, ""});
            } else if (steps.size() == 2) {
                readService(path, name, {});
            } else if (steps.size() == 3 && name == "service") {
                readService(path, steps[1].toStdString(), topicFiles(steps[1]));
            }
        }
        std::ranges::sort(files.exams, [](const auto& a, const auto& b) {
            return std::tuple(familyRank(a.record), b.record.code) <
                   std::tuple(familyRank(b.record), a.record.code);
        });
        for (const std::string& path : paths)
            if (!m_read.contains(path))
                errors.push_back({"Nothing reads this file: a service is services/<id>.json, or "
                                  "services/<id>/service.json with its topics beside it.",
                                  path});
    }

    ContentFiles files;
    std::vector<Error> errors;

private:
    /// The document, when it is what its schema says.
    std::optional<Json> read(const std::string& path, const std::string& schema) {
        m_read.insert(path);
        const auto bytes = readFile(m_directory + '/' + path);
        if (!bytes) {
            errors.push_back({bytes.error().message, path});
            return std::nullopt;
        }
        auto json = parseJson(*bytes, path);
        if (!json) {
            errors.push_back(json.error());
            return std::nullopt;
        }
        const auto faults = m_schemas.validate(*json, schema, path);
        errors.insert(errors.end(), faults.begin(), faults.end());
        return faults.empty() ? std::optional(std::move(*json)) : std::nullopt;
    }

    std::vector<std::string> topicFiles(const QString& service) const {
        const QDir folder(QString::fromStdString(m_directory) + "/services/" + service);
        std::vector<std::string> paths;
        for (const QString& name : folder.entryList({"*.json"}, QDir::Files, QDir::Name))
            if (name != "service.json")
                paths.push_back(("services/" + service + '/' + name).toStdString());
        return paths;
    }

    void readService(const std::string& path, const std::string& expectedId,
                     const std::vector<std::string>& topicPaths) {
        auto json = read(path, "service");
        if (!json) {
            files.incomplete.insert(expectedId);
            json = Json::object();
        }
        if (json->value("id", expectedId) != expectedId)
            errors.push_back(
                {"The id must be that of the file or folder: \"" + expectedId + "\".", path, "/id"});
        (*json)["id"] = expectedId;
        const Json ownTopics = json->value("topics", Json::array());
        json->erase("topics");
        Service service = json->get<Service>();
        std::set<std::string> topicIds;
        for (std::size_t i = 0; i < ownTopics.size(); ++i)
            readTopic(service, topicIds, ownTopics[i], path, "/topics/" + std::to_string(i));
        for (const std::string& topicPath : topicPaths) {
            if (const auto topic = read(topicPath, "topic"))
                readTopic(service, topicIds, *topic, topicPath, "");
            else
                files.incomplete.insert(service.id);
        }
        if (!service.name.empty())
            files.services.push_back({std::move(service), path, ""});
    }

    void readTopic(Service& service, std::set<std::string>& topicIds, const Json& json,
                   const std::string& path, const std::string& pointer) {
        Topic topic{json.at("id"), json.at("title"), {}};
        if (!topicIds.insert(topic.id).second)
            errors.push_back(
                {"The topic \"" + topic.id + "\" stands in this service twice.", path, pointer + "/id"});
        const Json& facts = json.at("facts");
        for (std::size_t i = 0; i < facts.size(); ++i) {
            Fact fact = facts[i].get<Fact>();
            fact.service = service.id;
            fact.topic = topic.id;
            topic.facts.push_back(fact.id);
            files.facts.push_back({std::move(fact), path, pointer + "/facts/" + std::to_string(i)});
        }
        service.topics.push_back(std::move(topic));
    }

    const std::string& m_directory;
    const ContentSchemas& m_schemas;
    std::set<std::string> m_read;
};

template <class T>
std::vector<T> records(std::vector<Placed<T>>& placed) {
    std::vector<T> result;
    for (auto& [record, file, pointer] : placed)
        result.push_back(std::move(record));
    return result;
}

} // namespace

std::string contentHash(const std::string& contentDirectory) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string& path : contentFiles(contentDirectory)) {
        const auto bytes = readFile(contentDirectory + '/' + path);
        hash.addData(QByteArray::fromStdString(path + '\0' + (bytes ? *bytes : std::string()) + '\0'));
    }
    return hash.result().toHex().toStdString();
}

ContentReport readContent(const std::string& contentDirectory) {
    ContentReport report;
    const auto schemas = ContentSchemas::load(contentDirectory + "/schema");
    if (!schemas) {
        report.errors.push_back(schemas.error());
        return report;
    }
    Reader reader(contentDirectory, *schemas);
    reader.readAll();
    report.errors = std::move(reader.errors);
    const auto faults = checkContent(reader.files);
    report.errors.insert(report.errors.end(), faults.begin(), faults.end());
    std::ranges::stable_sort(report.errors, {},
                             [](const Error& error) { return std::tie(error.file, error.position.line); });
    if (reader.files.services.empty() && report.errors.empty())
        report.errors.push_back({"There is no service here.", contentDirectory + "/services"});
    report.content = {
        records(reader.files.services), records(reader.files.facts),  records(reader.files.comparisons),
        records(reader.files.exams),    reader.files.abbreviations,   reader.files.searchWords,
        reader.files.omitted,           contentHash(contentDirectory)};
    return report;
}

} // namespace lintel
