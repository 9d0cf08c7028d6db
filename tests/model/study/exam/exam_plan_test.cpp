#include "model/study/exam/exam_plan.h"

#include "model/study/progress/deck_sync.h"
#include "model/study/statistics/readiness.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

namespace {

constexpr std::int64_t today = 2'461'000;

/// facts facts in two domains; those of the second weigh three times as much in all.
StudyMaterial material(int facts) {
    StudyMaterial material;
    Exam exam;
    exam.code = "DVA-C03";
    exam.family = "DVA";
    exam.domains = {{"1", "Small", 25, {}}, {"2", "Large", 75, {}}};
    material.exams = {exam};
    Service service;
    service.id = "sqs";
    service.name = "Queues";
    material.services = {service};
    for (int i = 0; i < facts; ++i) {
        Fact fact;
        fact.id = "sqs.fact.n" + std::to_string(i);
        fact.service = "sqs";
        fact.status = "current";
        fact.ask = "What is number " + std::to_string(i) + " about?";
        fact.answer = "About something";
        fact.exams = {{"DVA", i % 2 ? "2" : "1"}};
        material.facts.push_back(fact);
    }
    return material;
}

} // namespace

class ExamPlanTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProgressStore> m_store;
    StudyMaterial m_material = material(200);
    StudyMoment m_moment{today, 0};

    Result<ExamPlan> plan(int days, double minutes, double target = 0.85) {
        return planExam(*m_store, m_material, m_material.exams[0], {"DVA-C03", today + days, minutes, target},
                        m_moment, {});
    }

