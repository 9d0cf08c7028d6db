#include "qml/Progress/exam_planner.h"

#include "model/study/training/retraining.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>
#include <cmath>

namespace lintel {
namespace {

QString dayText(std::int64_t day) {
    return QLocale::c().toString(QDate::fromJulianDay(day), QStringLiteral("ddd d MMM"));
}

} // namespace

struct ExamPlanner::Data {
    OpenProfile profile;

    StudyMoment moment() const { return profile.moment(); }
    ProgressStore& store() { return *profile.store; }
};

ExamPlanner::ExamPlanner(QObject* parent)
    : QObject(parent) {}

ExamPlanner::~ExamPlanner() = default;

bool ExamPlanner::open(StudyProfile* profile) {
    auto opened = profile->open();
    if (!opened) {
        m_problem = toText(opened.error().toString());
        emit planChanged();
        return false;
    }
    m_data.reset(new Data{std::move(*opened)});
    m_problem.clear();
    emit changed();
    return true;
}

void ExamPlanner::close() {
    m_data.reset();
    m_proposed.reset();
    emit changed();
}

QString ExamPlanner::today() const {
    return m_data ? QDate::fromJulianDay(m_data->moment().today).toString(Qt::ISODate) : QString();
}

QString ExamPlanner::shifted(const QString& date, int days) const {
    const QDate day = QDate::fromString(date, Qt::ISODate);
    return day.isValid() ? day.addDays(days).toString(Qt::ISODate) : date;
}

QVariantList ExamPlanner::exams() const {
    QVariantList list;
    if (m_data)
        for (const Exam& exam : m_data->profile.knowledge->material().exams)
            if (exam.lastDay.empty() || exam.lastDay > today().toStdString())
                list.append(QVariantMap{{QStringLiteral("code"), toText(exam.code)},
                                        {QStringLiteral("name"), toText(exam.name)},
                                        {QStringLiteral("firstDay"), toText(exam.firstDay)},
                                        {QStringLiteral("lastDay"), toText(exam.lastDay)}});
    return list;
}

QVariantMap ExamPlanner::goal() const {
    const auto goal = m_data ? examGoal(m_data->store()) : Result<std::optional<ExamGoal>>(std::nullopt);
    if (!goal || !*goal)
        return {};
    return {{QStringLiteral("exam"), toText((*goal)->exam)},
            {QStringLiteral("date"), QDate::fromJulianDay((*goal)->day).toString(Qt::ISODate)},
            {QStringLiteral("dateText"), dayText((*goal)->day)},
            {QStringLiteral("minutes"), (*goal)->minutesPerDay},
            {QStringLiteral("daysLeft"), static_cast<int>((*goal)->day - m_data->moment().today)}};
}

void ExamPlanner::proposeGoal() {
    const QVariantMap present = goal();
    if (!present.isEmpty())
        propose(present[QStringLiteral("exam")].toString(), present[QStringLiteral("date")].toString(),
                present[QStringLiteral("minutes")].toDouble());
}

void ExamPlanner::propose(const QString& exam, const QString& date, double minutes) {
    if (!m_data)
        return;
    const int asked = ++m_asked;
    const QDate day = QDate::fromString(date, Qt::ISODate);
    const Exam* chosen = m_data->profile.knowledge->exam(exam.toStdString());
    if (!day.isValid() || !chosen) {
        m_busy = false;
        return take(Error{chosen ? tr("The date is not one. Write it as %1.").arg(today()).toStdString()
                                 : tr("Choose an exam.").toStdString()});
    }
    ExamGoal goal;
    goal.exam = chosen->code;
    goal.day = day.toJulianDay();
    goal.minutesPerDay = minutes;
    goal.planDays = static_cast<int>(goal.day - m_data->moment().today);
    m_proposed = goal;
    m_busy = true;
    emit planChanged();
    // The thread opens the database for itself: a connection belongs to one thread.
    QThreadPool::globalInstance()->start([guard = QPointer(this), knowledge = m_data->profile.knowledge,
                                          path = m_data->store().path(), chosen, goal, asked,
                                          moment = m_data->moment()] {
        const auto store = ProgressStore::open(path);
        SchedulerSettings settings;
        if (store)
            if (const auto parameters = trainedParameters(**store))
                settings.parameters = *parameters;
        StudyMoment then = moment;
        then.decay = settings.parameters[20];
        const Result<ExamPlan> plan =
            store ? planExam(**store, knowledge->material(), *chosen, goal, then, settings)
                  : Result<ExamPlan>(store.error());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, plan, asked] {
                if (!guard || guard->m_asked != asked)
                    return;
                guard->m_busy = false;
                guard->take(plan);
            },
            Qt::QueuedConnection);
    });
}

