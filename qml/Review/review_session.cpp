#include "qml/Review/review_session.h"

#include "model/base/paths.h"
#include "model/knowledge/citation.h"
#include "model/knowledge/knowledge.h"
#include "model/study/phrase.h"
#include "model/study/progress/deck_sync.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>

namespace lintel {
namespace {

constexpr double msPerDay = 86'400'000;

QString day(const QDate& date) {
    return QLocale::c().toString(date, QStringLiteral("d MMM yyyy"));
}

/// "10 min", "5 h", "19 d", "4.2 mo", "1.3 y"
QString intervalText(std::int64_t seconds) {
    const auto number = [](double value) {
        const double rounded = std::round(value * 10) / 10;
        return QLocale::c().toString(rounded, 'f', rounded == std::floor(rounded) ? 0 : 1);
    };
    const double days = static_cast<double>(seconds) / 86400;
    if (seconds < 60)
        return QObject::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return QObject::tr("%1 min").arg(std::lround(static_cast<double>(seconds) / 60));
    if (days < 1)
        return QObject::tr("%1 h").arg(number(static_cast<double>(seconds) / 3600));
    if (days < 100)
        return QObject::tr("%1 d").arg(std::lround(days));
    if (days < 365)
        return QObject::tr("%1 mo").arg(number(days / 30.4375));
    return QObject::tr("%1 y").arg(number(days / 365.25));
}

QString phaseText(Phase phase) {
    switch (phase) {
    case Phase::New:
        return QObject::tr("New");
    case Phase::Learning:
        return QObject::tr("Learning");
    case Phase::Review:
        return QObject::tr("Review");
    case Phase::Relearning:
        return QObject::tr("Relearning");
    }
    return {};
}

/// The statement with the terms that a cloze card hid set in bold.
QString statementHtml(const Fact& fact, CardKind kind) {
    const QString statement = QString::fromStdString(fact.statement);
    QList<std::pair<qsizetype, qsizetype>> bold;
    if (kind == CardKind::Cloze)
        for (const std::string& term : fact.cloze) {
            const QString text = QString::fromStdString(term);
            for (qsizetype at = statement.indexOf(text); at >= 0;
                 at = statement.indexOf(text, at + text.size()))
                bold.append({at, at + text.size()});
        }
    std::sort(bold.begin(), bold.end());
    QString html;
    qsizetype done = 0;
    for (const auto& [start, end] : bold) {
        if (start < done)
            continue;
        html += statement.mid(done, start - done).toHtmlEscaped() + QStringLiteral("<b>") +
                statement.mid(start, end - start).toHtmlEscaped() + QStringLiteral("</b>");
        done = end;
    }
    return html + statement.mid(done).toHtmlEscaped();
}

/// What is asked for: the hidden terms of a cloze card, else the answer.
std::vector<std::string> answersOf(const Card& card, const Fact& fact) {
    return card.kind == CardKind::Cloze ? fact.cloze : std::vector{card.back};
}

/// Whether a title holds a word of the answer, in singular or plural.
bool sharesWord(const QString& title, const std::string& answer) {
    const auto words = [](const QString& text) {
        static const QRegularExpression separators(QStringLiteral("[^\\w]+"),
                                                   QRegularExpression::UseUnicodePropertiesOption);
        static const QSet<QString> common{"a",  "an", "and", "as", "at", "by",  "for", "from", "in",
                                          "is", "it", "of",  "on", "or", "the", "to",  "with"};
        QSet<QString> result;
        for (QString word : text.toLower().split(separators, Qt::SkipEmptyParts)) {
            if (common.contains(word))
                continue;
            if (word.size() > 3 && word.endsWith(u's'))
                word.chop(1);
            result.insert(word);
        }
        return result;
    };
    return words(title).intersects(words(QString::fromStdString(answer)));
}

SourceView sourceView(const FactSource& source, const std::string& service) {
    const Citation citation = cite(source, service);
    SourceView view;
    view.title = QString::fromStdString(citation.title);
    view.url = QString::fromStdString(citation.url);
    const QDate checked = QDate::fromString(QString::fromStdString(citation.day), Qt::ISODate);
    if (checked.isValid())
        view.detail = QObject::tr("checked %1").arg(day(checked));
    return view;
}

} // namespace

struct ReviewSession::Data {
    StudyMaterial material;
    std::unordered_map<std::string, const Fact*> facts;
    std::unique_ptr<ProgressStore> store;
    const Clock* clock;
    StudyCalendar calendar;
    std::optional<ReviewQueue> queue;
};

ReviewSession::ReviewSession(QObject* parent)
    : QObject(parent) {}

ReviewSession::~ReviewSession() = default;

bool ReviewSession::open(StudyMaterial material, const std::string& progressPath, const Clock& clock,
                         StudyCalendar calendar) {
    auto store = ProgressStore::open(progressPath);
    if (!store) {
        m_state = State::Closed;
        m_error = QString::fromStdString(store.error().message);
        emit changed();
        return false;
    }
    m_data = std::make_unique<Data>();
    m_data->material = std::move(material);
    for (const Fact& fact : m_data->material.facts)
        m_data->facts.emplace(fact.id, &fact);
    m_data->store = std::move(*store);
    m_data->clock = &clock;
    m_data->calendar = std::move(calendar);
    const Result<DeckSync> synced =
        syncDeck(*m_data->store, m_data->material, m_data->calendar.dayOf(clock.nowMs()));
    if (!synced) {
        m_data.reset();
        m_error = QString::fromStdString(synced.error().message);
        emit changed();
        return false;
    }
    start();
    return m_state != State::Closed;
}

bool ReviewSession::openProfile() {
    static const SystemClock clock;
    const Result<std::unique_ptr<Knowledge>> knowledge = Knowledge::open(dataDirectory());
    if (!knowledge) {
        m_error = QString::fromStdString(knowledge.error().toString());
        emit changed();
        return false;
    }
    return open(StudyMaterial::of(**knowledge), userDataDirectory() + "/progress.sqlite", clock);
}

void ReviewSession::start(const QString& service) {
    if (!m_data)
        return;
    m_settings = {};
    m_settings.newPerDay = m_newPerDay;
    m_settings.service = service.toStdString();
    m_answered.clear();
    makeQueue();
}

bool ReviewSession::showFact(const QString& fact) {
    if (!m_data || !m_data->queue || !m_data->queue->show(fact.toStdString()))
        return false;
    showCard();
    return true;
}

void ReviewSession::learnMore(int cards) {
    if (!m_data)
        return;
    m_settings.newPerDay += cards;
    makeQueue();
}

void ReviewSession::setNewPerDay(int cards) {
    if (cards == m_newPerDay)
        return;
    m_newPerDay = cards;
    m_settings.newPerDay = cards;
    refresh();
    emit changed();
}

void ReviewSession::refresh() {
    const bool answering = m_state == State::Answer || !m_typedText.isEmpty();
    if (m_data && !answering)
        makeQueue();
}

void ReviewSession::makeQueue() {
    Result<ReviewQueue> queue =
        ReviewQueue::create(*m_data->store, *m_data->clock, m_settings, m_data->calendar);
    if (!queue) {
        m_data->queue.reset();
        m_state = State::Closed;
        m_error = QString::fromStdString(queue.error().message);
        emit changed();
        return;
    }
    m_error.clear();
    m_data->queue = std::move(*queue);
    showCard();
}

void ReviewSession::showCard() {
    m_typedText.clear();
    m_check.reset();
    m_card = {};
    m_memory = {};
    m_intervals.clear();
    if (Result<std::optional<double>> typical = typicalAnswerMs(*m_data->store))
        m_typicalMs = *typical;
    // Also what was done before a restart, but nobody means the answers of another day.
    const Result<std::optional<UserAction>> last = m_data->store->lastAction();
    m_canUndo = last && *last && m_data->calendar.daysBetween((*last)->atMs, m_data->clock->nowMs()) == 0;
    const DeckCard* card = m_data->queue->current();
    m_state = card ? State::Question : State::Done;
    m_shownMs = m_data->clock->nowMs();
    if (card) {
        describeCard(*card);
        describeMemory(*card);
        for (const Outcome& outcome : m_data->queue->previews())
            m_intervals.append(intervalText(outcome.days > 0 ? outcome.days * 86400LL : outcome.seconds));
    }
    emit changed();
}

const Service* ReviewSession::serviceOf(const std::string& id) const {
    const auto found = std::find_if(m_data->material.services.begin(), m_data->material.services.end(),
                                    [&](const Service& service) { return service.id == id; });
    return found == m_data->material.services.end() ? nullptr : &*found;
}

/// The domain in the exam that can be taken now, or else the next one, of the first family that names the
/// fact.
QString ReviewSession::domainOf(const Fact& fact) const {
    const std::string today =
        QDateTime::fromMSecsSinceEpoch(m_data->clock->nowMs()).date().toString(Qt::ISODate).toStdString();
    for (const auto& [family, domain] : fact.exams) {
        const Exam* soonest = nullptr;
        for (const Exam& exam : m_data->material.exams)
            if (exam.family == family && (exam.lastDay.empty() || exam.lastDay >= today) &&
                (!soonest || exam.firstDay < soonest->firstDay))
                soonest = &exam;
        const std::string id = domain.substr(0, domain.find('.'));
        if (soonest)
            for (const Exam::Domain& candidate : soonest->domains)
                if (candidate.id == id)
                    return QString::fromStdString(candidate.name);
    }
    return {};
}

void ReviewSession::describeCard(const DeckCard& deckCard) {
    const Card& card = deckCard.card;
    static const Fact none;
    const auto known = m_data->facts.find(card.fact);
    const Fact& fact = known == m_data->facts.end() ? none : *known->second;
    m_card.id = QString::fromStdString(card.id);
    m_card.fact = QString::fromStdString(card.fact);
    m_card.kind = QString::fromUtf8(cardKindName(card.kind).data());
    m_card.service = QString::fromStdString(card.service);
    m_card.serviceName = m_card.service;
    if (const Service* service = serviceOf(card.service)) {
        m_card.serviceName = QString::fromStdString(service->name);
        m_card.category = QString::fromStdString(service->category);
        for (const std::string& answer : answersOf(card, fact))
            m_card.serviceTells = m_card.serviceTells ||
                                  findPhrase(service->name, answer) != std::string::npos ||
                                  findPhrase(answer, service->name) != std::string::npos;
        for (const Topic& topic : service->topics)
            if (topic.id == card.topic)
                m_card.topic = QString::fromStdString(topic.title);
        for (const std::string& answer : answersOf(card, fact))
            m_card.topicTells = m_card.topicTells || sharesWord(m_card.topic, answer);
    }
    m_card.domain = domainOf(fact);
    m_card.phase = phaseText(deckCard.memory.standing.phase);
    m_card.front = QString::fromStdString(card.front);
    if (card.kind != CardKind::Cloze)
        m_card.answer = QString::fromStdString(card.back);
    m_card.statementHtml = statementHtml(fact, card.kind);
    m_card.why = QString::fromStdString(fact.why);
    m_card.notesSaid = QString::fromStdString(fact.notesSaid);
    m_card.typed = card.kind == CardKind::Typed;
    for (const FactSource& source : fact.sources)
        m_card.sources.append(QVariant::fromValue(sourceView(source, card.service)));
    for (const std::string& id : fact.confusedWith) {
        const auto other = m_data->facts.find(id);
        if (other == m_data->facts.end() || other->second->status == "retired")
            continue;
        const Service* service = serviceOf(other->second->service);
        QString title = QString::fromStdString(other->second->name);
        if (title.isEmpty() && service)
            for (const Topic& topic : service->topics)
                if (topic.id == other->second->topic)
                    title = QString::fromStdString(topic.title);
        m_card.confusedWith.append(QVariant::fromValue(ConfusedView{
            QString::fromStdString(id), title, QString::fromStdString(other->second->statement)}));
    }
}

void ReviewSession::describeMemory(const DeckCard& card) {
    m_memory.desiredRetention = m_data->queue->scheduler().settings().desiredRetention;
    const std::optional<double> recall = m_data->queue->retrievability();
    const Result<std::vector<ReviewEntry>> history = reviewsOf(*m_data->store, card.memory.id);
    if (!recall || !history)
        return;
    const MemoryRecord& record = card.memory;
    m_memory.known = true;
    m_memory.retrievability = *recall;
    m_memory.stability = record.standing.memory.stability;
    m_memory.difficulty = record.standing.memory.difficulty;

    const std::vector<ReviewEntry>& answers = *history;
    if (answers.empty())
        return;
    const std::int64_t first = answers.front().atMs;
    const std::int64_t now = std::max(m_data->clock->nowMs(), first + 1);
    m_memory.since = day(QDateTime::fromMSecsSinceEpoch(first).date());

    struct Segment {
        double from, to, stability; ///< from and to are days since the first answer
    };
    const MemoryModel& model = m_data->queue->scheduler().model();
    std::vector<Segment> segments;
    double floor = 0.8;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const bool last = i + 1 == answers.size();
        const Memory& memory = last ? record.standing.memory : answers[i + 1].before;
        const std::int64_t end = last ? now : answers[i + 1].atMs;
        const Segment segment{static_cast<double>(answers[i].atMs - first) / msPerDay,
                              static_cast<double>(std::max(end, answers[i].atMs) - first) / msPerDay,
                              memory.stability};
        floor = std::min(floor, model.retrievability(segment.to - segment.from, segment.stability));
        segments.push_back(segment);
    }
    floor = std::floor(floor * 10) / 10;
    m_memory.curveFloor = floor;
    const double span = static_cast<double>(now - first) / msPerDay;
    constexpr int pointsPerCurve = 24;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        QVariantList points;
        for (int point = 0; point <= pointsPerCurve; ++point) {
            const double days = (segment.to - segment.from) * point / pointsPerCurve;
            const double y = (1 - model.retrievability(days, segment.stability)) / (1 - floor);
            points.append(QPointF((segment.from + days) / span, y));
        }
        m_memory.curves.append(QVariant(points));
        m_memory.answers.append(QVariantMap{{QStringLiteral("x"), segment.from / span},
                                            {QStringLiteral("rating"), static_cast<int>(answers[i].rating)}});
    }
}

