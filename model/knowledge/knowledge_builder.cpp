#include "model/knowledge/database.h"
#include "model/knowledge/fact_json.h"
#include "model/knowledge/knowledge.h"
#include "model/knowledge/search_entry.h"
#include "model/knowledge/search_text.h"

#include "knowledge_sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace lintel {

using Json = nlohmann::json;

namespace {

/// A statement that is run for many rows. A failure throws, so that nothing half-written is kept.
class Insert {
public:
    Insert(const QSqlDatabase& database, const QString& sql)
        : m_query(database) {
        if (!m_query.prepare(sql))
            throw std::runtime_error(m_query.lastError().text().toStdString());
    }

    void row(const QVariantList& values) {
        for (qsizetype i = 0; i < values.size(); ++i)
            m_query.bindValue(static_cast<int>(i), values[i]);
        if (!m_query.exec())
            throw std::runtime_error(m_query.lastError().text().toStdString());
    }

private:
    QSqlQuery m_query;
};

void run(const QSqlDatabase& database, const QString& sql) {
    QSqlQuery query(database);
    if (!query.exec(sql))
        throw std::runtime_error(query.lastError().text().toStdString());
}

/// Runs a script; its statements end with ";" at the end of a line.
void runScript(const QSqlDatabase& database, const QString& script) {
    for (const QString& statement : script.split(";\n", Qt::SkipEmptyParts))
        if (!statement.trimmed().isEmpty())
            run(database, statement);
}

class Index {
public:
    Index(const QSqlDatabase& database, const Content& content)
        : m_entries(database, "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        , m_names(database, "INSERT OR IGNORE INTO exact_name VALUES (?, ?, ?)")
        , m_words(database,
                  "INSERT INTO words (rowid, names, body, figures, service) VALUES (?, ?, ?, ?, ?)") {
        for (const auto& [abbreviation, expansion] : content.abbreviations)
            m_abbreviations.emplace_back(folded(abbreviation), folded(expansion));
    }

    void add(const SearchEntry& entry) {
        ++m_position;
        m_entries.row({m_position, static_cast<int>(entry.kind), QString::fromUtf8(entry.id),
                       QString::fromUtf8(entry.service), QString::fromUtf8(entry.title),
                       QString::fromUtf8(entry.excerpt), entry.retired ? 1 : 0, entry.weight});
        for (const std::string& name : entry.exactNames)
            if (const std::string exact = folded(name); !exact.empty())
                m_names.row({QString::fromUtf8(exact), m_position, 0});
        for (const std::string& figure : entry.formerFigures)
            m_names.row({QString::fromUtf8(figure), m_position, 1});
        for (const std::string& figure : entry.exactFigures)
            m_names.row({QString::fromUtf8(figure), m_position, 2});
        m_words.row({m_position, QString::fromUtf8(withAbbreviations(entry.names)),
                     QString::fromUtf8(withAbbreviations(entry.body)), QString::fromUtf8(entry.figures),
                     QString::fromUtf8(entry.context)});
    }

private:
    /// The folded text, and what the abbreviations in it mean, and the other way round.
    std::string withAbbreviations(const std::string& written) const {
        const std::string plain = folded(written);
        const std::string padded = ' ' + plain + ' ';
        std::string result = plain;
        for (const auto& [abbreviation, expansion] : m_abbreviations) {
            if (padded.find(' ' + expansion) != std::string::npos)
                result += ' ' + abbreviation;
            else if (padded.find(' ' + abbreviation + ' ') != std::string::npos)
                result += ' ' + expansion;
        }
        return result;
    }

    int m_position = 0;
    Insert m_entries;
    Insert m_names;
    Insert m_words;
    std::vector<std::pair<std::string, std::string>> m_abbreviations;
};

/// "DLQ" leads to facts about dead-letter queues, also where a service has it as an alias.
Service withoutAbbreviations(Service service, const Content& content) {
    std::erase_if(service.aliases,
                  [&](const std::string& alias) { return content.abbreviations.contains(alias); });
    return service;
}

/// By category in the order of the library, then by name.
std::vector<const Service*> sorted(const std::vector<Service>& services) {
    static const std::vector<std::string> categories = {"compute",  "containers",  "storage",  "database",
                                                        "network",  "integration", "security", "management",
                                                        "devtools", "analytics",   "general"};
    std::vector<const Service*> result;
    for (const Service& service : services)
        result.push_back(&service);
    const auto key = [&](const Service* service) {
        return std::make_pair(std::ranges::find(categories, service->category) - categories.begin(),
                              folded(withoutBrand(service->name)));
    };
    std::ranges::sort(result, [&](const Service* a, const Service* b) { return key(a) < key(b); });
    return result;
}

void write(const QSqlDatabase& database, const Content& content) {
    runScript(database, QString::fromUtf8(sql::schema));
    Insert meta(database, "INSERT INTO meta VALUES (?, ?)");
    meta.row({"version", QString::number(knowledgeVersion)});
    meta.row({"contentHash", QString::fromUtf8(content.hash)});

    Insert services(database, "INSERT INTO service VALUES (?, ?, ?)");
    Insert facts(database, "INSERT INTO fact VALUES (?, ?, ?, ?, ?)");
    Insert comparisons(database, "INSERT INTO comparison VALUES (?, ?, ?)");
    Insert exams(database, "INSERT INTO exam VALUES (?, ?)");
    Insert asked(database, "INSERT OR IGNORE INTO asked VALUES (?, ?, ?)");
    Index index(database, content);
    const auto json = [](const auto& record) { return QString::fromUtf8(Json(record).dump()); };

    std::map<std::string, const Fact*> factById;
    for (const Fact& fact : content.facts)
        factById[fact.id] = &fact;
    std::map<std::string, std::string> contexts;
    int position = 0;
    int factPosition = 0;
    const auto inOrder = sorted(content.services);
    for (const Service* service :
         inOrder) // first of all entries, so that a search of one letter reaches them
        index.add(entryOf(withoutAbbreviations(*service, content)));
    for (const Service* service : inOrder) {
        services.row({++position, QString::fromUtf8(service->id), json(*service)});
        contexts[service->id] = folded(namesOf(*service));
        for (const Topic& topic : service->topics)
            for (const std::string& id : topic.facts) {
                const Fact& fact = *factById.at(id);
                facts.row({++factPosition, QString::fromUtf8(fact.id), QString::fromUtf8(fact.service),
                           QString::fromUtf8(fact.property), json(fact)});
                index.add(entryOf(fact, *service, topic.title));
                for (const Exam& exam : content.exams)
                    for (const std::string& task : tasksAsking(exam, fact))
                        for (const std::string& part : {task, task.substr(0, task.find('.'))})
                            asked.row({QString::fromUtf8(exam.code), QString::fromUtf8(part), factPosition});
            }
        for (const ApiOperation& api : service->apis)
            index.add(entryOf(api, *service));
    }
    position = 0;
    for (const Comparison& comparison : content.comparisons) {
        comparisons.row({++position, QString::fromUtf8(comparison.service), json(comparison)});
        index.add(entryOf(comparison, contexts[comparison.service]));
    }
    position = 0;
    for (const Exam& exam : content.exams)
        exams.row({++position, json(exam)});
    Insert searchWords(database, "INSERT INTO search_words VALUES (?)");
    searchWords.row({json(content.searchWords)});
    run(database, "INSERT INTO words (words) VALUES ('optimize')");
}

} // namespace

Result<void> buildKnowledge(const Content& content, const std::string& databasePath) {
    const std::string draft = databasePath + ".draft-" + std::to_string(QCoreApplication::applicationPid());
    const auto failed = [&](const std::string& reason) {
        QFile::remove(QString::fromUtf8(draft));
        return Error{"The knowledge database cannot be written: " + reason, databasePath};
    };
    QFile::remove(QString::fromUtf8(draft));
    {
        const Database database(QString::fromUtf8(draft), {});
        QSqlDatabase connection = database.connection();
        if (!connection.isOpen())
            return failed(connection.lastError().text().toStdString());
        try {
            run(connection, "PRAGMA journal_mode = OFF"); // the draft is thrown away when anything fails
            connection.transaction();
            write(connection, content);
            if (!connection.commit())
                return failed(connection.lastError().text().toStdString());
        } catch (const std::exception& exception) {
            return failed(exception.what());
        }
    }
    std::error_code error;
    std::filesystem::rename(draft, databasePath, error);
    return error ? failed(error.message()) : Result<void>();
}

} // namespace lintel
