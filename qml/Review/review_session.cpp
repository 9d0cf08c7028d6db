#include "qml/Review/review_session.h"

#include "model/base/paths.h"
#include "model/knowledge/installed_knowledge.h"
#include "model/study/exam/exam_plan.h"
#include "model/study/interference.h"
#include "model/study/progress/card_actions.h"
#include "model/study/progress/deck_sync.h"
#include "model/study/progress/html.h"
#include "model/study/progress/media.h"
#include "model/study/progress/own_notes.h"
#include "model/study/statistics/activity.h"
#include "qml/Review/card_reader.h"
#include "qml/Ui/pictures.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>
#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

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

} // namespace

struct ReviewSession::Data {
    CardReader reader;
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
    const std::string pictures = mediaFolder(**store);
    m_data.reset(new Data{
        CardReader(std::move(material), pictures), std::move(*store), &clock, std::move(calendar), {}});
    const Result<DeckSync> synced =
        syncDeck(*m_data->store, m_data->reader.material(), m_data->calendar.dayOf(clock.nowMs()));
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
    const auto knowledge = installedKnowledge();
    if (!knowledge) {
        m_error = QString::fromStdString(knowledge.error().toString());
        emit changed();
        return false;
    }
    return open(StudyMaterial::of(**knowledge), userDataDirectory() + "/progress.sqlite", clock);
}

void ReviewSession::close() {
    m_data.reset();
    m_state = State::Closed;
    m_card = {};
    m_memory = {};
    m_answered.clear();
    m_undoName.clear();
    emit changed();
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

bool ReviewSession::show(const QString& cardOrFact) {
    if (!m_data || !m_data->queue || !m_data->queue->show(cardOrFact.toStdString()))
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
    if (m_paused)
        m_shownMs = m_data->clock->nowMs();
    m_paused = false;
    const bool answering = m_state == State::Answer || !m_typedText.isEmpty();
    const bool ended = m_state == State::Done && left() > 0;
    if (!m_data || answering || ended)
        return;
    const std::int64_t spent = m_spentMs;
    const QString before = m_card.id;
    makeQueue();
    if (m_card.id == before)
        m_spentMs = spent;
}

void ReviewSession::pause() {
    if (!m_data || m_paused)
        return;
    m_spentMs += m_data->clock->nowMs() - m_shownMs;
    m_paused = true;
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
    readGoal();
    showCard();
}

void ReviewSession::readGoal() {
    const auto goal = examGoal(*m_data->store);
    const bool planned = goal && *goal;
    const std::int64_t now = m_data->clock->nowMs();
    m_exam = planned ? toText((*goal)->exam) : QString();
    m_examDaysLeft = planned ? static_cast<int>((*goal)->day - m_data->queue->today()) : 0;
    const auto days = lintel::streak(*m_data->store, {m_data->queue->today(), now});
    m_streak = days ? *days : 0;
}

void ReviewSession::showCard() {
    m_typedText.clear();
    m_check.reset();
    m_answeredInstead.reset();
    m_card = {};
    m_memory = {};
    m_intervals.clear();
    if (Result<std::optional<double>> typical = typicalAnswerMs(*m_data->store))
        m_typicalMs = *typical;
    readUndo();
    const DeckCard* card = m_data->queue->current();
    m_state = card ? State::Question : State::Done;
    m_shownMs = m_data->clock->nowMs();
    m_spentMs = 0;
    if (card) {
        describeCard();
        describeMemory(*card);
        for (const Outcome& outcome : m_data->queue->previews())
            m_intervals.append(intervalText(outcome.days > 0 ? outcome.days * 86400LL : outcome.seconds));
    }
    emit changed();
}

/// Also what was done before a restart, but nobody means the answers of another day.
void ReviewSession::readUndo() {
    const Result<std::optional<UserAction>> last = m_data->store->lastAction();
    const bool any =
        last && *last && m_data->calendar.daysBetween((*last)->atMs, m_data->clock->nowMs()) == 0;
    m_undoName = any ? toText((*last)->name) : QString();
}

std::string ReviewSession::today() const {
    return QDateTime::fromMSecsSinceEpoch(m_data->clock->nowMs()).date().toString(Qt::ISODate).toStdString();
}

const Service* ReviewSession::serviceOf(const std::string& id) const {
    return m_data->reader.service(id);
}

void ReviewSession::describeCard() {
    const DeckCard& card = *m_data->queue->current();
    m_card = m_data->reader.describe(card, m_data->queue->contrast(), today());
    if (!card.note)
        return;
    if (const auto note = readNote(*m_data->store, *card.note); note && *note) {
        m_card.writtenFront = toText(writtenOfHtml((*note)->front));
        m_card.writtenBack = toText(writtenOfHtml((*note)->back));
    }
}

void ReviewSession::describeMemory(const DeckCard& card) {
    m_memory.desiredRetention = m_data->queue->scheduler().settings().desiredRetention;
    const std::optional<double> recall = m_data->queue->retrievability();
    const Result<std::vector<ReviewEntry>> history = reviewsOf(*m_data->store, card.memory.id);
    if (!recall || !history)
        return;
    const Memory& present = card.memory.standing.memory;
    m_memory.known = true;
    m_memory.retrievability = *recall;
    m_memory.stability = present.stability;
    m_memory.difficulty = present.difficulty;
    drawMemory(m_memory, *history, present, m_data->queue->scheduler().model(), m_data->clock->nowMs());
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
    const Card& card = m_data->queue->current()->card;
    if (expected && !m_typedText.trimmed().isEmpty()) {
        m_check = checkTypedAnswer(m_typedText.toStdString(), *expected);
        const Fact* fact = m_data->reader.fact(card.fact);
        if (*m_check == TypedCheck::Wrong && fact)
            m_answeredInstead =
                factAnsweredInstead(m_typedText.toStdString(), m_data->reader.confusedWith(*fact));
    }
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
        return m_answeredInstead ? tr("Not the figure: it belongs to another fact") : tr("Not the figure");
    case TypedCheck::Unreadable:
        return tr("There is no figure in it");
    }
    return {};
}