QueueCounts ReviewSession::counts() const {
    return m_data && m_data->queue ? m_data->queue->counts() : QueueCounts{};
}

QString ReviewSession::notice() const {
    return m_data ? QString::fromStdString(m_data->store->notice()) : QString();
}

QString ReviewSession::serviceName() const {
    const Service* service = m_data ? serviceOf(m_settings.service) : nullptr;
    return service ? QString::fromStdString(service->name) : QString();
}

void ReviewSession::setTypedText(const QString& text) {
    if (text == m_typedText || m_state != State::Question)
        return;
    m_typedText = text;
    emit changed();
}

void ReviewSession::reveal() {
    if (m_state != State::Question)
        return;
    const std::optional<Quantity>& expected = m_data->queue->current()->card.expected;
    if (expected && !m_typedText.trimmed().isEmpty())
        m_check = checkTypedAnswer(m_typedText.toStdString(), *expected);
    m_state = State::Answer;
    emit changed();
}

int ReviewSession::suggested() const {
    if (!m_check || *m_check == TypedCheck::Right)
        return static_cast<int>(Rating::Good);
    return static_cast<int>(Rating::Again);
}

QString ReviewSession::check() const {
    if (!m_check)
        return {};
    switch (*m_check) {
    case TypedCheck::Right:
        return QStringLiteral("right");
    case TypedCheck::OtherUnit:
        return QStringLiteral("otherUnit");
    case TypedCheck::Wrong:
        return QStringLiteral("wrong");
    case TypedCheck::Unreadable:
        return QStringLiteral("unreadable");
    }
    return {};
}

