#include "qml/Progress/study_statistics.h"

#include "model/study/exam/exam_plan.h"
#include "model/study/statistics/activity.h"
#include "model/study/statistics/readiness.h"
#include "model/study/statistics/retention.h"
#include "model/study/statistics/wilson.h"
#include "model/study/training/retraining.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <map>

namespace lintel {
namespace {

constexpr int weeksShown = 12;
constexpr int calendarWeeks = 26;
constexpr int forecastDays = 30;
constexpr int retentionDays = 30;
constexpr int daysOfWeek = 7;
constexpr int weakestShown = 8;

QString dayText(std::int64_t day, const char* format = "d MMM") {
    return QLocale::c().toString(QDate::fromJulianDay(day), QString::fromLatin1(format));
}

QString percent(double share) {
    return QString::number(std::lround(share * 100));
}

QVariantMap point(const QString& label, const QString& text, double value) {
    return {
        {QStringLiteral("label"), label}, {QStringLiteral("text"), text}, {QStringLiteral("value"), value}};
}

QVariantMap readinessMap(const Readiness& readiness) {
    return {{QStringLiteral("value"), readiness.value * 100},
            {QStringLiteral("low"), readiness.low * 100},
            {QStringLiteral("high"), readiness.high * 100},
            {QStringLiteral("begun"), readiness.begun},
            {QStringLiteral("memories"), readiness.memories}};
}

} // namespace

struct StudyStatistics::Data {
    OpenProfile profile;
    double decay = Fsrs::defaultParameters[20];

