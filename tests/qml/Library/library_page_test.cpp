#include "model/knowledge/knowledge.h"
#include "qml/Library/library.h"
#include "tests/qml/page_window.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlExtensionPlugin>
#include <QTemporaryDir>

Q_IMPORT_QML_PLUGIN(Lintel_UiPlugin)
Q_IMPORT_QML_PLUGIN(Lintel_LibraryPlugin)

using namespace lintel;

/// The library page over the installed knowledge, worked as a user does.
class LibraryPageTest : public QObject {
    Q_OBJECT

    Library m_library;
    std::unique_ptr<PageWindow> m_window;

    QQuickItem* focused() const { return m_window->view().activeFocusItem(); }
    bool hasFocus(const char* name) const {
        for (const QQuickItem* item = focused(); item; item = item->parentItem())
            if (item->objectName() == QLatin1String(name))
                return true;
        return false;
    }

    int limitRow(const char* fact) {
        for (int row = 0; row < m_library.limits()->rowCount(); ++row)
            if (m_library.limits()->factsAt(row).contains(fact))
                return row;
        return -1;
    }

    /// The visible item of that name; delegates are found too.
    static QQuickItem* find(QQuickItem* from, const QString& name) {
        if (!from->isVisible())
            return nullptr;
        if (from->objectName() == name)
            return from;
        for (QQuickItem* child : from->childItems())
            if (QQuickItem* found = find(child, name))
                return found;
        return nullptr;
    }
    QQuickItem* item(const QString& name) const { return find(m_window->root(), name); }
    void click(const QString& name) {
        const QQuickItem* target = item(name);
        QVERIFY2(target, qPrintable(name));
        const QPointF middle = target->mapToScene({target->width() / 2, target->height() / 2});
        QTest::mouseClick(&m_window->view(), Qt::LeftButton, {}, middle.toPoint());
    }

    /// Calls a function of the page that says whether it found what was asked for.
    void open(const char* function, const QString& id) {
        bool found = false;
        QMetaObject::invokeMethod(item("page"), function, Q_RETURN_ARG(bool, found), Q_ARG(QString, id));
        QVERIFY2(found, qPrintable(id));
    }
    void open(const char* function, const QString& id, const QString& part) {
        bool found = false;
        QMetaObject::invokeMethod(item("page"), function, Q_RETURN_ARG(bool, found), Q_ARG(QString, id),
                                  Q_ARG(QString, part));
        QVERIFY2(found, qPrintable(id));
    }

private slots:
    void initTestCase() { QVERIFY2(m_library.open(LINTEL_DATA_DIR), qPrintable(m_library.error())); }

    void init() {
        m_library.setQuery({});
        m_library.setExam({});
        m_library.setDue({});
        m_library.changes()->setFilter({});
        m_library.blueprint()->open("CLF-C02"); // and nothing of another version stays open
        m_library.blueprint()->open("DVA-C03");
        QVERIFY(m_library.openService("sqs"));
        m_window = std::make_unique<PageWindow>("qml/Library/Stage.qml",
                                                QVariantMap{{"library", QVariant::fromValue(&m_library)}},
                                                QSize(1440, 900));
        QVERIFY(m_window->isReady());
    }

    void cleanup() { m_window.reset(); }

    void pictures() {
        QCOMPARE(m_window->text("serviceName"), "Amazon SQS");
        m_window->photograph("library");
        click("tab-facts");
        m_window->photograph("library-facts");
        click("tab-comparisons");
        m_window->photograph("library-comparisons");
        click("tab-apis");
        m_window->photograph("library-apis");
        m_library.setQuery("visibility timeout");
        m_window->photograph("library-search");
        m_library.setQuery({});
        for (const char* service : {"lambda", "dynamodb", "s3", "apigw", "codestar", "eventbridge", "ec2",
                                    "beanstalk", "cognito", "encryption-basics"}) {
            QVERIFY2(m_library.openService(service), service);
            m_window->photograph("library-" + QString(service));
        }
        QVERIFY(m_library.openService("dynamodb"));
        click("tab-formulas");
        m_window->photograph("library-formulas");
        for (const char* name : {"comparisons", "changed", "exam"}) {
            click("page-" + QString(name));
            m_window->photograph("library-" + QString(name));
        }
        open("openExam", "DVA-C03", "1.1");
        m_window->photograph("library-exam-task");
        if (item("tab-moved"))
            click("tab-moved");
        m_window->photograph("library-exam-moved");
        open("openComparison", "s3.storage-classes");
        m_window->photograph("library-comparison-wide");
        open("openComparison", "dynamodb.capacity-modes");
        m_window->photograph("library-comparison");
        open("openRule", "SQS-VIS-01");
        m_window->photograph("library-rule");
    }

