#include "model/knowledge/knowledge.h"
#include "qml/Progress/exam_planner.h"
#include "qml/Progress/fsrs_fitting.h"
#include "qml/Progress/progress_backups.h"
#include "qml/Progress/study_statistics.h"
#include "tests/qml/Progress/learner.h"
#include "tests/qml/page_window.h"

#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Lintel_UiPlugin)
Q_IMPORT_QML_PLUGIN(Lintel_ProgressPlugin)

using namespace lintel;

class ProgressPageTest : public QObject {
    Q_OBJECT

    StudyDesk m_desk;
    std::unique_ptr<StudyStatistics> m_statistics;
    std::unique_ptr<ExamPlanner> m_planner;
    std::unique_ptr<FsrsFitting> m_fitting;
    std::unique_ptr<PageWindow> m_page;

    void start(const StudyMaterial& shelf, int days, int newPerDay = 4) {
        {
            auto store = ProgressStore::open(m_desk.path);
            QVERIFY(store);
            const auto learnt = learn(**store, shelf, m_desk.clock, m_desk.calendar, days, newPerDay);
            QVERIFY2(learnt, learnt ? "" : learnt.error().message.c_str());
        }
        m_statistics = std::make_unique<StudyStatistics>();
        StudyProfile profile(shelf, m_desk.path, m_desk.clock, m_desk.calendar);
        QVERIFY(m_statistics->open(&profile));
        m_planner = std::make_unique<ExamPlanner>();
        QVERIFY(m_planner->open(&profile));
        m_fitting = std::make_unique<FsrsFitting>(nullptr, m_desk.path);
        m_page =
            std::make_unique<PageWindow>("qml/Progress/Stage.qml",
                                         QVariantMap{{"statistics", QVariant::fromValue(m_statistics.get())},
                                                     {"planner", QVariant::fromValue(m_planner.get())},
                                                     {"fitting", QVariant::fromValue(m_fitting.get())}},
                                         QSize(1440, 900));
        QVERIFY(m_page->isReady());
    }

private slots:
    void init() { m_desk.clear(); }

    void cleanup() {
        m_page.reset();
        m_statistics.reset();
        m_planner.reset();
        m_fitting.reset();
    }

    void showsWhatWasLearned() {
        start(studyShelf(30), 20);
        QVERIFY(m_statistics->answers() > 40);
        QCOMPARE(m_statistics->weeks().size(), 12);
        QCOMPARE(m_statistics->forecast().size(), 30);
        QVERIFY(m_statistics->days().size() > 25 * 7);
        QCOMPARE(m_statistics->exam(), "DVA-C03");
        QCOMPARE(m_statistics->domains().size(), 2);
        const QVariantMap whole = m_statistics->readiness();
        QVERIFY(whole["low"].toDouble() <= whole["value"].toDouble());
        QVERIFY(whole["value"].toDouble() <= whole["high"].toDouble());
        QVERIFY(!m_statistics->weakest().isEmpty());
        int held = 0;
        for (const QVariant& count : m_statistics->held())
            held += count.toInt();
        QCOMPARE(held, 60);
        for (const char* card :
             {"retentionCard", "forecastCard", "calendarCard", "weakestCard", "readinessCard", "planCard",
              "gainsCard", "stabilityCard", "calibrationCard", "timesCard"})
            QVERIFY2(m_page->item(card), card);
    }

    void nothingYetIsSaid() {
        start({}, 0);
        QCOMPARE(m_statistics->answers(), 0);
        QVERIFY(m_page->item("retentionCard"));
        QVERIFY(m_statistics->readiness().isEmpty());
        m_page->photograph("progress-empty");
    }

