#include "model/knowledge/knowledge.h"

#include "model/knowledge/database.h"
#include "model/knowledge/fact_json.h"
#include "model/knowledge/search_text.h"

#include "knowledge_sql.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QVariant>

#include <algorithm>

namespace lintel {

using Json = nlohmann::json;

struct Knowledge::Data {
    explicit Data(const QString& path)
        : database(path, "QSQLITE_OPEN_READONLY") {}

    Database database;
    std::string contentHash;
    SearchWords searchWords;
    std::map<std::string, std::string> serviceNames; ///< folded name → id

    QSqlQuery query(const QString& sql, const QVariantList& values = {}) const {
        QSqlQuery query(database.connection());
        query.setForwardOnly(true);
        query.prepare(sql);
        for (const QVariant& value : values)
            query.addBindValue(value);
        query.exec();
        return query;
    }

    /// The records of the first column; a row that cannot be read is left out.
    template <class T>
    std::vector<T> records(const QString& sql, const QVariantList& values = {}) const {
        std::vector<T> result;
        QSqlQuery rows = query(sql, values);
        while (rows.next()) {
            const Json json = Json::parse(rows.value(0).toString().toStdString(), nullptr, false);
            if (json.is_object())
                result.push_back(json.get<T>());
        }
        return result;
    }

    template <class T>
    std::optional<T> record(const QString& sql, const QVariantList& values) const {
        auto found = records<T>(sql, values);
        return found.empty() ? std::nullopt : std::optional<T>(std::move(found.front()));
    }