QString ReviewSession::checkText() const {
    if (!m_check)
        return {};
    switch (*m_check) {
    case TypedCheck::Right:
        return tr("Right");
    case TypedCheck::OtherUnit:
        return tr("The number, but not the unit");
    case TypedCheck::Wrong:
        return tr("Not the figure");
    case TypedCheck::Unreadable:
        return tr("There is no figure in it");
    }
    return {};
}

void ReviewSession::rate(int rating) {
    if (m_state != State::Answer || rating < 1 || rating > 4)
        return;
    const auto took =
        static_cast<int>(std::clamp<std::int64_t>(m_data->clock->nowMs() - m_shownMs, 0, 3'600'000));
    const QString before = m_card.id;
    const Result<void> done = m_data->queue->answer(static_cast<Rating>(rating), took);
    if (done) {
        m_answered.append(rating);
    } else {
        emit failed(QString::fromStdString(done.error().message));
        const DeckCard* card = m_data->queue->current();
        if (card && QString::fromStdString(card->card.id) == before)
            return; // the answer stays on the table to be given again
    }
    showCard();
}

void ReviewSession::suspend() {
    if (m_state != State::Question && m_state != State::Answer)
        return;
    if (const Result<void> done = m_data->queue->suspend(); !done) {
        emit failed(QString::fromStdString(done.error().message));
        return;
    }
    showCard();
}