void ReviewSession::rate(int rating) {
    if (m_state != State::Answer || rating < 1 || rating > 4)
        return;
    const std::int64_t now = m_data->clock->nowMs();
    const auto took = static_cast<int>(std::clamp<std::int64_t>(m_spentMs + now - m_shownMs, 0, 3'600'000));
    const QString before = m_card.id;
    const std::optional<std::string> instead = m_answeredInstead;
    const Result<void> done = m_data->queue->answer(static_cast<Rating>(rating), took);
    if (done) {
        m_answered.push_back({m_card, rating, took});
        if (instead)
            static_cast<void>(
                noteConfusion(*m_data->store, m_card.fact.toStdString(), *instead, m_data->queue->today()));
    } else {
        emit failed(QString::fromStdString(done.error().message));
        const DeckCard* card = m_data->queue->current();
        if (card && QString::fromStdString(card->card.id) == before)
            return; // the answer stays on the table to be given again
    }
    showCard();
}

void ReviewSession::suspend() {
    if (!onTable())
        return;
    if (const Result<void> done = m_data->queue->suspend(); !done)
        emit failed(QString::fromStdString(done.error().message));
    else
        showCard();
}

void ReviewSession::bury() {
    if (!onTable())
        return;
    if (const Result<void> done = m_data->queue->bury(); !done)
        emit failed(QString::fromStdString(done.error().message));
    else
        showCard();
}

bool ReviewSession::afterAction(const Result<void>& done) {
    if (!done) {
        emit failed(QString::fromStdString(done.error().message));
        return false;
    }
    const std::int64_t id = m_data->queue->current()->id;
    if (m_data->queue->showCard(id)) {
        if (m_data->queue->current()->retired) { // its gap is no longer in the note
            makeQueue();
            return true;
        }
        describeCard();
    }
    readUndo();
    emit changed();
    return true;
}