    void opensWhatWasReadLast() {
        m_window.reset();
        Library library;
        QVERIFY(library.open(LINTEL_DATA_DIR));
        const auto start = [&](const char* service) {
            m_window = std::make_unique<PageWindow>(
                "qml/Library/Stage.qml",
                QVariantMap{{"library", QVariant::fromValue(&library)}, {"startService", service}},
                QSize(1440, 900));
            return m_window->isReady();
        };
        QVERIFY(start("kms"));
        QCOMPARE(library.service().id, "kms");
        m_window.reset();
        Library fresh;
        QVERIFY(fresh.open(LINTEL_DATA_DIR));
        m_window = std::make_unique<PageWindow>(
            "qml/Library/Stage.qml",
            QVariantMap{{"library", QVariant::fromValue(&fresh)}, {"startService", "no-longer-there"}},
            QSize(1440, 900));
        QVERIFY(m_window->isReady());
        QVERIFY(fresh.service().factCount > 100);
        QCOMPARE(fresh.service().id, fresh.fullestService());
        m_window.reset();
    }

    void backAndForward() {
        open("openService", "lambda");
        open("openFact", "sns.fan-out.pattern");
        QCOMPARE(m_library.service().id, "sns");
        open("openComparison", "sqs.queue-types");
        QVERIFY(item("comparisonPage"));
        const auto travel = [&](Qt::Key key) { QTest::keyClick(&m_window->view(), key, Qt::AltModifier); };
        travel(Qt::Key_Left);
        QVERIFY(!item("comparisonPage"));
        QVERIFY(hasFocus("factsList"));
        travel(Qt::Key_Left);
        QCOMPARE(m_library.service().id, "lambda");
        click("libraryBack");
        QCOMPARE(m_library.service().id, "sqs");
        travel(Qt::Key_Left); // nothing before
        QCOMPARE(m_library.service().id, "sqs");
        travel(Qt::Key_Right);
        travel(Qt::Key_Right);
        travel(Qt::Key_Right);
        QVERIFY(item("comparisonPage"));
        open("openService", "kms");
        QVERIFY(!item("libraryForward")->isEnabled());
    }

    void comparisonsByKeyboard() {
        m_window->key(Qt::Key_Down);
        m_window->key(Qt::Key_Return);
        QVERIFY(hasFocus("comparisonFilter"));
        m_window->type("storage cl");
        m_window->key(Qt::Key_Return);
        QCOMPARE(m_library.comparison()->id(), "s3.storage-classes");
        QVERIFY(hasFocus("comparisonTable"));
        const auto all = m_library.comparison()->columns().size();
        m_window->type("2");
        QCOMPARE(m_library.comparison()->columns().size(), all - 1);
        m_window->type("0");
        QCOMPARE(m_library.comparison()->columns().size(), all);
        for (const char* column : {"1", "2", "5", "6", "7"})
            m_window->type(column);
        m_window->type("d");
        QVERIFY(m_library.comparison()->onlyDifferences());
        QCOMPARE(m_library.comparison()->rows().size(), m_library.comparison()->differing());
        m_window->type("d0");
        m_window->key(Qt::Key_Down);
        m_window->key(Qt::Key_Return);
        QVERIFY(hasFocus("factsList"));
        QTest::keyClick(&m_window->view(), Qt::Key_Left, Qt::AltModifier);
        const QString before = m_library.comparison()->id();
        m_window->type("]");
        QVERIFY(m_library.comparison()->id() != before);
        m_window->type("[");
        QCOMPARE(m_library.comparison()->id(), before);
        m_window->key(Qt::Key_Escape);
        QVERIFY(hasFocus("comparisonFilter"));
    }