    StudyMoment moment() const { return profile.moment(decay); }
    ProgressStore& store() { return *profile.store; }
    const Service* service(const std::string& id) const { return profile.knowledge->service(id); }
    const Exam* exam(const QString& code) const { return profile.knowledge->exam(code.toStdString()); }
};

StudyStatistics::StudyStatistics(QObject* parent)
    : QObject(parent) {}

StudyStatistics::~StudyStatistics() = default;

void StudyStatistics::fail(const std::string& message) {
    m_error = QString::fromStdString(message);
}

bool StudyStatistics::open(StudyProfile* profile) {
    auto opened = profile->open();
    if (!opened) {
        fail(opened.error().toString());
        emit changed();
        return false;
    }
    m_data.reset(new Data{std::move(*opened)});
    if (const auto goal = examGoal(m_data->store()); goal && *goal)
        m_exam = toText((*goal)->exam);
    const QVariantList choices = exams();
    if (!m_data->exam(m_exam))
        m_exam = choices.isEmpty() ? QString() : choices.front().toMap()[QStringLiteral("code")].toString();
    refresh();
    return true;
}

void StudyStatistics::close() {
    m_data.reset();
    emit changed();
}

void StudyStatistics::setExam(const QString& code) {
    if (code == m_exam)
        return;
    m_exam = code;
    if (m_data)
        readReadiness();
    emit changed();
}

QVariantList StudyStatistics::exams() const {
    QVariantList list;
    if (!m_data)
        return list;
    const std::string today =
        QDate::fromJulianDay(m_data->moment().today).toString(Qt::ISODate).toStdString();
    for (const Exam& exam : m_data->profile.knowledge->material().exams)
        if (exam.lastDay.empty() || exam.lastDay >= today || toText(exam.code) == m_exam)
            list.append(QVariantMap{{QStringLiteral("code"), toText(exam.code)},
                                    {QStringLiteral("name"), toText(exam.name)},
                                    {QStringLiteral("family"), toText(exam.family)},
                                    {QStringLiteral("lastDay"), toText(exam.lastDay)}});
    return list;
}

void StudyStatistics::refresh() {
    if (!m_data)
        return;
    m_error.clear();
    if (const auto parameters = trainedParameters(m_data->store()))
        m_data->decay = (*parameters)[20];
    readRetention();
    readActivity();
    readForecast();
    readMemories();
    readTimes();
    readReadiness();
    readWeakest();
    emit changed();
}

void StudyStatistics::readRetention() {
    const StudyMoment moment = m_data->moment();
    m_retention.clear();
    if (const auto report = lintel::retention(m_data->store(), moment, retentionDays)) {
        m_retention = {{QStringLiteral("reviewed"), report->all.reviewed},
                       {QStringLiteral("recalled"), report->all.recalled},
                       {QStringLiteral("actual"), report->all.actual() * 100},
                       {QStringLiteral("predicted"), report->all.predicted * 100},
                       {QStringLiteral("matureReviewed"), report->mature.reviewed},
                       {QStringLiteral("mature"), report->mature.actual() * 100},
                       {QStringLiteral("young"), report->young.actual() * 100}};
    } else {
        return fail(report.error().message);
    }
    m_calibration.clear();
    if (const auto points = lintel::calibration(m_data->store()))
        for (const CalibrationPoint& each : *points) {
            QVariantMap map = point(tr("predicted %1 %").arg(percent(each.predicted)),
                                    tr("%1 % remembered of %2, 95 % interval %3 to %4")
                                        .arg(percent(each.actual))
                                        .arg(each.reviewed)
                                        .arg(percent(each.low), percent(each.high)),
                                    each.actual * 100);
            map[QStringLiteral("x")] = each.predicted * 100;
            map[QStringLiteral("low")] = each.low * 100;
            map[QStringLiteral("high")] = each.high * 100;
            m_calibration.append(map);
        }
}

void StudyStatistics::readActivity() {
    const StudyMoment moment = m_data->moment();
    m_days.clear();
    m_weeks.clear();
    m_answers = 0;
    // Weeks begin on Mondays, as Julian day 0 was one.
    const std::int64_t monday = moment.today / daysOfWeek * daysOfWeek;
    const auto all = activity(m_data->store(), 0, moment.today);
    if (!all)
        return fail(all.error().message);
    std::map<std::int64_t, const DayActivity*> byDay;
    for (const DayActivity& day : *all) {
        m_answers += day.answers;
        byDay.emplace(day.day, &day);
    }
    for (std::int64_t day = monday - (calendarWeeks - 1) * daysOfWeek; day <= moment.today; ++day) {
        const auto found = byDay.find(day);
        const DayActivity none;
        const DayActivity& done = found == byDay.end() ? none : *found->second;
        QVariantMap map = point(dayText(day, "ddd d MMM yyyy"),
                                done.answers == 0 ? tr("no review")
                                                  : tr("%1 answers, %2 new, %3 min")
                                                        .arg(done.answers)
                                                        .arg(done.fresh)
                                                        .arg(std::max(1L, std::lround(done.minutes))),
                                done.answers);
        map[QStringLiteral("x")] = static_cast<double>(day);
        m_days.append(map);
    }
    for (int week = weeksShown - 1; week >= 0; --week) {
        const std::int64_t first = monday - week * daysOfWeek;
        int reviewed = 0;
        int recalled = 0;
        double predicted = 0;
        for (auto day = byDay.lower_bound(first); day != byDay.end() && day->first < first + daysOfWeek;
             ++day) {
            reviewed += day->second->reviewed;
            recalled += day->second->recalled;
            predicted += day->second->predicted;
        }
        const QString label = week == 0 ? tr("this week") : tr("week of %1").arg(dayText(first));
        QVariantMap map{{QStringLiteral("label"), label}, {QStringLiteral("text"), tr("no review")}};
        if (reviewed > 0) {
            const Interval interval = wilsonInterval(recalled, reviewed);
            const double share = static_cast<double>(recalled) / reviewed;
            map =
                point(label,
                      tr("%1 % remembered, %2 of %3, 95 % interval %4 to %5; %6 % predicted")
                          .arg(percent(share))
                          .arg(recalled)
                          .arg(reviewed)
                          .arg(percent(interval.low), percent(interval.high), percent(predicted / reviewed)),
                      share * 100);
            map[QStringLiteral("second")] = predicted / reviewed * 100;
            map[QStringLiteral("low")] = interval.low * 100;
            map[QStringLiteral("high")] = interval.high * 100;
        }
        m_weeks.append(map);
    }
    const auto streak = lintel::streak(m_data->store(), moment);
    m_streak = streak ? *streak : 0;
}

void StudyStatistics::readForecast() {
    const StudyMoment moment = m_data->moment();
    m_forecast.clear();
    const auto due = lintel::forecast(m_data->store(), moment, forecastDays);
    if (!due)
        return fail(due.error().message);
    for (std::size_t day = 0; day < due->size(); ++day)
        m_forecast.append(
            point(day == 0 ? tr("today") : dayText(moment.today + static_cast<std::int64_t>(day)),
                  tr("%1 due").arg((*due)[day]), (*due)[day]));
}

void StudyStatistics::readMemories() {
    m_stabilities.clear();
    m_held.clear();
    const auto bands = stabilityDistribution(m_data->store());
    if (!bands)
        return fail(bands.error().message);
    int known = 0;
    int growing = 0;
    int fragile = 0;
    for (const StabilityBand& band : *bands) {
        const QString to = band.to < 365    ? tr("%1 d").arg(band.to)
                           : band.to == 365 ? tr("1 y")
                                            : tr("over 1 y");
        const QString label = band.to > 365 ? to : tr("to %1").arg(to);
        m_stabilities.append(point(label, tr("%1 memories").arg(band.memories), band.memories));
        (band.to <= 7 ? fragile : band.to <= 30 ? growing : known) += band.memories;
    }
    const auto fresh = notBegun(m_data->store());
    m_held = {{QStringLiteral("known"), known},
              {QStringLiteral("growing"), growing},
              {QStringLiteral("fragile"), fragile},
              {QStringLiteral("fresh"), fresh ? *fresh : 0}};
}

void StudyStatistics::readTimes() {
    m_times.clear();
    const auto times = timePerCard(m_data->store());
    if (!times)
        return fail(times.error().message);
    std::map<CardKind, std::pair<double, int>> kinds;
    for (const TimePerCard& time : *times) {
        kinds[time.kind].first += time.seconds * time.answers;
        kinds[time.kind].second += time.answers;
    }
    for (const auto& [kind, sum] : kinds) {
        const double seconds = sum.first / sum.second;
        m_times.append(point(toText(cardKindTitle(kind)),
                             tr("%1 s, %2 answers").arg(seconds, 0, 'f', 1).arg(sum.second), seconds));
    }
}

void StudyStatistics::readReadiness() {
    m_readiness.clear();
    m_domains.clear();
    m_services.clear();
    const Exam* exam = m_data->exam(m_exam);
    if (!exam)
        return;
    const auto report =
        lintel::readiness(m_data->store(), m_data->profile.knowledge->material(), *exam, m_data->moment());
    if (!report)
        return fail(report.error().message);
    m_readiness = readinessMap(report->whole);
    const auto part = [&](const ReadinessPart& each) {
        QVariantMap map = readinessMap(each.readiness);
        const Service* service = m_data->service(each.id);
        map[QStringLiteral("id")] = toText(each.id);
        map[QStringLiteral("name")] = toText(each.name);
        map[QStringLiteral("category")] = service ? toText(service->category) : QString();
        map[QStringLiteral("weight")] = each.weight * 100;
        map[QStringLiteral("gain")] = each.gain * 100;
        return map;
    };
    for (const ReadinessPart& each : report->domains)
        m_domains.append(part(each));
    for (const ReadinessPart& each : report->services)
        m_services.append(part(each));
}

void StudyStatistics::readWeakest() {
    m_weakest.clear();
    const auto facts = weakestFacts(m_data->store(), m_data->moment(), weakestShown);
    if (!facts)
        return fail(facts.error().message);
    for (const WeakFact& weak : *facts) {
        const Service* service = m_data->service(weak.service);
        m_weakest.append(QVariantMap{{QStringLiteral("fact"), toText(weak.fact)},
                                     {QStringLiteral("front"), toText(weak.front)},
                                     {QStringLiteral("service"), toText(weak.service)},
                                     {QStringLiteral("serviceName"), toText(service ? service->name : "")},
                                     {QStringLiteral("category"), toText(service ? service->category : "")},
                                     {QStringLiteral("recall"), weak.recall * 100},
                                     {QStringLiteral("lapses"), weak.lapses},
                                     {QStringLiteral("difficulty"), weak.difficulty}});
    }
}

} // namespace lintel