void ReviewSession::flag(int flag) {
    if (!onTable())
        return;
    const std::int64_t id = m_data->queue->current()->id;
    afterAction(flagCards(*m_data->store, CardIds(&id, 1), flag, m_data->clock->nowMs()));
}

bool ReviewSession::edit(const QString& front, const QString& back) {
    if (!onTable())
        return false;
    const DeckCard& card = *m_data->queue->current();
    const std::int64_t now = m_data->clock->nowMs();
    const std::string frontHtml = htmlOfWritten(front.toStdString());
    const std::string backHtml = htmlOfWritten(back.toStdString());
    if (!card.note)
        return afterAction(editCard(*m_data->store, card.id, frontHtml, backHtml, now));
    const auto note = readNote(*m_data->store, *card.note);
    if (!note || !*note)
        return afterAction(note ? Error{"This card has been deleted."} : note.error());
    OwnNote changed = **note;
    changed.front = frontHtml;
    changed.back = backHtml;
    return afterAction(updateNote(*m_data->store, changed, now));
}

QUrl ReviewSession::pictureFolder() const {
    return m_data ? QUrl::fromLocalFile(toText(mediaFolder(*m_data->store)) + u'/') : QUrl();
}

QString ReviewSession::keepPicture() {
    const std::optional<Picture> picture = clipboardPicture();
    if (!m_data || !picture)
        return {};
    const Result<std::string> name =
        storeImage(*m_data->store, picture->bytes.toStdString(), picture->suffix.toStdString());
    if (!name)
        emit failed(QString::fromStdString(name.error().message));
    return name ? toText(imageMarkup(*name)) : QString();
}

void ReviewSession::revert() {
    if (onTable())
        afterAction(revertCard(*m_data->store, m_data->queue->current()->id, m_data->clock->nowMs()));
}

void ReviewSession::remark(const QString& comment) {
    if (onTable())
        afterAction(remarkOnCard(*m_data->store, m_data->queue->current()->id,
                                 comment.trimmed().toStdString(), m_data->clock->nowMs()));
}

void ReviewSession::undo() {
    if (!canUndo())
        return;
    const Result<std::optional<UserAction>> undone = m_data->queue->undo();
    if (!undone) {
        emit failed(QString::fromStdString(undone.error().message));
        return;
    }
    if (!*undone)
        return;
    const bool answer = (*undone)->name == "Answer";
    if (answer && !m_answered.empty())
        m_answered.pop_back();
    showCard();
    emit this->undone(answer ? tr("Answer taken back") : tr("Taken back: %1").arg(toText((*undone)->name)));
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

QList<int> ReviewSession::answered() const {
    QList<int> ratings;
    for (const Answered& each : m_answered)
        ratings.append(each.rating);
    return ratings;
}

QList<int> ReviewSession::tally() const {
    QList<int> counts(4, 0);
    for (const Answered& each : m_answered)
        ++counts[each.rating - 1];
    return counts;
}

int ReviewSession::minutesSpent() const {
    double ms = 0;
    for (const Answered& each : m_answered)
        ms += each.tookMs;
    return static_cast<int>(std::ceil(ms / 60000));
}

QVariantList ReviewSession::forgotten() const {
    QVariantList list;
    QSet<QString> listed;
    for (const Answered& each : m_answered) {
        if (each.rating != static_cast<int>(Rating::Again) || listed.contains(each.card.id))
            continue;
        listed.insert(each.card.id);
        list.append(
            QVariantMap{{QStringLiteral("front"), toText(frontAsTitle(each.card.front.toStdString(), false))},
                        {QStringLiteral("fact"), each.card.fact},
                        {QStringLiteral("service"), each.card.service},
                        {QStringLiteral("serviceName"), each.card.serviceName},
                        {QStringLiteral("category"), each.card.category}});
    }
    return list;
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
    for (const Service& service : m_data->reader.material().services)
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
