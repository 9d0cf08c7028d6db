#include "qml/Library/library.h"

#include "model/base/paths.h"
#include "model/catalog/roles.h"

#include <QClipboard>
#include <QDate>
#include <QGuiApplication>

#include <algorithm>

namespace lintel {

namespace {

constexpr int maxHits = 60;

QString text(const std::string& bytes) {
    return QString::fromStdString(bytes);
}

QStringList texts(const std::vector<std::string>& list) {
    QStringList result;
    for (const std::string& item : list)
        result += text(item);
    return result;
}

QString statusSentence(const ServiceStatus& status) {
    QString sentence;
    if (status.state == "maintenance")
        sentence = Library::tr("In maintenance");
    else if (status.state == "closed")
        sentence = Library::tr("Closed to new customers");
    else if (status.state == "ended")
        sentence = Library::tr("Ended");
    else
        return {};
    if (!status.since.empty())
        sentence += Library::tr(" since %1").arg(shortDay(status.since));
    sentence += '.';
    if (!status.replacement.empty())
        sentence += Library::tr(" Use %1 instead.").arg(text(status.replacement));
    return sentence;
}

QVariantList details(const std::vector<ApiOperation::Detail>& list) {
    QVariantList result;
    for (const ApiOperation::Detail& detail : list)
        result.append(QVariantMap{{"name", text(detail.name)}, {"text", text(detail.text)}});
    return result;
}

QVariantMap apiMap(const ApiOperation& api, const std::string& service) {
    return {{"operation", text(api.operation)}, {"does", text(api.does)},
            {"remember", text(api.remember)},   {"parameters", details(api.parameters)},
            {"errors", details(api.errors)},    {"sources", librarySources(api.sources, service)}};
}

QVariantMap comparisonMap(const Comparison& comparison) {
    QVariantList rows;
    for (const Comparison::Row& row : comparison.rows)
        rows.append(QVariantMap{
            {"aspect", text(row.aspect)}, {"values", texts(row.values)}, {"facts", texts(row.facts)}});
    return {{"id", text(comparison.id)},
            {"title", text(comparison.title)},
            {"columns", texts(comparison.columns)},
            {"rows", rows},
            {"sources", librarySources(comparison.sources, comparison.service)}};
}

/// Of each family the exam that can be taken on the day, or else the next one.
QVariantList examsOn(const std::vector<Exam>& exams, const std::string& day) {
    std::map<std::string, const Exam*> best;
    const auto isOver = [&](const Exam& exam) { return !exam.lastDay.empty() && exam.lastDay < day; };
    for (const Exam& exam : exams) {
        const Exam*& known = best[exam.family];
        if (!known || isOver(*known) || (!isOver(exam) && exam.firstDay < known->firstDay))
            known = &exam;
    }
    QVariantList result;
    for (const char* family : {"DVA", "SAA", "CLF"})
        if (const auto found = best.find(family); found != best.end())
            result.append(QVariantMap{{"family", family},
                                      {"code", text(found->second->code)},
                                      {"name", text(found->second->name)}});
    return result;
}

} // namespace

Library::Library(QObject* parent)
    : QObject(parent) {}
Library::~Library() = default;

bool Library::openInstalled() {
    return open(dataDirectory());
}

bool Library::open(const std::string& directory) {
    auto knowledge = Knowledge::open(directory);
    if (!knowledge) {
        m_error = text(knowledge.error().toString());
        emit opened();
        return false;
    }
    m_knowledge = std::move(*knowledge);
    m_error.clear();
    m_services = m_knowledge->services();
    const auto overviews = m_knowledge->overviews();
    m_factCount = 0;
    for (const auto& [id, overview] : overviews)
        m_factCount += overview.facts;
    m_exams = examsOn(m_knowledge->exams(), QDate::currentDate().toString(Qt::ISODate).toStdString());
    readRoles(directory + "/roles.json");
    m_servicesModel.setServices(m_services, overviews, m_glyphs);
    emit opened();
    return true;
}

void Library::readRoles(const std::string& path) {
    m_glyphs.clear();
    m_placeable.clear();
    const auto roles = Roles::load(path);
    if (!roles) // without it services show their monogram and cannot be placed
        return;
    for (const Role& role : roles->listed()) {
        if (!role.service.empty() && !role.glyph.empty() && !m_glyphs.contains(text(role.service)))
            m_glyphs.insert(text(role.service), text(role.glyph));
        if (role.kind != Role::Kind::Glue)
            m_placeable.insert(text(role.type));
    }
}

const Service* Library::find(const QString& id) const {
    const auto found = std::ranges::find(m_services, id.toStdString(), &Service::id);
    return found == m_services.end() ? nullptr : &*found;
}

QString Library::serviceName(const QString& id) const {
    const Service* service = find(id);
    return service ? shortServiceName(service->name) : QString();
}

QString Library::serviceCategory(const QString& id) const {
    const Service* service = find(id);
    return service ? text(service->category) : QString();
}

QString Library::topicTitle(const Fact& fact) const {
    if (const Service* service = find(text(fact.service)))
        for (const Topic& topic : service->topics)
            if (topic.id == fact.topic)
                return text(topic.title);
    return {};
}

bool Library::openService(const QString& id) {
    const Service* service = find(id);
    if (!service)
        return false;
    if (m_service.id == id)
        return true;
    m_facts = m_knowledge->facts(service->id);
    m_service = {};
    m_service.id = id;
    m_service.name = text(service->name);
    m_service.fullName = text(service->fullName);
    m_service.category = text(service->category);
    m_service.summary = text(service->summary);
    m_service.status = statusSentence(service->status);
    m_service.formerNames = texts(service->formerNames).join(QStringLiteral(", "));
    m_service.glyph = m_glyphs.value(id);
    m_service.resourceTypes = texts(service->resourceTypes);
    for (const QString& type : std::as_const(m_service.resourceTypes))
        if (m_service.placeType.isEmpty() && m_placeable.contains(type))
            m_service.placeType = type;
    m_service.factCount = static_cast<int>(m_facts.size());
    std::string checked;
    std::map<std::string, int> families;
    for (const Fact& fact : m_facts) {
        for (const FactSource& source : fact.sources)
            checked = std::max(checked, source.checked);
        for (const auto& [family, task] : fact.exams)
            ++families[family];
    }
    m_service.checked = shortDay(checked);
    for (const auto& [family, count] : families)
        m_service.exams += text(family);
    m_comparisons.clear();
    for (const Comparison& comparison : m_knowledge->comparisons(service->id))
        m_comparisons.append(comparisonMap(comparison));
    m_apis.clear();
    for (const ApiOperation& api : service->apis)
        m_apis.append(apiMap(api, service->id));
    showFacts();
    emit serviceChanged();
    return true;
}

void Library::showFacts() {
    std::vector<Fact> wanted;
    QList<LibraryFact> all;
    QList<LibraryFact> pricing;
    for (const Fact& fact : m_facts) {
        if (!m_exam.isEmpty() && !fact.exams.contains(m_exam.toStdString()))
            continue;
        wanted.push_back(fact);
        all.append(libraryFact(fact, topicTitle(fact)));
        if (fact.kind == "pricing")
            pricing.append(all.last());
    }
    m_limits.setFacts(wanted);
    m_factsModel.setFacts(std::move(all));
    m_pricing.setFacts(std::move(pricing));
}

bool Library::openFact(const QString& id) {
    const auto fact = m_knowledge ? m_knowledge->fact(id.toStdString()) : std::nullopt;
    if (!fact)
        return false;
    if (!m_exam.isEmpty() && !fact->exams.contains(m_exam.toStdString()))
        setExam({});
    openService(text(fact->service));
    emit factShown(id);
    return true;
}

LibraryFact Library::fact(const QString& id) const {
    const auto fact = m_knowledge ? m_knowledge->fact(id.toStdString()) : std::nullopt;
    return fact ? libraryFact(*fact, topicTitle(*fact)) : LibraryFact();
}

QVariantList Library::keyFacts(int limit) const {
    const auto rank = [](const Fact& fact) {
        if (fact.status == "retired" || fact.status == "unverified")
            return 9;
        return fact.kind == "best-practice" ? 0
               : !fact.confusedWith.empty() ? 1
               : fact.kind == "exam-tip"    ? 2
               : fact.kind == "integration" ? 3
                                            : 4;
    };
    std::vector<const Fact*> ranked;
    for (const Fact& fact : m_facts)
        if (m_exam.isEmpty() || fact.exams.contains(m_exam.toStdString()))
            ranked.push_back(&fact);
    std::ranges::stable_sort(ranked, {}, [&](const Fact* fact) { return rank(*fact); });
    QVariantList result;
    for (const Fact* fact : ranked)
        if (result.size() < limit)
            result.append(QVariant::fromValue(libraryFact(*fact, topicTitle(*fact))));
    return result;
}

void Library::copyText(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
    emit copied(text);
}

void Library::copyFact(const QString& id) {
    if (const LibraryFact view = fact(id); !view.id.isEmpty())
        copyText(view.toPlainText());
}

void Library::setExam(const QString& family) {
    if (m_exam == family)
        return;
    m_exam = family;
    m_servicesModel.setExam(family);
    showFacts();
    emit examChanged();
}

void Library::setQuery(const QString& query) {
    if (m_query == query)
        return;
    m_query = query;
    if (m_query.trimmed().isEmpty() || !m_knowledge) {
        m_hits.setHits({});
        m_servicesModel.setHits(std::nullopt);
    } else {
        std::vector<SearchHit> hits = m_knowledge->search(query.toStdString(), maxHits);
        QHash<QString, int> byService;
        for (const SearchHit& hit : hits)
            ++byService[text(hit.service)];
        m_hits.setHits(std::move(hits));
        m_servicesModel.setHits(byService);
    }
    emit queryChanged();
}

void Library::setDue(const QVariantMap& due) {
    m_due = due;
    m_servicesModel.setDue(due);
    emit dueChanged();
}

} // namespace lintel
