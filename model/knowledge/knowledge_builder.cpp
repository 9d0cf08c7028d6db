#include "model/knowledge/database.h"
#include "model/knowledge/fact_json.h"
#include "model/knowledge/knowledge.h"
#include "model/knowledge/search_text.h"
#include "model/knowledge/units.h"

#include "knowledge_sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <filesystem>
#include <set>
#include <stdexcept>

namespace lintel {

using Json = nlohmann::json;

namespace {

QString text(std::string_view bytes) {
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

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

std::string withoutBrand(const std::string& name) {
    for (const std::string_view brand : {"Amazon ", "AWS "})
        if (name.starts_with(brand))
            return name.substr(brand.size());
    return name;
}

std::vector<std::string> figureWords(const std::string& text) {
    std::vector<std::string> words;
    for (const Figure& figure : figuresIn(text))
        words.push_back(figure.word);
    return words;
}

std::vector<std::string> figureWords(const Quantity& quantity) {
    std::vector<std::string> words = {figureWord(quantity.number, quantity.unit)};
    if (quantity.upper)
        words.push_back(figureWord(*quantity.upper, quantity.unit));
    std::erase(words, "");
    return words;
}

/// The steps of an id below its service, and whether it says what the last of them is:
/// "sqs.dlq.purpose" → dlq, true.
struct Subject {
    std::vector<std::string> steps;
    bool isDefinition = false;
};

Subject subjectOf(const Fact& fact) {
    Subject subject;
    for (const QString& step : text(fact.id).split('.').mid(1))
        subject.steps.push_back(step.toStdString());
    static const std::set<std::string> words = {"purpose", "definition", "pattern"};
    subject.isDefinition = subject.steps.size() > 1 && words.contains(subject.steps.back());
    if (subject.isDefinition)
        subject.steps.pop_back();
    return subject;
}

/// How much of its relevance a fact keeps among others that match as well: what one learns first comes first.
double weightOf(const Fact& fact) {
    static const std::map<std::string, double> bounds = {
        {"max", 1.2}, {"default", 1.15}, {"exact", 1.1}, {"min", 0.8}, {"step", 0.75}};
    static const std::map<std::string, double> kinds = {
        {"definition", 1.2}, {"security", 1.15}, {"mode", 1.1}, {"use-case", 0.9}, {"procedure", 0.75}};
    const auto& weights = fact.quantity ? bounds : kinds;
    const auto known = weights.find(fact.quantity ? fact.quantity->bound : fact.kind);
    const Subject subject = subjectOf(fact);
    const double general = 1 + 0.2 * (3 - static_cast<double>(subject.steps.size())); // details have long ids
    return (known == weights.end() ? 1 : known->second) * general * (subject.isDefinition ? 1.2 : 1);
}

/// What a fact is the answer to when it is all that was typed: its name, or what it defines.
std::vector<std::string> exactNamesOf(const Fact& fact) {
    static const std::set<std::string> defining = {"definition", "mode", "option", "security", "use-case"};
    const Subject subject = subjectOf(fact);
    std::vector<std::string> names = {fact.name};
    if (!fact.quantity && defining.contains(fact.kind) &&
        (subject.isDefinition || subject.steps.size() == 2)) {
        names.push_back(joined(subject.steps, " "));
        names.push_back(subject.steps.back());
    }
    return names;
}

/// "Visibility timeout · default 30 s"
std::string titleOf(const Fact& fact, const std::string& topicTitle) {
    std::string title = fact.name.empty() ? topicTitle : fact.name;
    if (fact.quantity && !fact.name.empty()) {
        const std::string& bound = fact.quantity->bound;
        title += " \u00b7 ";
        if (bound == "min" || bound == "max" || bound == "default")
            title += bound + ' ';
        title += fact.quantity->toFriendlyString();
    }
    return title;
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

    struct Entry {
        SearchHit::Kind kind;
        std::string id;
        std::string service;
        std::string title;
        std::string excerpt;
        bool retired = false;
        double weight = 1;
        std::vector<std::string> exactNames = {};
        std::vector<std::string> formerFigures = {};
        std::vector<std::string> exactFigures = {};
        std::string names = {};
        std::string body = {};
        std::string figures = {};
        std::string context = {}; ///< names of the service and topic that it belongs to
    };

    void add(const Entry& entry) {
        ++m_position;
        m_entries.row({m_position, static_cast<int>(entry.kind), text(entry.id), text(entry.service),
                       text(entry.title), text(entry.excerpt), entry.retired ? 1 : 0, entry.weight});
        for (const std::string& name : entry.exactNames)
            if (const std::string exact = folded(name); !exact.empty())
                m_names.row({text(exact), m_position, 0});
        for (const std::string& figure : entry.formerFigures)
            m_names.row({text(figure), m_position, 1});
        for (const std::string& figure : entry.exactFigures)
            m_names.row({text(figure), m_position, 2});
        m_words.row({m_position, text(withAbbreviations(entry.names)), text(withAbbreviations(entry.body)),
                     text(entry.figures), text(entry.context)});
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

std::string namesOf(const Service& service) {
    return service.id + ' ' + service.name + ' ' + service.fullName + ' ' + joined(service.aliases, " ") +
           ' ' + joined(service.formerNames, " ");
}

/// "DLQ" leads to facts about dead-letter queues, also where a service has it as an alias.
Service withoutAbbreviations(Service service, const Content& content) {
    std::erase_if(service.aliases,
                  [&](const std::string& alias) { return content.abbreviations.contains(alias); });
    return service;
}

Index::Entry entryOf(const Service& service) {
    Index::Entry entry{SearchHit::Kind::Service, service.id, service.id, service.name, service.summary};
    std::vector<std::string> names = {service.name, service.fullName};
    names.insert(names.end(), service.aliases.begin(), service.aliases.end());
    names.insert(names.end(), service.formerNames.begin(), service.formerNames.end());
    entry.exactNames = {service.id};
    for (const std::string& name : names) {
        entry.exactNames.push_back(name);
        entry.exactNames.push_back(withoutBrand(name));
    }
    entry.names = namesOf(service);
    entry.body = service.summary;
    return entry;
}

Index::Entry entryOf(const Fact& fact, const Service& service, const std::string& topicTitle) {
    Index::Entry entry{SearchHit::Kind::Fact, fact.id, fact.service, titleOf(fact, topicTitle),
                       fact.statement};
    entry.retired = fact.status == "retired";
    entry.exactNames = exactNamesOf(fact);
    const std::string id = fact.id.substr(std::min(fact.id.find('.'), fact.id.size()));
    const std::string property =
        fact.property.substr(std::min(fact.property.find('/'), fact.property.size()));
    entry.names = fact.name + ' ' + id + ' ' + property;
    entry.body = fact.statement + ' ' + fact.notesSaid + ' ' + fact.ask + ' ' + fact.answer + ' ' + fact.why;
    entry.weight = weightOf(fact);
    entry.formerFigures = figureWords(fact.notesSaid);
    for (const std::string& said : {fact.statement, fact.notesSaid, fact.answer})
        entry.figures += ' ' + joined(figureWords(said), " ");
    if (fact.quantity) {
        entry.exactFigures = figureWords(*fact.quantity);
        entry.figures += ' ' + joined(entry.exactFigures, " ");
        entry.body += ' ' + fact.quantity->toString() + ' ' + fact.quantity->toFriendlyString();
    }
    entry.context = folded(namesOf(service) + ' ' + topicTitle);
    return entry;
}

Index::Entry entryOf(const ApiOperation& api, const Service& service) {
    std::string excerpt = api.does;
    if (!api.remember.empty())
        excerpt += ' ' + api.remember + '.';
    Index::Entry entry{SearchHit::Kind::Api, service.id + '/' + api.operation, service.id, api.operation,
                       excerpt};
    entry.exactNames = {api.operation};
    entry.names = api.operation;
    entry.body = excerpt;
    for (const auto& details : {api.parameters, api.errors})
        for (const ApiOperation::Detail& detail : details)
            entry.body += ' ' + detail.name + ' ' + detail.text;
    entry.figures = joined(figureWords(entry.body), " ");
    entry.context = folded(namesOf(service));
    return entry;
}

Index::Entry entryOf(const Comparison& comparison, const std::string& context) {
    Index::Entry entry{SearchHit::Kind::Comparison, comparison.id, comparison.service, comparison.title,
                       joined(comparison.columns, " \u00b7 ")};
    constexpr std::string_view ending = " compared";
    entry.exactNames = {comparison.title};
    if (comparison.title.ends_with(ending))
        entry.exactNames.push_back(comparison.title.substr(0, comparison.title.size() - ending.size()));
    entry.weight = 0.8; // its columns and cells match much, and it tells less of each than a fact does
    entry.names = comparison.title + ' ' + entry.excerpt + " compared";
    for (const Comparison::Row& row : comparison.rows)
        entry.body += ' ' + row.aspect + ' ' + joined(row.values, " ");
    entry.figures = joined(figureWords(entry.body), " ");
    entry.context = context;
    return entry;
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
    meta.row({"contentHash", text(content.hash)});

    Insert services(database, "INSERT INTO service VALUES (?, ?, ?)");
    Insert facts(database, "INSERT INTO fact VALUES (?, ?, ?, ?, ?)");
    Insert comparisons(database, "INSERT INTO comparison VALUES (?, ?, ?)");
    Insert exams(database, "INSERT INTO exam VALUES (?, ?)");
    Insert asked(database, "INSERT OR IGNORE INTO asked VALUES (?, ?, ?)");
    Index index(database, content);
    const auto json = [](const auto& record) { return text(Json(record).dump()); };

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
        services.row({++position, text(service->id), json(*service)});
        contexts[service->id] = folded(namesOf(*service));
        for (const Topic& topic : service->topics)
            for (const std::string& id : topic.facts) {
                const Fact& fact = *factById.at(id);
                facts.row(
                    {++factPosition, text(fact.id), text(fact.service), text(fact.property), json(fact)});
                index.add(entryOf(fact, *service, topic.title));
                for (const Exam& exam : content.exams)
                    for (const std::string& task : tasksAsking(exam, fact))
                        for (const std::string& part : {task, task.substr(0, task.find('.'))})
                            asked.row({text(exam.code), text(part), factPosition});
            }
        for (const ApiOperation& api : service->apis)
            index.add(entryOf(api, *service));
    }
    position = 0;
    for (const Comparison& comparison : content.comparisons) {
        comparisons.row({++position, text(comparison.service), json(comparison)});
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
        QFile::remove(text(draft));
        return Error{"The knowledge database cannot be written: " + reason, databasePath};
    };
    QFile::remove(text(draft));
    {
        const Database database(text(draft), {});
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
