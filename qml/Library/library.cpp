#include "qml/Library/library.h"

#include "model/base/paths.h"
#include "model/catalog/roles.h"
#include "model/knowledge/fact_text.h"
#include "model/knowledge/installed_knowledge.h"
#include "qml/Library/formula_view.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <set>

namespace lintel {

namespace {

constexpr int maxHits = 60;

/// The newest version of each family's exam: the one whose tasks the facts name.
QVariantList newestExams(const std::vector<Exam>& exams) {
    QVariantList result;
    for (const char* family : {"DVA", "SAA", "CLF"})
        if (const auto newest = std::ranges::find(exams, family, &Exam::family); newest != exams.end())
            result.append(QVariantMap{{"family", family},
                                      {"code", QString::fromStdString(newest->code)},
                                      {"name", QString::fromStdString(newest->name)}});
    return result;
}

} // namespace

Library::Library(QObject* parent)
    : QObject(parent) {}
Library::~Library() = default;

bool Library::openInstalled() {
    return show(installedKnowledge(), dataDirectory());
}

bool Library::open(const std::string& directory) {
    auto opened = Knowledge::open(directory);
    if (!opened)
        return show(opened.error(), directory);
    return show(std::shared_ptr<const Knowledge>(std::move(*opened)), directory);
}

bool Library::show(Result<std::shared_ptr<const Knowledge>> knowledge, const std::string& directory) {
    if (!knowledge) {
        m_error = QString::fromStdString(knowledge.error().toString());
        emit opened();
        return false;
    }
    m_knowledge = std::move(*knowledge);
    m_error.clear();
    m_services = m_knowledge->services();
    m_overviews = m_knowledge->overviews();
    m_factCount = 0;
    m_changedCount = 0;
    for (const auto& [id, overview] : m_overviews) {
        m_factCount += overview.facts;
        m_changedCount += overview.changed;
    }
    listComparisons();
    m_blueprint.setKnowledge(m_knowledge.get());
    m_exams = newestExams(m_knowledge->exams());
    readRoles(directory + "/roles.json");
    m_servicesModel.setServices(m_services, m_overviews, m_glyphs);
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
        if (!role.service.empty() && !role.glyph.empty() &&
            !m_glyphs.contains(QString::fromStdString(role.service)))
            m_glyphs.insert(QString::fromStdString(role.service), QString::fromStdString(role.glyph));
        if (role.kind != Role::Kind::Glue)
            m_placeable.insert(QString::fromStdString(role.type));
    }
}

void Library::listComparisons() {
    std::vector<Comparison> all = m_knowledge->comparisons({});
    const auto place = [&](const Comparison& comparison) {
        return std::ranges::find(m_services, comparison.service, &Service::id) - m_services.begin();
    };
    std::ranges::stable_sort(all, {}, place);
    m_allComparisons.clear();
    for (const Comparison& comparison : all) {
        QStringList columns;
        for (const std::string& column : comparison.columns)
            columns += QString::fromStdString(column);
        m_allComparisons.append(QVariantMap{{"id", QString::fromStdString(comparison.id)},
                                            {"title", QString::fromStdString(comparison.title)},
                                            {"service", QString::fromStdString(comparison.service)},
                                            {"columns", columns.join(QStringLiteral(" · "))}});
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
    return service ? QString::fromStdString(service->category) : QString();
}

QString Library::topicTitle(const Fact& fact) const {
    if (const Service* service = find(QString::fromStdString(fact.service)))
        for (const Topic& topic : service->topics)
            if (topic.id == fact.topic)
                return QString::fromStdString(topic.title);
    return {};
}

bool Library::openService(const QString& id) {
    const Service* service = find(id);
    if (!service)
        return false;
    if (m_service.id == id)
        return true;
    m_facts = m_knowledge->facts(service->id);
    m_service = libraryService(*service);
    m_service.glyph = m_glyphs.value(id);
    for (const QString& type : std::as_const(m_service.resourceTypes))
        if (m_service.placeType.isEmpty() && m_placeable.contains(type))
            m_service.placeType = type;
    m_service.factCount = static_cast<int>(m_facts.size());
    std::string checked;
    std::set<std::string> families;
    for (const Fact& fact : m_facts) {
        checked = std::max(checked, lastChecked(fact));
        for (const auto& [family, task] : fact.exams)
            families.insert(family);
    }
    m_service.checked = shortDay(checked);
    for (const std::string& family : families)
        m_service.exams += QString::fromStdString(family);
    m_comparisons.clear();
    for (const Comparison& comparison : m_knowledge->comparisons(service->id))
        m_comparisons.append(libraryComparison(comparison));
    m_apis = libraryApis(*service);
    showFacts();
    emit serviceChanged();
    return true;
}

void Library::showFacts() {
    std::vector<Fact> wanted;
    QList<LibraryFact> all;
    QList<LibraryFact> formulas;
    QList<LibraryFact> pricing;
    for (const Fact& fact : m_facts) {
        if (!m_exam.isEmpty() && !fact.exams.contains(m_exam.toStdString()))
            continue;
        wanted.push_back(fact);
        all.append(libraryFact(fact, topicTitle(fact)));
        if (fact.formula)
            formulas.append(all.last());
        if (fact.kind == "pricing")
            pricing.append(all.last());
    }
    m_limits.setFacts(wanted);
    m_factsModel.setFacts(std::move(all));
    m_formulas.setFacts(std::move(formulas));
    m_pricing.setFacts(std::move(pricing));
}

bool Library::openFact(const QString& id) {
    const auto fact = m_knowledge ? m_knowledge->fact(id.toStdString()) : std::nullopt;
    if (!fact)
        return false;
    if (!m_exam.isEmpty() && !fact->exams.contains(m_exam.toStdString()))
        setExam({});
    openService(QString::fromStdString(fact->service));
    emit factShown(id);
    return true;
}

bool Library::openComparison(const QString& id) {
    if (!m_knowledge)
        return false;
    for (Comparison& comparison : m_knowledge->comparisons({}))
        if (comparison.id == id.toStdString()) {
            m_comparison.open(std::move(comparison));
            return true;
        }
    return false;
}

void Library::openChanges() {
    if (m_knowledge && m_changes.total() == 0)
        m_changes.setFacts(m_services, m_knowledge->allFacts());
}

QString Library::fullestService() const {
    const auto fullest =
        std::ranges::max_element(m_overviews, {}, [](const auto& overview) { return overview.second.facts; });
    return fullest == m_overviews.end() ? QString() : QString::fromStdString(fullest->first);
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

QString Library::evaluated(const QString& expression, const QVariantMap& given, const QString& unit) const {
    return formulaResult(expression, given, unit);
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
    m_changes.setExam(family);
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
            ++byService[QString::fromStdString(hit.service)];
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