    void changesByKeyboard() {
        click("page-changed");
        QVERIFY(hasFocus("changedFilter"));
        m_window->type("sqs message size");
        QVERIFY(m_library.changes()->rowCount() >= 1);
        const QString fact = m_library.changes()->factAt(0);
        m_window->key(Qt::Key_Down);
        QVERIFY(hasFocus("changedList"));
        QVERIFY(item("sideOpen")); // the fact stands in the side column
        m_window->key(Qt::Key_Return);
        QVERIFY(hasFocus("factsList"));
        QCOMPARE(m_library.facts()->factAt(item("factsList")->property("currentIndex").toInt()), fact);
        QTest::keyClick(&m_window->view(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(item("changedFilter")->property("text").toString(), "sqs message size");
        m_window->key(Qt::Key_Escape);
        QCOMPARE(m_library.changes()->rowCount(), m_library.changes()->total());
    }

    void anExamByKeyboard() {
        click("page-exam");
        QVERIFY(hasFocus("examOutline"));
        ExamModel& exam = *m_library.blueprint();
        QCOMPARE(exam.code(), "DVA-C03");
        m_window->key(Qt::Key_Right); // the first domain opens
        m_window->key(Qt::Key_Down);
        m_window->key(Qt::Key_Return); // its first task
        int row = 2;
        while (exam.kindAt(row) != "fact" && row < exam.rowCount())
            ++row;
        const QString fact = exam.idAt(row);
        QVERIFY(!fact.isEmpty());
        item("examOutline")->setProperty("currentIndex", row);
        m_window->key(Qt::Key_Left); // to the task
        QCOMPARE(item("examOutline")->property("currentIndex").toInt(), 1);
        item("examOutline")->setProperty("currentIndex", row);
        QTest::keyClick(&m_window->view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->heard().last(), "copy fact " + fact);
        m_window->key(Qt::Key_Return);
        QVERIFY(hasFocus("factsList"));
        QTest::keyClick(&m_window->view(), Qt::Key_Left, Qt::AltModifier);
        item("examVersion")->forceActiveFocus(Qt::TabFocusReason);
        m_window->key(Qt::Key_Right);
        QCOMPARE(exam.code(), "DVA-C02");
        m_window->key(Qt::Key_Right);
        QCOMPARE(exam.code(), "SAA-C03");
    }

    void whatAFactIsUsedBy() {
        QQuickItem* list = item("limitsList");
        list->forceActiveFocus(Qt::TabFocusReason);
        list->setProperty("currentIndex", limitRow("sqs.visibility.timeout.max"));
        click("rule-SQS-VIS-01");
        QCOMPARE(m_window->text("useTitle"), "Visibility timeout below the function's timeout");
        click("useSource");
        QVERIFY(m_window->heard().last().startsWith("source https://docs.aws.amazon.com/lambda/"));
        QTest::keyClick(&m_window->view(), Qt::Key_Left, Qt::AltModifier);
        open("openUse", "connection", "sqs-queue.lambda-function.invoke");
        QCOMPARE(m_window->text("useTitle"), "SQS queue → Lambda function");
        click("sideOpen");
        QVERIFY(hasFocus("factsList"));
        QVERIFY(item("card-" +
                     m_library.facts()->factAt(item("factsList")->property("currentIndex").toInt()) + "/qa"));
        bool opened = true;
        QMetaObject::invokeMethod(item("page"), "openRule", Q_RETURN_ARG(bool, opened),
                                  Q_ARG(QString, "NO-SUCH-01"));
        QVERIFY(!opened);
    }

    void citationsOpenTheNotes() {
        open("openFact", "sqs.visibility.timeout.max");
        const auto follow = [&] {
            QMetaObject::invokeMethod(item("page"), "followSource", Q_ARG(QString, "notes:000:2-3,5"));
        };
        follow();
        QCOMPARE(m_window->heard(), QStringList("notes folder")); // none is chosen
        const QTemporaryDir folder;
        QFile file(folder.filePath("000_notes.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int line = 1; line <= 400; ++line)
            file.write(QByteArray("What line ") + QByteArray::number(line) + " says of queues.\n");
        file.close();
        m_window->root()->setProperty("notesFolder", folder.path());
        follow();
        QVERIFY(hasFocus("notesLines"));
        QCOMPARE(m_window->text("notesName"), "000_notes.txt");
        QCOMPARE(m_window->text("notesPlace"), "line 2 · 1 of 2");
        m_window->photograph("library-notes");
        m_window->key(Qt::Key_N);
        QCOMPARE(m_window->text("notesPlace"), "line 5 · 2 of 2");
        QCOMPARE(item("notesLines")->property("currentIndex").toInt(), 4);
        m_window->key(Qt::Key_Escape);
        QVERIFY(!item("notesPane"));
        QVERIFY(hasFocus("factsList"));
    }

    void topicsByKeyboard() {
        click("tab-facts");
        item("factsList")->forceActiveFocus(Qt::TabFocusReason);
        m_window->type("]]");
        const QVariantList topics = m_library.facts()->topics();
        QCOMPARE(item("factsList")->property("currentIndex").toInt(), topics[2].toMap()["row"].toInt());
        m_window->type("[");
        QCOMPARE(item("factsList")->property("currentIndex").toInt(), topics[1].toMap()["row"].toInt());
        click("copyTopic");
        QCOMPARE(m_window->heard().last(), "copy topic sqs/" + topics[1].toMap()["id"].toString());
    }

    void sheetsOfWhatIsOpen() {
        const auto chosen = [&](const char* entry) {
            click("sheetButton");
            QTest::qWait(50);
            QObject* menu = m_window->root()->findChild<QObject*>("sheetMenu");
            QVERIFY(menu && menu->property("opened").toBool());
            QMetaObject::invokeMethod(m_window->root()->findChild<QObject*>(entry), "triggered");
            QMetaObject::invokeMethod(menu, "close");
            QTRY_VERIFY(!menu->property("visible").toBool());
        };
        chosen("sheetPdf");
        chosen("sheetMarkdown");
        chosen("sheetCopy");
        open("openComparison", "sqs.queue-types");
        chosen("sheetPrint");
        click("page-exam");
        m_window->key(Qt::Key_Right);
        m_window->key(Qt::Key_Down);
        chosen("sheetPdf");
        click("page-changed");
        chosen("sheetCopy");
        QCOMPARE(m_window->heard(), (QStringList{"save service sqs pdf", "save service sqs md",
                                                 "copy service sqs", "print comparison sqs.queue-types",
                                                 "save exam DVA-C03/1 pdf", "copy changed "}));
    }

    void searchAsYouType() {
        QVERIFY(hasFocus("librarySearch"));
        m_window->type("visib");
        QVERIFY(item("resultsList"));
        QVERIFY(!item("libraryTabs"));
        const int broad = m_library.hits()->rowCount();
        m_window->type("ility timeout max");
        QVERIFY(m_library.hits()->rowCount() < broad);
        QCOMPARE(m_library.hits()->idAt(0), "sqs.visibility.timeout.max");
        m_window->key(Qt::Key_Down);
        QVERIFY(hasFocus("resultsList"));
        m_window->key(Qt::Key_Up); // at the first hit: back to the field
        QVERIFY(hasFocus("librarySearch"));
        m_window->key(Qt::Key_Return);
        QCOMPARE(m_library.query(), QString());
        QVERIFY(hasFocus("factsList"));
        QCOMPARE(m_library.facts()->factAt(item("factsList")->property("currentIndex").toInt()),
                 "sqs.visibility.timeout.max");
    }

    void aSlashGoesToTheSearch() {
        item("limitsList")->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(&m_window->view(), '/');
        QVERIFY(hasFocus("librarySearch"));
        QCOMPARE(m_library.query(), QString());
        QCOMPARE(item("librarySearch")->property("text").toString(), QString());
    }

    void escapeEndsTheSearch() {
        m_window->type("zebra crossing");
        QVERIFY(item("resultCount")->property("text").toString().startsWith("Nothing found"));
        m_window->key(Qt::Key_Escape);
        QCOMPARE(m_library.query(), QString());
        QVERIFY(item("libraryTabs"));
    }

    void aServiceIsOpenedFromTheSearch() {
        m_window->type("dynamodb");
        m_window->key(Qt::Key_Return);
        QCOMPARE(m_library.service().id, "dynamodb");
        QCOMPARE(item("serviceName")->property("text").toString(), "Amazon DynamoDB");
    }

    void anOperationIsOpenedFromTheSearch() {
        m_window->type("ReceiveMessage");
        m_window->key(Qt::Key_Return);
        QVERIFY(hasFocus("apisList"));
        QCOMPARE(m_library.apis()
                     .at(item("apisList")->property("currentIndex").toInt())
                     .toMap()
                     .value("operation")
                     .toString(),
                 "ReceiveMessage");
    }

    void servicesByKeyboard() {
        m_window->key(Qt::Key_Down); // nothing typed: past the pages into the list
        QVERIFY(hasFocus("page-comparisons"));
        for (int i = 0; i < 3; ++i)
            m_window->key(Qt::Key_Down);
        QVERIFY(hasFocus("serviceList"));
        const int before = m_library.services()->rowCount();
        m_window->key(Qt::Key_Left); // to the category, closed
        QVERIFY(m_library.services()->rowCount() < before);
        m_window->key(Qt::Key_Right);
        QCOMPARE(m_library.services()->rowCount(), before);
        m_window->key(Qt::Key_Down);
        const int row = item("serviceList")->property("currentIndex").toInt();
        const QString id = m_library.services()->serviceAt(row);
        QVERIFY(!id.isEmpty());
        m_window->key(Qt::Key_Return);
        QCOMPARE(m_library.service().id, id);
        QVERIFY(!hasFocus("serviceList")); // on to the page
    }

    void limitsByKeyboard() {
        QQuickItem* list = item("limitsList");
        list->forceActiveFocus(Qt::TabFocusReason);
        QCOMPARE(list->property("currentIndex").toInt(), 0);
        m_window->key(Qt::Key_Down);
        m_window->key(Qt::Key_Down);
        const QString fact = m_library.limits()->factsAt(2).value(0);
        QTest::keyClick(&m_window->view(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(m_library.fact(fact).statement));
        QCOMPARE(m_window->heard(), QStringList("success: Copied"));
        m_window->key(Qt::Key_Return);
        QVERIFY(hasFocus("factsList"));
        QCOMPARE(m_library.facts()->factAt(item("factsList")->property("currentIndex").toInt()), fact);
    }

    void tabsByKeyboard() {
        item("libraryTabs")->forceActiveFocus(Qt::TabFocusReason);
        m_window->key(Qt::Key_Right);
        QVERIFY(item("comparisonsList"));
        m_window->key(Qt::Key_Right);
        QVERIFY(item("apisList"));
        m_window->key(Qt::Key_Left);
        QVERIFY(item("comparisonsList"));
    }

    void whatThePageAsksFor() {
        click("studyButton");
        click("placeButton");
        click("sourceLink");
        const QStringList heard = m_window->heard();
        QCOMPARE(heard.size(), 3);
        QCOMPARE(heard[0], "study sqs");
        QCOMPARE(heard[1], "place AWS::SQS::Queue");
        QVERIFY2(heard[2].startsWith("source https://docs.aws.amazon.com/"), qPrintable(heard[2]));
    }

    void theSideColumnFollowsTheSelection() {
        QVERIFY(item("rule-SQS-VIS-01"));
        QVERIFY(!item("rule-LAM-TIM-01"));
        QQuickItem* list = item("limitsList");
        list->setProperty("currentIndex", limitRow("sqs.visibility.timeout.max"));
        QVERIFY(item("rule-SQS-VIS-01"));
        list->setProperty("currentIndex", limitRow("sqs.message.size.max"));
        QVERIFY(!item("rule-SQS-VIS-01"));
        click("sideStudy");
        QCOMPARE(m_window->heard().value(0),
                 "study fact " +
                     m_library.limits()->factsAt(list->property("currentIndex").toInt()).value(0));
    }

    void theSideColumnFoldsIntoADrawer() {
        m_window->view().resize(1024, 680);
        QTRY_VERIFY(item("sidesButton"));
        QVERIFY(!item("sideColumn"));
        click("sidesButton");
        QVERIFY(item("sideColumn"));
        m_window->key(Qt::Key_Escape);
        QVERIFY(!item("sideColumn"));
    }

    void examsNarrowTheList() {
        const int all = m_library.services()->rowCount();
        click("examSAA");
        QCOMPARE(m_library.exam(), "SAA");
        QVERIFY(m_library.services()->rowCount() <= all);
        click("examSAA");
        QCOMPARE(m_library.exam(), QString());
    }

    void aFactIsShownForOthers() {
        bool found = false;
        QMetaObject::invokeMethod(item("page"), "openFact", Q_RETURN_ARG(bool, found),
                                  Q_ARG(QString, "lambda.configuration.timeout.max"));
        QVERIFY(found);
        QCOMPARE(m_library.service().id, "lambda");
        QVERIFY(item("factsList"));
        QMetaObject::invokeMethod(item("page"), "openFact", Q_RETURN_ARG(bool, found),
                                  Q_ARG(QString, "no.such.fact"));
        QVERIFY(!found);
    }

    void everyTabStopHasAName() {
        QSet<QObject*> seen;
        for (int i = 0; i < 60; ++i) {
            m_window->key(Qt::Key_Tab);
            QObject* stop = focused();
            if (!stop || seen.contains(stop))
                continue;
            seen.insert(stop);
            QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(stop);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(stop->objectName() + ' ' + stop->metaObject()->className()));
        }
        QVERIFY2(seen.size() > 8, qPrintable(QString::number(seen.size())));
    }

    void aMissingLibrarySaysWhy() {
        m_window.reset();
        const QTemporaryDir empty;
        Library library;
        library.open(empty.path().toStdString());
        m_window = std::make_unique<PageWindow>("qml/Library/Stage.qml",
                                                QVariantMap{{"library", QVariant::fromValue(&library)}},
                                                QSize(1024, 680));
        QVERIFY(m_window->isReady());
        QVERIFY(item("libraryError"));
        m_window.reset();
    }
};

QTEST_MAIN(LibraryPageTest)
#include "library_page_test.moc"
