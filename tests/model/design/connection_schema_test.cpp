#include "tests/model/design/support.h"

#include "model/design/json_file.h"

#include <QDir>
#include <QDirIterator>
#include <set>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace lintel;

namespace {

/// valijson reads plain JSON objects; the order of members does not matter to a schema.
nlohmann::json plain(const std::string& path) {
    const auto json = readJsonFile(path);
    if (!json)
        qFatal("%s", json.error().toString().c_str());
    return nlohmann::json::parse(json->dump());
}

void collectFacts(const nlohmann::json& json, std::set<std::string>& facts) {
    if (json.is_object())
        for (const auto& [key, value] : json.items()) {
            if (key == "facts")
                facts.insert(value.begin(), value.end());
            else if (key == "fact")
                facts.insert(value.get<std::string>());
            else
                collectFacts(value, facts);
        }
    else if (json.is_array())
        for (const nlohmann::json& item : json)
            collectFacts(item, facts);
}

void collectFactIds(const nlohmann::json& json, std::set<std::string>& ids) {
    if (json.is_object() && json.contains("id") && json.contains("statement"))
        ids.insert(json.at("id").get<std::string>());
    if (json.is_structured())
        for (const nlohmann::json& item : json)
            collectFactIds(item, ids);
}

} // namespace

class ConnectionSchemaTest : public QObject {
    Q_OBJECT

    const QString m_content = QStringLiteral(LINTEL_SOURCE_DIR "/content");

    QStringList files() const {
        QStringList paths;
        const QDir folder(m_content + "/connections");
        for (const QString& name : folder.entryList({"*.json"}, QDir::Files))
            paths << folder.filePath(name);
        return paths;
    }

private slots:
    void everyEntryFitsTheSchema() {
        const nlohmann::json schemaJson = plain((m_content + "/schema/connection.schema.json").toStdString());
        valijson::Schema schema;
        valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), schema);
        for (const QString& path : files()) {
            const nlohmann::json entry = plain(path.toStdString());
            valijson::ValidationResults results;
            valijson::adapters::NlohmannJsonAdapter adapter(entry);
            const bool fits = valijson::Validator().validate(schema, adapter, &results);
            valijson::ValidationResults::Error error;
            std::string message = path.toStdString();
            while (results.popError(error)) {
                message += "\n";
                for (const std::string& step : error.context)
                    message += step;
                message += ": " + error.description;
            }
            QVERIFY2(fits, message.c_str());
            QCOMPARE(QString::fromStdString(entry.at("id").get<std::string>()),
                     QFileInfo(path).completeBaseName());
        }
    }

    void everyFactExists() {
        std::set<std::string> known;
        QDirIterator services(m_content + "/services", {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
        while (services.hasNext())
            collectFactIds(plain(services.next().toStdString()), known);
        QVERIFY(known.size() > 500);
        for (const QString& path : files()) {
            std::set<std::string> facts;
            collectFacts(plain(path.toStdString()), facts);
            for (const std::string& fact : facts)
                QVERIFY2(known.contains(fact), (path.toStdString() + " names " + fact).c_str());
        }
    }

    void everyTypeExists() {
        for (const ConnectionEntry* entry : knowhow()->connections->entries())
            for (const auto& types : {entry->fromTypes, entry->toTypes})
                for (const std::string& type : types)
                    QVERIFY2(knowhow()->catalog->find(type), (entry->id + ": " + type).c_str());
    }
};

QTEST_APPLESS_MAIN(ConnectionSchemaTest)
#include "connection_schema_test.moc"