private slots:
    void init() {
        m_store = std::move(
            ProgressStore::open(m_folder.filePath(QTest::currentTestFunction()).toStdString()).value());
        QVERIFY(syncDeck(*m_store, m_material, today).ok());
    }

    void aFeasiblePlanBeginsAllAndReachesTheTarget() {
        const auto planned = plan(40, 20);
        QVERIFY(planned.ok());
        QCOMPARE(planned->facts, 200);
        QCOMPARE(planned->unseen, 200);
        QCOMPARE(planned->unreached, 0);
        QVERIFY2(planned->feasible, planned->verdict.c_str());
        QCOMPARE(planned->recallNow, 0.);
        QVERIFY(planned->recallPlanned >= 0.85);
        QVERIFY(planned->newPerDay > 0);
        QCOMPARE(planned->days.size(), 40u);
        QCOMPARE(planned->days.front().day, today);
        QVERIFY(planned->lastNewDay < planned->finalPassDay);
        int fresh = 0;
        for (const PlannedDay& day : planned->days) {
            QVERIFY(day.minutes <= 20 + 1e-6);
            QVERIFY(day.expected >= 0 && day.expected <= 1);
            fresh += day.fresh;
        }
        QCOMPARE(fresh, 200);
        QVERIFY(planned->verdict.starts_with("This works"));
        // The same again: nothing is left to chance.
        QCOMPARE(plan(40, 20)->recallPlanned, planned->recallPlanned);
    }

    void itIsHonestWhenItCannotBeDone() {
        const auto planned = plan(4, 3);
        QVERIFY(planned.ok());
        QVERIFY(!planned->feasible);
        QVERIFY(planned->unreached > 0);
        QVERIFY(planned->minutesNeeded > 3);
        QVERIFY(planned->verdict.find("cannot be begun") != std::string::npos);
        QVERIFY(planned->verdict.find("It would take about ") != std::string::npos);
        const auto tooMuch = plan(5, 300, 0.99);
        QVERIFY(!tooMuch->feasible);
        QCOMPARE(tooMuch->unreached, 0);
        QVERIFY2(tooMuch->verdict.find("no number of minutes") != std::string::npos,
                 tooMuch->verdict.c_str());
        // The minutes that it names do begin everything.
        QCOMPARE(plan(4, planned->minutesNeeded + 0.5)->unreached, 0);
    }

    void moreMinutesNeverDoHarm() {
        for (const int days : {2, 10, 40, 120}) {
            int unreached = 1000;
            double recall = 0;
            for (const double minutes : {1., 2., 3., 5., 8., 10., 15., 20., 30., 40., 60., 120.}) {
                const auto planned = plan(days, minutes);
                const QByteArray at = QByteArray::number(days) + " days, " + QByteArray::number(minutes);
                QVERIFY2(planned->unreached <= unreached, at);
                QVERIFY2(planned->recallPlanned >= recall, at);
                unreached = planned->unreached;
                recall = planned->recallPlanned;
            }
        }
    }

    void minutesThatAreNotNeededStayFree() {
        const auto planned = plan(40, 200);
        QVERIFY(planned->feasible);
        QVERIFY(planned->minutesNeeded < 100);
        for (const PlannedDay& day : planned->days)
            QVERIFY(day.minutes <= planned->minutesNeeded + 1e-6);
    }

    void aShortWayBeginsUntilTheEnd() {
        for (const int days : {1, 2, 3}) {
            const auto planned = plan(days, 60);
            QCOMPARE(planned->days.size(), static_cast<std::size_t>(days));
            QVERIFY2(planned->days.front().fresh > 50, planned->verdict.c_str());
            QVERIFY(planned->minutesNeeded < 120);
            QVERIFY(planned->recallPlanned > 0.2);
            const ExamGoal goal{"DVA-C03", today + days, 60, 0.85, days};
            QVERIFY(followExam(*m_store, m_material, goal, &m_material.exams[0], 1).ok());
            QVERIFY(*m_store->read([&](const Sql& sql) { return plannedFresh(sql, m_moment); }) > 50);
        }
    }

    void impossibleGoalsAreRefused() {
        QVERIFY(!plan(0, 20).ok());
        QVERIFY(!plan(-3, 20).ok());
        QVERIFY(!plan(1000, 20).ok());
        QVERIFY(!plan(30, 0).ok());
        QVERIFY(!plan(30, NAN).ok());
        QVERIFY(!plan(30, 20, 1.5).ok());
        m_material.exams[0].family = "SAA";
        QVERIFY(!plan(30, 20).ok());
        m_material = material(200);
    }

    void followingWeighsTheCards() {
        const auto weights = [&](const char* id) {
            return m_store
                ->read([&](const Sql& sql) {
                    return sql.value("SELECT weight FROM memory WHERE source = ?", {id}).toDouble();
                })
                .value();
        };
        const ExamGoal goal{"DVA-C03", today + 30, 20, 0.9, 30};
        QVERIFY(followExam(*m_store, m_material, goal, &m_material.exams[0], 1).ok());
        QCOMPARE((*examGoal(*m_store))->day, today + 30);
        QVERIFY(std::abs(weights("sqs.fact.n1") - 3 * weights("sqs.fact.n0")) < 1e-12);
        QVERIFY(m_store->undo()->has_value());
        QVERIFY(!examGoal(*m_store)->has_value());
        QCOMPARE(weights("sqs.fact.n0"), 1.);
    }

    void aFollowedPlanSaysWhatTheDayBegins() {
        const auto fresh = [&](std::int64_t day) {
            return *m_store->read([&](const Sql& sql) { return plannedFresh(sql, {day, 0}); });
        };
        QVERIFY(!fresh(today));
        const ExamGoal goal{"DVA-C03", today + 40, 20, 0.85, 40};
        QVERIFY(followExam(*m_store, m_material, goal, &m_material.exams[0], 1).ok());
        const auto planned = plan(40, 20);
        QCOMPARE((*examGoal(*m_store))->minutesPlanned, planned->minutesPlanned);
        QVERIFY(std::abs(*fresh(today) - planned->days.front().fresh) <= 1);
        // Reviews come first.
        QVERIFY(m_store
                    ->write([&](const Sql& sql) {
                        sql.execute("UPDATE memory SET phase = 2, stability = 10, last_day = ?, due_day = ?, "
                                    "reps = 1 WHERE position <= 5",
                                    {qlonglong{today - 10}, qlonglong{today}});
                    })
                    .ok());
        QVERIFY(*fresh(today) <= planned->days.front().fresh - 2);
        QCOMPARE(*fresh(today + 38), 0); // one of the last days
        QCOMPARE(*fresh(today + 40), 0);
        QVERIFY(!fresh(today + 41));
    }

    void theLastDaysGoOverEverythingShaky() {
        QVERIFY(m_store
                    ->write([&](const Sql& sql) {
                        sql.execute(
                            "UPDATE memory SET phase = 2, stability = CASE WHEN source = 'sqs.fact.n1' "
                            "THEN 3 ELSE 500 END, last_day = ?, due_day = ?, reps = 2",
                            {qlonglong{today - 2}, qlonglong{today + 5}});
                    })
                    .ok());
        const auto pass = [&](int daysLeft) {
            const ExamGoal goal{"DVA-C03", today + daysLeft, 20, 0.9, 30};
            if (!followExam(*m_store, m_material, goal, &m_material.exams[0], 1).ok())
                return -1;
            return static_cast<int>(
                m_store->read([&](const Sql& sql) { return finalPass(sql, m_moment); })->size());
        };
        QCOMPARE(pass(3), 1);
        QCOMPARE(pass(12), 0);
        // No more than fit into twenty minutes, at twelve seconds an answer.
        QVERIFY(m_store->write([](const Sql& sql) { sql.execute("UPDATE memory SET stability = 3"); }).ok());
        QCOMPARE(pass(3), 86);
    }

    void readinessIsWeightedAndPromisesNothing() {
        auto report = readiness(*m_store, m_material, m_material.exams[0], m_moment);
        QVERIFY(report.ok());
        QCOMPARE(report->whole.value, 0.);
        QCOMPARE(report->whole.memories, 200);
        QCOMPARE(report->domains.size(), 2u);
        QVERIFY(std::abs(report->domains[1].weight - 0.75) < 1e-9);
        QVERIFY(std::abs(report->domains[1].gain - 0.75) < 1e-9);
        // All of the second domain was just learned.
        QVERIFY(m_store
                    ->write([&](const Sql& sql) {
                        sql.execute(
                            "UPDATE memory SET phase = 2, stability = 100, last_day = ?, reps = 1 WHERE "
                            "source IN (SELECT fact FROM fact_exam WHERE domain = '2')",
                            {qlonglong{today}});
                    })
                    .ok());
        report = readiness(*m_store, m_material, m_material.exams[0], m_moment);
        QVERIFY(std::abs(report->whole.value - 0.75) < 1e-9);
        QVERIFY(report->whole.low < 0.75 && report->whole.high > 0.75);
        QVERIFY(std::abs(report->domains[1].readiness.value - 1) < 1e-9);
        QVERIFY(report->domains[1].gain < 1e-9);
        QCOMPARE(report->services.size(), 1u);
        const auto later = readiness(*m_store, m_material, m_material.exams[0], m_moment, 60);
        QVERIFY(later->whole.value < report->whole.value);
    }
};

QTEST_APPLESS_MAIN(ExamPlanTest)
#include "exam_plan_test.moc"
