#include "model/knowledge/exam.h"

#include <QTest>

using namespace lintel;

class ExamTest : public QObject {
    Q_OBJECT

    /// A version and the one before it, which asked 1.1 and 1.2 in one task.
    static Exam newest() {
        Exam exam;
        exam.family = "DVA";
        exam.domains = {{"1",
                         "Development",
                         100,
                         {{"1.1", "Write code", {}, {"Decouple", "Retry"}, {}},
                          {"1.2", "Write functions", {}, {"Tune"}, {}}}}};
        return exam;
    }
    static Exam older() {
        Exam exam;
        exam.family = "DVA";
        exam.domains = {{"1", "Development", 100, {{"1.1", "All", {}, {"All"}, {"1.1", "1.2"}}}}};
        return exam;
    }
    static Fact asked(const char* family, const char* task) {
        Fact fact;
        fact.exams = {{family, task}};
        return fact;
    }
    using Ids = std::vector<std::string>;

private slots:
    void aSkillIsFoundByItsNumber() {
        const Exam exam = newest();
        QCOMPARE(*exam.skill("1.1.2"), "Retry");
        for (const char* none : {"1.1.0", "1.1.3", "1.3.1", "1.1", "1", "", ".", "1.1.", "1.1.x", "1.1.2x",
                                 "1.1.-1", "1.1.99999999999999999999"})
            QVERIFY2(!exam.skill(none), none);
        QCOMPARE(exam.task("1.2")->name, "Write functions");
        QVERIFY(!exam.task("1"));
    }

    void theNewestVersionAsksWhatFactsName() {
        QCOMPARE(tasksAsking(newest(), asked("DVA", "1.2")), Ids{"1.2"});
        QCOMPARE(tasksAsking(newest(), asked("DVA", "1.3")), Ids());
        QCOMPARE(tasksAsking(newest(), asked("SAA", "1.2")), Ids());
        QCOMPARE(tasksAsking(newest(), Fact()), Ids());
    }

    void anOlderVersionAsksWhereItsTasksLeadThere() {
        QCOMPARE(tasksAsking(older(), asked("DVA", "1.2")), Ids{"1.1"});
        QCOMPARE(tasksAsking(older(), asked("DVA", "2.3")), Ids()); // new in the version that came after
    }
};

QTEST_GUILESS_MAIN(ExamTest)
#include "exam_test.moc"