void ReviewSession::undo() {
    if (!m_canUndo)
        return;
    const Result<std::optional<UserAction>> undone = m_data->queue->undo();
    if (!undone) {
        emit failed(QString::fromStdString(undone.error().message));
        return;
    }
    if (!*undone)
        return;
    const bool answer = (*undone)->name == "Answer";
    if (answer && !m_answered.isEmpty())
        m_answered.removeLast();
    showCard();
    emit this->undone(answer ? tr("Answer taken back") : tr("The card is back"));
}

void ReviewSession::end() {
    if (m_state == State::Closed)
        return;
    m_state = State::Done;
    emit changed();
}

void ReviewSession::resume() {
    if (m_state == State::Done && m_data && m_data->queue)
        showCard();
}

QList<int> ReviewSession::tally() const {
    QList<int> counts(4, 0);
    for (const int rating : m_answered)
        ++counts[rating - 1];
    return counts;
}

int ReviewSession::minutesLeft() const {
    if (!m_typicalMs || left() == 0)
        return 0;
    return static_cast<int>(std::ceil(*m_typicalMs * left() / 60000));
}

int ReviewSession::newBeyondToday() const {
    return m_data && m_data->queue ? m_data->queue->freshBeyondToday() : 0;
}

QString ReviewSession::nextDue() const {
    if (!m_data || !m_data->queue)
        return {};
    const std::optional<std::int64_t> next = m_data->queue->nextDue();
    if (!next)
        return {};
    const StudyCalendar& calendar = m_data->calendar;
    const std::int64_t days = calendar.dayOf(*next) - calendar.dayOf(m_data->clock->nowMs());
    if (days == 0)
        return tr("today");
    return days == 1 ? tr("tomorrow") : tr("in %1 days").arg(days);
}

QVariantList ReviewSession::dueByService() const {
    QVariantList list;
    if (!m_data || !m_data->queue)
        return list;
    const std::unordered_map<std::string, int> due = m_data->queue->dueByService();
    for (const Service& service : m_data->material.services)
        if (const auto found = due.find(service.id); found != due.end())
            list.append(QVariantMap{{QStringLiteral("id"), QString::fromStdString(service.id)},
                                    {QStringLiteral("name"), QString::fromStdString(service.name)},
                                    {QStringLiteral("category"), QString::fromStdString(service.category)},
                                    {QStringLiteral("due"), found->second}});
    return list;
}

int ReviewSession::dueToday() const {
    int total = 0;
    if (m_data && m_data->queue)
        for (const auto& [service, due] : m_data->queue->dueByService())
            total += due;
    return total;
}

} // namespace lintel