    /// Empty when the file is a whole database of this version.
    std::string fault() {
        const QSqlDatabase connection = database.connection();
        if (!connection.isOpen())
            return connection.lastError().text().toStdString();
        QSqlQuery check = query("PRAGMA quick_check(1)");
        if (!check.next() || check.value(0).toString() != "ok")
            return "it is damaged";
        QSqlQuery meta = query("SELECT value FROM meta WHERE key = 'version'");
        if (!meta.next() || meta.value(0).toInt() != knowledgeVersion)
            return "it is of another version";
        QSqlQuery hash = query("SELECT value FROM meta WHERE key = 'contentHash'");
        if (hash.next())
            contentHash = hash.value(0).toString().toStdString();
        QSqlQuery names =
            query("SELECT name, entry.service FROM exact_name JOIN entry ON position = exact_name.entry "
                  "WHERE tier = 0 AND kind = 0 ORDER BY position DESC");
        while (names.next())
            serviceNames[names.value(0).toString().toStdString()] = names.value(1).toString().toStdString();
        searchWords = record<SearchWords>("SELECT json FROM search_words", {}).value_or(SearchWords());
        return {};
    }
};

namespace {

constexpr const char* databaseFile = "/knowledge.sqlite";

} // namespace

Knowledge::Knowledge(std::unique_ptr<Data> data)
    : m_data(std::move(data)) {}
Knowledge::~Knowledge() = default;

Result<std::unique_ptr<Knowledge>> Knowledge::openFile(const std::string& path) {
    if (!QFileInfo(QString::fromUtf8(path)).isFile())
        return Error{"The knowledge database is missing.", path};
    auto data = std::make_unique<Data>(QString::fromUtf8(path));
    if (const std::string fault = data->fault(); !fault.empty())
        return Error{"The knowledge database cannot be used: " + fault + '.', path};
    return std::unique_ptr<Knowledge>(new Knowledge(std::move(data)));
}

Result<std::unique_ptr<Knowledge>> Knowledge::open(const std::string& dataDirectory) {
    const std::string path = dataDirectory + databaseFile;
    auto installed = openFile(path);
    if (installed)
        return installed;
    const std::string content = dataDirectory + "/content";
    if (!QFileInfo(QString::fromUtf8(content)).isDir())
        return Error{installed.error().message +
                         " It cannot be rebuilt either, because there is no content in " + content +
                         ". Reinstall Lintel.",
                     path};

    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + "/lintel";
    const std::string cached = cache.toStdString() + databaseFile;
    if (auto knowledge = openFile(cached);
        knowledge && (*knowledge)->contentHash() == lintel::contentHash(content))
        return knowledge;

    const ContentReport report = readContent(content);
    if (!report.errors.empty())
        return Error{installed.error().message +
                         " It cannot be rebuilt either: " + report.errors.front().toString(),
                     path};
    if (buildKnowledge(report.content, path))
        if (auto rebuilt = openFile(path))
            return rebuilt;
    QDir().mkpath(cache);
    const auto built = buildKnowledge(report.content, cached);
    if (!built)
        return built.error();
    return openFile(cached);
}

std::vector<Service> Knowledge::services() const {
    return m_data->records<Service>("SELECT json FROM service ORDER BY position");
}

std::optional<Service> Knowledge::service(std::string_view id) const {
    return m_data->record<Service>("SELECT json FROM service WHERE id = ?", {QString::fromUtf8(id)});
}

std::map<std::string, ServiceOverview> Knowledge::overviews() const {
    std::map<std::string, ServiceOverview> result;
    QSqlQuery rows = m_data->query(QString::fromUtf8(sql::overview));
    while (rows.next()) {
        ServiceOverview& overview = result[rows.value(0).toString().toStdString()];
        const std::string family = rows.value(1).toString().toStdString();
        if (!family.empty()) {
            overview.byExam[family] = rows.value(2).toInt();
        } else {
            overview.facts = rows.value(2).toInt();
            overview.changed = rows.value(3).toInt();
        }
    }
    return result;
}

std::optional<Fact> Knowledge::fact(std::string_view id) const {
    return m_data->record<Fact>("SELECT json FROM fact WHERE id = ?", {QString::fromUtf8(id)});
}

std::vector<Fact> Knowledge::facts(std::string_view service) const {
    return m_data->records<Fact>("SELECT json FROM fact WHERE service = ? ORDER BY position",
                                 {QString::fromUtf8(service)});
}

std::vector<Fact> Knowledge::allFacts() const {
    return m_data->records<Fact>("SELECT json FROM fact ORDER BY position");
}

std::vector<Comparison> Knowledge::comparisons(std::string_view service) const {
    return m_data->records<Comparison>(
        "SELECT json FROM comparison WHERE ?1 IN ('', service) ORDER BY position",
        {service.empty() ? QString("") : QString::fromUtf8(service)});
}

std::vector<Exam> Knowledge::exams() const {
    return m_data->records<Exam>("SELECT json FROM exam ORDER BY position");
}

std::vector<Fact> Knowledge::factsAsked(std::string_view examCode, std::string_view domainOrTask) const {
    return m_data->records<Fact>("SELECT json FROM asked JOIN fact ON fact.position = asked.fact "
                                 "WHERE asked.exam = ? AND asked.part = ? ORDER BY fact.position",
                                 {QString::fromUtf8(examCode), QString::fromUtf8(domainOrTask)});
}

std::map<std::string, int> Knowledge::factCounts(std::string_view examCode) const {
    std::map<std::string, int> counts;
    QSqlQuery rows = m_data->query("SELECT part, count(*) FROM asked WHERE exam = ? GROUP BY part",
                                   {QString::fromUtf8(examCode)});
    while (rows.next())
        counts[rows.value(0).toString().toStdString()] = rows.value(1).toInt();
    return counts;
}

std::vector<Fact> Knowledge::factsForType(std::string_view type) const {
    // A range instead of LIKE, which cannot use the index: '0' comes after '/'.
    const QString name = QString::fromUtf8(type);
    return m_data->records<Fact>(
        "SELECT json FROM fact WHERE property > ?1 AND property < ?2 AND property <> '' ORDER BY position",
        {name + QLatin1Char('/'), name + QLatin1Char('0')});
}

std::vector<Fact> Knowledge::factsForProperty(std::string_view property) const {
    if (property.empty())
        return {};
    return m_data->records<Fact>(
        "SELECT json FROM fact WHERE property = ? AND property <> '' ORDER BY position",
        {QString::fromUtf8(property)});
}

std::vector<SearchHit> Knowledge::search(std::string_view query, int limit) const {
    const SearchQuery sought(query.substr(0, maxQuery), m_data->searchWords);
    if (sought.isEmpty())
        return {};
    Json services = Json::array();
    for (const std::string& phrase : sought.phrases)
        if (const auto named = m_data->serviceNames.find(phrase); named != m_data->serviceNames.end())
            services.push_back(named->second);
    const QString named = QString::fromUtf8(services.dump());
    std::vector<SearchHit> hits;
    const auto isFull = [&] { return static_cast<int>(hits.size()) >= limit; };
    const auto look = [&](const std::string& words) {
        QSqlQuery rows =
            m_data->query(QString::fromUtf8(sql::search),
                          {QString::fromUtf8(sought.exact), QString::fromUtf8(sought.gist),
                           QString::fromUtf8(sought.figure), QString::fromUtf8(words), named, limit});
        while (!isFull() && rows.next()) {
            SearchHit hit;
            hit.kind = static_cast<SearchHit::Kind>(rows.value(0).toInt());
            hit.id = rows.value(1).toString().toStdString();
            if (std::ranges::find(hits, hit.id, &SearchHit::id) != hits.end())
                continue;
            hit.service = rows.value(2).toString().toStdString();
            hit.title = rows.value(3).toString().toStdString();
            hit.excerpt = rows.value(4).toString().toStdString();
            hit.titleMatches = sought.matchesIn(hit.title);
            hit.excerptMatches = sought.matchesIn(hit.excerpt);
            hits.push_back(std::move(hit));
        }
    };
    // The words are looked for everywhere only where the names do not give enough.
    for (const std::string& words : sought.expressions)
        if (!isFull())
            look(words);
    if (hits.empty() && !sought.allButOne.empty())
        look(sought.allButOne);
    return hits;
}

std::string Knowledge::contentHash() const {
    return m_data->contentHash;
}

} // namespace lintel