    void theKeyboardGoesThroughValues() {
        start(studyShelf(30), 20);
        QQuickItem* plot = m_page->item("forecastCard")->findChild<QQuickItem*>("plot");
        QVERIFY(plot);
        plot->forceActiveFocus();
        m_page->key(Qt::Key_Right);
        QCOMPARE(plot->property("current").toInt(), 0);
        QVERIFY(plot->property("currentText").toString().startsWith("today: "));
        m_page->key(Qt::Key_End);
        QCOMPARE(plot->property("current").toInt(), 29);
        m_page->key(Qt::Key_Right);
        QCOMPARE(plot->property("current").toInt(), 29);
        QQuickItem* calendar = m_page->item("calendarCard")->findChild<QQuickItem*>("plot");
        calendar->forceActiveFocus();
        QCOMPARE(plot->property("current").toInt(), -1);
        m_page->key(Qt::Key_End);
        const int last = calendar->property("current").toInt();
        m_page->key(Qt::Key_Left);
        QCOMPARE(calendar->property("current").toInt(), last - 7); // a week
        m_page->key(Qt::Key_Up);
        QCOMPARE(calendar->property("current").toInt(), last - 8); // a day
        m_page->photograph("progress-value");
    }

    void tTurnsChartsIntoTables() {
        start(studyShelf(30), 20);
        const auto table = [&](const char* card) {
            return m_page->item(card)->findChild<QQuickItem*>("table");
        };
        QVERIFY(!table("forecastCard")->isVisible());
        m_page->key(Qt::Key_T);
        QVERIFY(table("forecastCard")->isVisible());
        QVERIFY(table("retentionCard")->isVisible());
        m_page->photograph("progress-tables");
        m_page->key(Qt::Key_T);
        // On one chart alone.
        m_page->item("forecastCard")->findChild<QQuickItem*>("plot")->forceActiveFocus();
        m_page->key(Qt::Key_T);
        QVERIFY(table("forecastCard")->isVisible());
        QVERIFY(!table("retentionCard")->isVisible());
    }

