#include "model/base/file.h"
#include "model/catalog/catalog.h"
#include "model/catalog/roles.h"
#include "model/knowledge/knowledge.h"

#include <QDir>
#include <QTest>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cctype>
#include <unordered_set>

using namespace lintel;

namespace {

/// Lower-case words of letters and digits.
std::vector<std::string> words(const std::string& text) {
    std::vector<std::string> result(1);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte))
            result.back() += static_cast<char>(std::tolower(byte));
        else if (!result.back().empty() && c != '\'')
            result.emplace_back();
    }
    if (result.back().empty())
        result.pop_back();
    return result;
}

constexpr std::size_t runLength = 9;

/// Every run of nine words.
std::vector<std::string> runs(const std::string& text) {
    const auto all = words(text);
    std::vector<std::string> result;
    for (std::size_t i = 0; i + runLength <= all.size(); ++i) {
        std::string run;
        for (std::size_t j = i; j < i + runLength; ++j)
            run += all[j] + ' ';
        result.push_back(std::move(run));
    }
    return result;
}

} // namespace

/// The real content: whole, linked, sourced, and in our own words.
class ContentTest : public QObject {
    Q_OBJECT

    Content m_content;
    std::shared_ptr<const Catalog> m_catalog;

private slots:
    void initTestCase() {
        ContentReport report = readContent(LINTEL_SOURCE_DIR "/content");
        for (const Error& error : report.errors)
            qWarning("%s", error.toString().c_str());
        QVERIFY(report.errors.empty());
        m_content = std::move(report.content);
        auto catalog = Catalog::open(LINTEL_DATA_DIR "/catalog.bin");
        QVERIFY(catalog.ok());
        m_catalog = *catalog;
    }

    void propertiesAreThoseOfTheCatalog() {
        QStringList unknown;
        for (const Fact& fact : m_content.facts) {
            if (fact.property.empty())
                continue;
            const auto slash = fact.property.find('/');
            const auto type = m_catalog->find(fact.property.substr(0, slash));
            std::string path = fact.property.substr(slash + 1);
            std::ranges::replace(path, '/', '.');
            if (!type || !type->property(path).isValid())
                unknown += QString::fromStdString(fact.id + ": " + fact.property);
        }
        QVERIFY2(unknown.isEmpty(), qPrintable('\n' + unknown.join('\n')));
    }

    void resourceTypesAreThoseOfTheCatalog() {
        for (const Service& service : m_content.services)
            for (const std::string& type : service.resourceTypes)
                QVERIFY2(m_catalog->find(type), (service.id + ": " + type).c_str());
    }

    void theTypesOfAServiceLeadBackToIt() {
        const auto roles = Roles::load(LINTEL_SOURCE_DIR "/content/catalog/roles.json");
        QVERIFY(roles.ok());
        std::map<std::string, std::vector<std::string>> services; // some types belong to two
        for (const Service& service : m_content.services)
            for (const std::string& type : service.resourceTypes)
                services[type].push_back(service.id);
        QStringList wrong;
        for (const Role& role : roles->listed())
            if (const auto known = services.find(role.type);
                known != services.end() && std::ranges::count(known->second, role.service) == 0)
                wrong += QString::fromStdString(role.type + " is of " + known->second.front() +
                                                ", its role says \"" + role.service + '"');
        // A type that is not listed takes the service of its neighbours, which it must have.
        for (const auto& [type, ids] : services)
            if (roles->of(type).service.empty())
                wrong += QString::fromStdString(type + " has a role without a service");
        QVERIFY2(wrong.isEmpty(), qPrintable('\n' + wrong.join('\n')));
    }

    void catalogFilesAreWhatTheirSchemaSays_data() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"roles", "update_behaviors", "iam_names"})
            QTest::newRow(name) << name;
    }

    void catalogFilesAreWhatTheirSchemaSays() {
        QFETCH(QString, name);
        using Adapter = valijson::adapters::NlohmannJsonAdapter;
        const auto read = [](const QString& path) {
            const auto bytes = readFile((LINTEL_SOURCE_DIR "/content/" + path).toStdString());
            return bytes ? nlohmann::json::parse(*bytes) : nlohmann::json();
        };
        const auto schema = read("schema/" + name + ".schema.json");
        const auto content = read("catalog/" + name + ".json");
        valijson::Schema compiled;
        valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(Adapter(schema), compiled);
        valijson::ValidationResults results;
        valijson::Validator().validate(compiled, Adapter(content), &results);
        for (const auto& error : results)
            qWarning("%s", error.description.c_str());
        QCOMPARE(results.numErrors(), std::size_t{0});
    }

    void nothingIsCopiedFromTheNotes() {
        const QDir notes(qEnvironmentVariable("LINTEL_SHARED_DIR") + "/seeds");
        const QStringList files = notes.entryList({"*.txt"}, QDir::Files);
        if (files.isEmpty())
            QSKIP("The notes are not here (LINTEL_SHARED_DIR/seeds).");
        std::unordered_set<std::string> known;
        for (const QString& file : files)
            for (std::string& run : runs(*readFile(notes.filePath(file).toStdString())))
                known.insert(std::move(run));
        QStringList copied;
        for (const Fact& fact : m_content.facts)
            for (const std::string& text : {fact.statement, fact.ask, fact.answer, fact.why})
                for (const std::string& run : runs(text))
                    if (known.contains(run))
                        copied += QString::fromStdString(fact.id + ": " + run);
        QVERIFY2(copied.isEmpty(), qPrintable('\n' + copied.join('\n')));
    }
};

QTEST_GUILESS_MAIN(ContentTest)
#include "content_test.moc"
