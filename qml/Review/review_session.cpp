#include "qml/Review/review_session.h"

#include "model/study/exam/exam_plan.h"
#include "model/study/interference.h"
#include "model/study/progress/card_actions.h"
#include "model/study/progress/deck_sync.h"
#include "model/study/progress/html.h"
#include "model/study/progress/media.h"
#include "model/study/progress/own_notes.h"
#include "model/study/statistics/activity.h"
#include "qml/Profile/profile_pictures.h"
#include "qml/Review/card_reader.h"
#include "qml/Review/interval_text.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>

namespace lintel {

struct ReviewSession::Data {
    OpenProfile profile;
    CardReader reader;
    std::optional<ReviewQueue> queue{};

    ProgressStore& store() { return *profile.store; }
    std::int64_t now() const { return profile.clock->nowMs(); }
};

ReviewSession::ReviewSession(QObject* parent)
    : QObject(parent) {}

ReviewSession::~ReviewSession() = default;

bool ReviewSession::open(StudyProfile* profile) {
    auto opened = profile->open();
    if (!opened) {
        close(opened.error().toString());
        return false;
    }
    CardReader reader(opened->knowledge, mediaFolder(*opened->store));
    m_data.reset(new Data{std::move(*opened), std::move(reader)});
    const OpenProfile& own = m_data->profile;
    const Result<DeckSync> synced = syncDeck(*own.store, own.knowledge->material(), own.moment().today);
    if (!synced) {
        close(synced.error().message);
        return false;
    }
    start();
    return m_state != State::Closed;
}

void ReviewSession::close() {
    close(std::string());
}

void ReviewSession::close(const std::string& message) {
    m_data.reset();
    m_state = State::Closed;
    m_error = toText(message);
    m_card = {};
    m_memory = {};
    m_log.clear();
    m_undoName.clear();
    emit changed();
}

void ReviewSession::start(const QString& service) {
    if (!m_data)
        return;
    m_settings = {};
    m_settings.newPerDay = m_newPerDay;
    m_settings.service = service.toStdString();
    m_log.clear();
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
    m_settings.extraNew += cards;
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
    if (m_paused && m_data)
        m_shownMs = m_data->now();
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
    m_spentMs += m_data->now() - m_shownMs;
    m_paused = true;
}

void ReviewSession::makeQueue() {
    Result<ReviewQueue> queue =
        ReviewQueue::create(m_data->store(), *m_data->profile.clock, m_settings, m_data->profile.calendar);
    if (!queue) {
        m_data->queue.reset();
        m_state = State::Closed;
        m_error = toText(queue.error().message);
        emit changed();
        return;
    }
    m_error.clear();
    m_data->queue = std::move(*queue);
    readGoal();
    showCard();
}

void ReviewSession::readGoal() {
    const auto goal = examGoal(m_data->store());
    const bool planned = goal && *goal;
    const std::int64_t now = m_data->now();
    m_exam = planned ? toText((*goal)->exam) : QString();
    m_examDaysLeft = planned ? static_cast<int>((*goal)->day - m_data->queue->today()) : 0;
    const auto days = lintel::streak(m_data->store(), {m_data->queue->today(), now});
    m_streak = days ? *days : 0;
}

void ReviewSession::showCard() {
    m_typedText.clear();
    m_verdict.reset();
    m_card = {};
    m_memory = {};
    m_intervals.clear();
    if (Result<std::optional<double>> typical = typicalAnswerMs(m_data->store()))
        m_typicalMs = *typical;
    readUndo();
    const DeckCard* card = m_data->queue->current();
    m_state = card ? State::Question : State::Done;
    m_shownMs = m_data->now();
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
    const Result<std::optional<UserAction>> last = m_data->store().lastAction();
    const bool any = last && *last && m_data->profile.calendar.daysBetween((*last)->atMs, m_data->now()) == 0;
    m_undoName = any ? toText((*last)->name) : QString();
}

std::string ReviewSession::today() const {
    return QDateTime::fromMSecsSinceEpoch(m_data->now()).date().toString(Qt::ISODate).toStdString();
}

void ReviewSession::describeCard() {
    const DeckCard& card = *m_data->queue->current();
    m_card = m_data->reader.describe(card, m_data->queue->contrast(), today());
    if (!card.note)
        return;
    if (const auto note = readNote(m_data->store(), *card.note); note && *note) {
        m_card.writtenFront = toText(writtenOfHtml((*note)->front));
        m_card.writtenBack = toText(writtenOfHtml((*note)->back));
    }
}

void ReviewSession::describeMemory(const DeckCard& card) {
    m_memory.desiredRetention = m_data->queue->scheduler().settings().desiredRetention;
    const std::optional<double> recall = m_data->queue->retrievability();
    const Result<std::vector<ReviewEntry>> history = reviewsOf(m_data->store(), card.memory.id);
    if (!recall || !history)
        return;
    const Memory& present = card.memory.standing.memory;
    m_memory.known = true;
    m_memory.retrievability = *recall;
    m_memory.stability = present.stability;
    m_memory.difficulty = present.difficulty;
    drawMemory(m_memory, *history, present, m_data->queue->scheduler().model(), m_data->now());
}

QueueCounts ReviewSession::counts() const {
    return m_data && m_data->queue ? m_data->queue->counts() : QueueCounts{};
}

QString ReviewSession::notice() const {
    return m_data ? toText(m_data->store().notice()) : QString();
}

QString ReviewSession::serviceName() const {
    const Service* service = m_data ? m_data->profile.knowledge->service(m_settings.service) : nullptr;
    return service ? toText(service->name) : QString();
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
    const Card& card = m_data->queue->current()->card;
    if (card.expected && !m_typedText.trimmed().isEmpty()) {
        const Fact* fact = m_data->profile.knowledge->fact(card.fact);
        m_verdict = TypedVerdict::of(m_typedText.toStdString(), *card.expected,
                                     fact ? m_data->reader.confusedWith(*fact) : std::vector<Fact>());
    }
    m_state = State::Answer;
    emit changed();
}

int ReviewSession::suggested() const {
    const bool right = !m_verdict || m_verdict->check == TypedCheck::Right;
    return static_cast<int>(right ? Rating::Good : Rating::Again);
}

void ReviewSession::rate(int rating) {
    if (m_state != State::Answer || rating < 1 || rating > 4)
        return;
    const std::int64_t now = m_data->now();
    const auto took = static_cast<int>(std::clamp<std::int64_t>(m_spentMs + now - m_shownMs, 0, 3'600'000));
    const QString before = m_card.id;
    const std::optional<std::string> instead = m_verdict ? m_verdict->instead : std::nullopt;
    const Result<void> done = m_data->queue->answer(static_cast<Rating>(rating), took);
    if (done) {
        m_log.add(m_card, static_cast<Rating>(rating), took);
        if (instead)
            static_cast<void>(
                noteConfusion(m_data->store(), m_card.fact.toStdString(), *instead, m_data->queue->today()));
    } else {
        emit failed(toText(done.error().message));
        const DeckCard* card = m_data->queue->current();
        if (card && toText(card->card.id) == before)
            return; // the answer stays on the table to be given again
    }
    showCard();
}

void ReviewSession::suspend() {
    if (onTable())
        afterLeaving(m_data->queue->suspend());
}

void ReviewSession::bury() {
    if (onTable())
        afterLeaving(m_data->queue->bury());
}

void ReviewSession::afterLeaving(const Result<void>& done) {
    if (done)
        showCard();
    else
        emit failed(toText(done.error().message));
}

bool ReviewSession::afterAction(const Result<void>& done) {
    if (!done) {
        emit failed(toText(done.error().message));
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
    afterAction(flagCards(m_data->store(), CardIds(&id, 1), flag, m_data->now()));
}

bool ReviewSession::edit(const QString& front, const QString& back) {
    if (!onTable())
        return false;
    const DeckCard& card = *m_data->queue->current();
    const std::int64_t now = m_data->now();
    const std::string frontHtml = htmlOfWritten(front.toStdString());
    const std::string backHtml = htmlOfWritten(back.toStdString());
    if (!card.note)
        return afterAction(editCard(m_data->store(), card.id, frontHtml, backHtml, now));
    const auto note = readNote(m_data->store(), *card.note);
    if (!note || !*note)
        return afterAction(note ? Error{"This card has been deleted."} : note.error());
    OwnNote changed = **note;
    changed.front = frontHtml;
    changed.back = backHtml;
    return afterAction(updateNote(m_data->store(), changed, now));
}

QUrl ReviewSession::pictureFolder() const {
    return m_data ? lintel::pictureFolder(m_data->store()) : QUrl();
}

QString ReviewSession::keepPicture() {
    const Result<QString> kept = m_data ? keepClipboardPicture(m_data->store()) : Result<QString>(QString());
    if (!kept)
        emit failed(toText(kept.error().message));
    return kept ? *kept : QString();
}

void ReviewSession::revert() {
    if (onTable())
        afterAction(revertCard(m_data->store(), m_data->queue->current()->id, m_data->now()));
}

void ReviewSession::remark(const QString& comment) {
    if (onTable())
        afterAction(remarkOnCard(m_data->store(), m_data->queue->current()->id,
                                 comment.trimmed().toStdString(), m_data->now()));
}

void ReviewSession::undo() {
    if (!canUndo())
        return;
    const Result<std::optional<UserAction>> undone = m_data->queue->undo();
    if (!undone) {
        emit failed(toText(undone.error().message));
        return;
    }
    if (!*undone)
        return;
    const bool answer = (*undone)->name == "Answer";
    if (answer)
        m_log.removeLast();
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
    const StudyCalendar& calendar = m_data->profile.calendar;
    const std::int64_t days = calendar.dayOf(*next) - calendar.dayOf(m_data->now());
    if (days == 0)
        return tr("today");
    return days == 1 ? tr("tomorrow") : tr("in %1 days").arg(days);
}

QVariantList ReviewSession::dueByService() const {
    QVariantList list;
    if (!m_data || !m_data->queue)
        return list;
    const std::unordered_map<std::string, int> due = m_data->queue->dueByService();
    for (const Service& service : m_data->profile.knowledge->material().services)
        if (const auto found = due.find(service.id); found != due.end())
            list.append(QVariantMap{{QStringLiteral("id"), toText(service.id)},
                                    {QStringLiteral("name"), toText(service.name)},
                                    {QStringLiteral("category"), toText(service.category)},
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