    void chartsAreWrittenAsPicturesAndTables() {
        start(studyShelf(30), 20);
        QQuickItem* plot = m_page->item("retentionCard")->findChild<QQuickItem*>("plot");
        const auto save = [&](const QString& name) {
            QString problem;
            QMetaObject::invokeMethod(plot, "save", Q_RETURN_ARG(QString, problem),
                                      Q_ARG(QString, m_desk.filePath(name)));
            return problem;
        };
        for (const char* name : {"chart.png", "chart.svg", "chart.csv"})
            QCOMPARE(save(name), "");
        QVERIFY(!QImage(m_desk.filePath("chart.png")).isNull());
        QFile svg(m_desk.filePath("chart.svg"));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(svg.readAll().contains("<svg"));
        QFile csv(m_desk.filePath("chart.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 13);
        QCOMPARE(lines.first(), QByteArray("what,\"remembered, %\",low,high,\"predicted, %\",in words"));
        QVERIFY(save("chart.txt").contains(".png"));
        QVERIFY(!save("no/such/folder/chart.csv").isEmpty());
    }

    void anExamIsPlanned() {
        start(studyShelf(30), 20);
        m_page->click("planExam");
        QTRY_VERIFY2(m_planner->plan().contains("verdict"), qPrintable(m_planner->problem()));
        QVERIFY(m_page->item("planVerdict"));
        QVERIFY(m_planner->plan()["days"].toList().size() > 10);
        m_page->photograph("progress-plan-dialog");
        m_page->acceptDialog();
        QCOMPARE(m_planner->goal()["exam"].toString(), "DVA-C03");
        QTRY_VERIFY(m_page->item("stopPlan"));
        m_page->photograph("progress-plan");
        m_page->click("stopPlan");
        QVERIFY(m_planner->goal().isEmpty());
    }

    void aPlanIsMadeByKeysWithLittleRoom() {
        start(studyShelf(30), 20);
        m_page->view().resize(960, 520);
        QMetaObject::invokeMethod(m_page->root()->findChild<QQuickItem*>("page"), "askPlan");
        QTRY_VERIFY2(m_planner->plan().contains("verdict"), qPrintable(m_planner->problem()));
        QTest::qWait(50);
        const QQuickItem* accept = m_page->item("dialogAccept");
        QVERIFY(accept && accept->mapToScene({0, accept->height()}).y() < 520);
        m_page->key(Qt::Key_Up); // a day later
        QTRY_COMPARE(m_planner->plan()["daysLeft"].toInt(), 31);
        m_page->key(Qt::Key_Return);
        QCOMPARE(m_planner->goal()["date"].toString(), "2026-12-21");
    }

    void impossiblePlansAreRefused() {
        start(studyShelf(30), 20);
        m_planner->propose("DVA-C03", "tomorrow", 30);
        QVERIFY(!m_planner->problem().isEmpty());
        QVERIFY(!m_planner->follow());
        m_planner->propose("NONE", "2026-12-19", 30);
        QVERIFY(!m_planner->problem().isEmpty());
        m_planner->propose("DVA-C03", "2026-11-01", 30);
        QTRY_VERIFY(!m_planner->isBusy());
        QVERIFY(!m_planner->problem().isEmpty());
        m_planner->propose("SAA-C03", "2026-12-19", 30); // asks none of the facts
        QTRY_VERIFY(!m_planner->isBusy());
        QVERIFY(!m_planner->problem().isEmpty());
        QVERIFY(!m_planner->follow());
        QVERIFY(m_planner->goal().isEmpty());
    }

    void schedulingIsFittedToTheAnswers() {
        start(studyShelf(30), 20);
        m_fitting->start();
        QVERIFY(m_fitting->isBusy());
        QTRY_VERIFY(!m_fitting->isBusy());
        QVERIFY2(m_fitting->outcome().contains("Log-loss"), qPrintable(m_fitting->outcome()));
    }

    void backupsAreMadeAndRestored() {
        start(studyShelf(30), 4);
        const int answers = m_statistics->answers();
        ProgressBackups backups(nullptr, m_desk.path);
        QVERIFY(backups.backups().isEmpty());
        backups.backUp();
        QTRY_VERIFY(!backups.isBusy());
        QCOMPARE(backups.backups().size(), 1);
        m_statistics->close();
        m_planner->close();
        m_page.reset();
        QVERIFY(!backups.restore("/no/such/backup.sqlite").isEmpty());
        QCOMPARE(backups.restore(backups.backups()[0].toMap()["path"].toString()), "");
        StudyStatistics again;
        StudyProfile profile(studyShelf(30), m_desk.path, m_desk.clock, m_desk.calendar);
        QVERIFY(again.open(&profile));
        QCOMPARE(again.answers(), answers);
    }

    void factsAndServicesAreOpenedByOthers() {
        start(studyShelf(30), 20);
        m_page->root()->findChild<QQuickItem*>("progressFlick")->setProperty("contentY", 500);
        m_page->click("gain_sqs");
        QCOMPARE(m_page->heard().last(), "study sqs");
    }

    void placeThatCannotBeReadIsSaid() {
        StudyStatistics statistics;
        StudyProfile nowhere({}, "/proc/nowhere/progress.sqlite", m_desk.clock, m_desk.calendar);
        QVERIFY(!statistics.open(&nowhere));
        QVERIFY(!statistics.error().isEmpty());
        statistics.refresh();
        ExamPlanner planner;
        QVERIFY(!planner.open(&nowhere));
        QVERIFY(!planner.problem().isEmpty());
        planner.propose("DVA-C03", "2026-12-19", 30);
        planner.stop();
    }

    /// With the installed content and three months of learning, for looking at.
    void realisticProgress() {
        if (qEnvironmentVariableIsEmpty("LINTEL_SCREENSHOTS"))
            QSKIP("only for pictures: LINTEL_SCREENSHOTS names no folder");
        const auto knowledge = Knowledge::open(LINTEL_DATA_DIR);
        QVERIFY(knowledge);
        m_desk.path = qEnvironmentVariable("LINTEL_SCREENSHOTS").toStdString() + "/progress.sqlite";
        start(StudyMaterial::of(**knowledge), QFile::exists(QString::fromStdString(m_desk.path)) ? 0 : 90,
              14);
        m_page->photograph("progress");
        m_page->root()->findChild<QQuickItem*>("progressFlick")->setProperty("contentY", 700);
        m_page->photograph("progress-below");
        m_page->click("tablesButton");
        m_page->photograph("progress-all-tables");
    }
};

QTEST_MAIN(ProgressPageTest)
#include "progress_page_test.moc"