void ExamPlanner::take(const Result<ExamPlan>& result) {
    m_plan.clear();
    m_problem = result ? QString() : toText(result.error().message);
    if (result) {
        const ExamPlan& plan = *result;
        QVariantList days;
        QVariantList minutes;
        for (const PlannedDay& day : plan.days) {
            const QString label = dayText(day.day);
            days.append(
                QVariantMap{{QStringLiteral("label"), label},
                            {QStringLiteral("text"), tr("%1 % expected on exam day, %2 % without more work")
                                                         .arg(std::lround(day.expected * 100))
                                                         .arg(std::lround(day.unplanned * 100))},
                            {QStringLiteral("value"), day.expected * 100},
                            {QStringLiteral("second"), day.unplanned * 100}});
            minutes.append(QVariantMap{{QStringLiteral("label"), label},
                                       {QStringLiteral("text"), tr("%1 min: %2 new, %3 answers to review")
                                                                    .arg(std::lround(day.minutes))
                                                                    .arg(day.fresh)
                                                                    .arg(day.reviews)},
                                       {QStringLiteral("value"), day.minutes}});
        }
        m_plan = {{QStringLiteral("exam"), toText(plan.goal.exam)},
                  {QStringLiteral("dateText"), dayText(plan.goal.day)},
                  {QStringLiteral("daysLeft"), plan.daysLeft},
                  {QStringLiteral("facts"), plan.facts},
                  {QStringLiteral("unseen"), plan.unseen},
                  {QStringLiteral("newPerDay"), plan.newPerDay},
                  {QStringLiteral("minutesNeeded"), std::ceil(plan.minutesNeeded)},
                  {QStringLiteral("unreached"), plan.unreached},
                  {QStringLiteral("feasible"), plan.feasible},
                  {QStringLiteral("recallNow"), plan.recallNow * 100},
                  {QStringLiteral("recallPlanned"), plan.recallPlanned * 100},
                  {QStringLiteral("target"), plan.goal.targetRecall * 100},
                  {QStringLiteral("verdict"), toText(plan.verdict)},
                  {QStringLiteral("finalPass"), plan.finalPass},
                  {QStringLiteral("finalPassDate"), dayText(plan.finalPassDay)},
                  {QStringLiteral("lastNewDate"), dayText(plan.lastNewDay)},
                  {QStringLiteral("days"), days},
                  {QStringLiteral("minutes"), minutes}};
    }
    emit planChanged();
}

void ExamPlanner::keep(const std::optional<ExamGoal>& goal) {
    const Exam* exam = goal ? m_data->profile.knowledge->exam(goal->exam) : nullptr;
    const Result<void> kept = followExam(m_data->store(), m_data->profile.knowledge->material(), goal, exam,
                                         m_data->moment().nowMs);
    if (!kept) {
        emit failed(toText(kept.error().message));
        return;
    }
    emit changed();
    emit followed();
}

bool ExamPlanner::follow() {
    if (!m_data || !m_proposed || !m_problem.isEmpty() || m_busy)
        return false;
    keep(m_proposed);
    return true;
}

void ExamPlanner::stop() {
    if (!m_data)
        return;
    m_plan.clear();
    keep(std::nullopt);
    emit planChanged();
}

} // namespace lintel
