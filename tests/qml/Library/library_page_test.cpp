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

private slots:
    void initTestCase() { QVERIFY2(m_library.open(LINTEL_DATA_DIR), qPrintable(m_library.error())); }

    void init() {
        m_library.setQuery({});
        m_library.setExam({});
        m_library.setDue({});
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
        QVERIFY(m_library.openService("lambda"));
        m_window->photograph("library-lambda");
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
        m_window->key(Qt::Key_Down); // nothing typed: into the list
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
        QVERIFY(item("rule-sqs.visibility-below-timeout"));
        QVERIFY(!item("rule-lambda.timeout"));
        QQuickItem* list = item("limitsList");
        list->setProperty("currentIndex", limitRow("sqs.visibility.timeout.max"));
        QVERIFY(item("rule-sqs.visibility-below-timeout"));
        list->setProperty("currentIndex", limitRow("sqs.message.size.max"));
        QVERIFY(!item("rule-sqs.visibility-below-timeout"));
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
