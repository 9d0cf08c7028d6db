#include "model/study/progress/deck_sync.h"
#include "model/study/review_queue.h"
#include "qml/Browser/card_browser.h"
#include "tests/qml/page_window.h"
#include "tests/qml/study_shelf.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Lintel_UiPlugin)
Q_IMPORT_QML_PLUGIN(Lintel_BrowserPlugin)

using namespace lintel;

/// Works the page as a user does: keys and mouse on the window, results read from what it shows.
class BrowserPageTest : public QObject {
    Q_OBJECT

    StudyDesk m_desk;
    std::unique_ptr<CardBrowser> m_browser;
    std::unique_ptr<PageWindow> m_page;

    void start(int facts = 20, int answered = 6) {
        const StudyMaterial shelf = studyShelf(facts);
        {
            auto store = ProgressStore::open(m_desk.path);
            QVERIFY(store);
            QVERIFY(syncDeck(**store, shelf, m_desk.calendar.dayOf(m_desk.clock.now)));
            QueueSettings settings;
            settings.newPerDay = answered;
            auto queue = ReviewQueue::create(**store, m_desk.clock, settings, m_desk.calendar);
            for (int i = 0; i < answered && queue->current(); ++i)
                QVERIFY(queue->answer(i % 3 == 0 ? Rating::Good : Rating::Easy, 8000));
        }
        m_desk.clock.now += 12 * 86'400'000LL;
        m_browser = std::make_unique<CardBrowser>();
        StudyProfile profile(shelf, m_desk.path, m_desk.clock, m_desk.calendar);
        QVERIFY(m_browser->open(&profile));
        m_page = std::make_unique<PageWindow>("qml/Browser/Stage.qml",
                                              QVariantMap{{"browser", QVariant::fromValue(m_browser.get())}},
                                              QSize(1440, 900));
        QVERIFY(m_page->isReady());
    }

    CardRow row(int index) {
        return m_browser->cards()
            ->data(m_browser->cards()->index(index), CardsModel::CardRole)
            .value<CardRow>();
    }

private slots:
    void init() { m_desk.clear(); }

    void cleanup() {
        m_page.reset();
        m_browser.reset();
    }

    void showsAllCardsAndTheFirstOne() {
        start();
        QCOMPARE(m_page->text("foundCount"), "40 cards");
        QCOMPARE(m_browser->cards()->currentRow(), 0);
        QVERIFY(m_page->text("previewFront").startsWith("Which rule"));
        QVERIFY(m_page->text("previewBack").contains("Rule &lt;"));
        m_page->photograph("browser");
    }

    void searchingAndItsFaults() {
        start();
        m_page->key(Qt::Key_Slash);
        m_page->type("service:sqs is:new");
        QCOMPARE(m_page->text("foundCount"), "14 cards");
        m_page->type(" (");
        QVERIFY(m_page->item("queryError"));
        m_page->photograph("browser-fault");
        QCOMPARE(m_page->text("foundCount"), "14 cards"); // what was found before
        m_page->key(Qt::Key_Escape);
        QCOMPARE(m_page->text("foundCount"), "40 cards");
        m_page->type("nothing has this");
        QVERIFY(m_page->item("noCards"));
        m_page->click("emptyAction");
        QCOMPARE(m_page->text("foundCount"), "40 cards");
    }

    void filtersWriteTheSearch() {
        start();
        m_page->click("filter_is:due");
        QCOMPARE(m_browser->query(), "is:due");
        m_page->click("filter_is:new");
        QCOMPARE(m_browser->query(), "is:new"); // terms of a kind give way to each other
        m_page->click("deck_kms");
        QCOMPARE(m_browser->query(), "is:new service:kms");
        m_page->click("filter_is:new");
        QCOMPARE(m_browser->query(), "service:kms");
        QCOMPARE(m_page->text("foundCount"), "20 cards");
    }

    void sortingByColumns() {
        start();
        m_page->click("head_stability");
        QCOMPARE(m_browser->order(), "stability");
        QVERIFY(!row(0).stability.isEmpty());
        m_page->click("head_stability");
        QVERIFY(m_browser->isDescending());
        m_page->click("head_due");
        QVERIFY(!m_browser->isDescending());
        QVERIFY(row(0).due.contains("late"));
    }

    void arrowsMoveAndShiftExtends() {
        start();
        m_page->key(Qt::Key_Down);
        QCOMPARE(m_browser->cards()->currentRow(), 1);
        QTest::keyClick(&m_page->view(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&m_page->view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_browser->cards()->selectedCount(), 3);
        QTest::keyClick(&m_page->view(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(m_browser->cards()->selectedCount(), 2);
        QTest::keyClick(&m_page->view(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_browser->cards()->selectedCount(), 40);
        m_page->key(Qt::Key_End);
        QCOMPARE(m_browser->cards()->currentRow(), 39);
        QCOMPARE(m_browser->cards()->selectedCount(), 1);
    }

    void bulkActionsAndUndo() {
        start();
        QTest::keyClick(&m_page->view(), Qt::Key_Down, Qt::ShiftModifier);
        m_page->key(Qt::Key_S);
        QCOMPARE(row(0).state, "Suspended");
        QCOMPARE(row(1).state, "Suspended");
        QCOMPARE(m_page->heard().last(), "success: Suspend 2 cards");
        QTest::keyClick(&m_page->view(), '!');
        QCOMPARE(row(1).flag, 1);
        m_page->photograph("browser-bulk");
        m_page->key(Qt::Key_U);
        QCOMPARE(row(1).flag, 0);
        QTest::keyClick(&m_page->view(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(row(0).state, "");
        m_page->key(Qt::Key_T);
        m_page->type("exam::hard");
        m_page->photograph("browser-tag");
        m_page->key(Qt::Key_Return);
        QCOMPARE(row(0).tags, "exam::hard");
        QCOMPARE(m_browser->tags(), QStringList{"exam::hard"});
        m_browser->removeTag("exam::hard");
        QCOMPARE(row(0).tags, "");
    }

    void badTagIsRefused() {
        start();
        m_browser->addTag("two words");
        QVERIFY(m_page->heard().last().startsWith("error:"));
        QCOMPARE(row(0).tags, "");
    }

    void reschedulingAndBeginningAnew() {
        start();
        m_browser->setQuery("-is:new");
        QTest::keyClick(&m_page->view(), Qt::Key_A, Qt::ControlModifier);
        m_page->key(Qt::Key_R);
        m_page->type("5");
        m_page->key(Qt::Key_Return);
        QCOMPARE(row(0).due, "in 5 d");
        m_page->click("forgetButton");
        m_page->acceptDialog();
        QCOMPARE(m_page->text("foundCount"), "0 cards");
        m_browser->undo();
        QCOMPARE(m_page->text("foundCount"), "6 cards");
    }

    void rowsOfFacts() {
        start();
        m_browser->setByFact(true);
        QCOMPARE(m_page->text("foundCount"), "40 facts");
        QVERIFY(row(0).text.contains("keeps rule number"));
    }

    void ownCards() {
        start();
        m_page->click("newCardButton");
        m_page->photograph("browser-note");
        m_page->type("What is 1 < 2?");
        m_page->key(Qt::Key_Tab);
        m_page->type("True");
        QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_page->text("foundCount"), "41 cards");
        m_browser->setQuery("is:own");
        QCOMPARE(row(0).text, "What is 1 < 2?");
        QVERIFY(m_browser->preview().own);
        m_page->key(Qt::Key_E);
        m_page->key(Qt::Key_Tab);
        m_page->type("Always ");
        QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_browser->preview().backHtml.contains("Always"));
        m_page->key(Qt::Key_Delete);
        m_page->acceptDialog();
        QCOMPARE(m_page->text("foundCount"), "0 cards");
        m_browser->undo();
        QCOMPARE(m_page->text("foundCount"), "1 card");
    }

    void picturesArePastedIntoCards() {
        start();
        QImage picture(2000, 900, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QGuiApplication::clipboard()->setImage(picture);
        m_page->click("newCardButton");
        m_page->type("Which colour? ");
        QTest::keyClick(&m_page->view(), Qt::Key_V, Qt::ControlModifier);
        m_page->photograph("browser-picture");
        m_page->key(Qt::Key_Tab);
        QGuiApplication::clipboard()->setText("pasted words");
        QTest::keyClick(&m_page->view(), Qt::Key_V, Qt::ControlModifier); // text is pasted as ever
        QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
        m_browser->setQuery("is:own");
        QCOMPARE(row(0).text, "Which colour?");
        const QString front = m_browser->preview().frontHtml;
        QVERIFY2(front.startsWith("Which colour? <img src='file:///"), qPrintable(front));
        QVERIFY2(front.endsWith("' width='280'>"), qPrintable(front));
        QTest::qWait(100); // for the picture
        QVERIFY(m_page->item("previewFront")->mapToScene({}).y() > 48);
        QCOMPARE(m_browser->preview().backHtml, "pasted words");
        const QString written = m_browser->ownNote()["front"].toString();
        const QString name = written.section('"', 1, 1);
        QCOMPARE(written, "Which colour? <img src=\"" + name + "\">");
        const QImage kept(m_browser->pictureFolder().toLocalFile() + name);
        QCOMPARE(kept.size(), QSize(1600, 720));
        // What is written again is the same card.
        QCOMPARE(m_browser->writeNote(m_browser->ownNote(), true), "");
        QCOMPARE(m_browser->preview().frontHtml, front);
        QVERIFY(QFile::remove(m_browser->pictureFolder().toLocalFile() + name));
        m_browser->refresh();
        QCOMPARE(m_browser->preview().frontHtml, "Which colour? [" + name + "]");
    }

    void columnsAreChosenAndKept() {
        start();
        QVERIFY(m_page->item("head_lapses"));
        QVERIFY(!m_page->item("head_tags"));
        m_page->click("columnsButton");
        m_page->click("column_tags");
        m_page->click("column_lapses");
        m_page->photograph("browser-columns");
        QVERIFY(m_browser->columns().contains("tags"));
        QVERIFY(!m_browser->columns().contains("lapses"));
        // By the keys: the current row is that of what was clicked last.
        QObject* list = m_page->item("columnList");
        list->setProperty("currentIndex", 1);
        QCOMPARE(m_browser->columns()[1], "deck");
        QTest::keyClick(&m_page->view(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_browser->columns()[2], "deck");
        QCOMPARE(list->property("currentIndex").toInt(), 2);
        m_page->key(Qt::Key_Space);
        QVERIFY(!m_browser->columns().contains("deck"));
        m_page->key(Qt::Key_Escape);
        QVERIFY(!m_page->item("head_deck"));
        const QStringList chosen = m_browser->columns();
        CardBrowser again;
        StudyProfile profile(studyShelf(1), m_desk.path, m_desk.clock, m_desk.calendar);
        QVERIFY(again.open(&profile));
        QCOMPARE(again.columns(), chosen);
        again.setColumns({"nonsense"});
        QVERIFY(again.columns().contains("text"));
    }

    void noteWithoutGapIsRefused() {
        start();
        QVERIFY(!m_browser->writeNote({{"kind", 2}, {"front", "no gap here"}}, false).isEmpty());
        QCOMPARE(m_page->text("foundCount"), "40 cards");
    }

    void reviewAndFactAreOpenedByOthers() {
        start();
        m_page->click("previewReview");
        QCOMPARE(m_page->heard().last(), "review " + m_browser->preview().key);
        m_page->root()->findChild<QQuickItem*>("page")->forceActiveFocus();
        m_page->key(Qt::Key_I);
        QVERIFY(m_page->heard().last().startsWith("fact "));
    }

    void manyRowsAreReadAsTheyComeIntoView() {
        start(3000, 0);
        QCOMPARE(m_page->text("foundCount"), "6,000 cards");
        m_page->key(Qt::Key_End);
        QCOMPARE(m_browser->cards()->currentRow(), 5999);
        QVERIFY(row(5999).text.startsWith("Which rule"));
        QTest::keyClick(&m_page->view(), Qt::Key_A, Qt::ControlModifier);
        m_page->key(Qt::Key_S);
        QCOMPARE(row(2500).state, "Suspended");
    }

    void helpListsTheWords() {
        start();
        m_page->click("wordsButton");
        m_page->photograph("browser-help");
        QVERIFY(m_browser->searchWords().size() > 20);
    }

    void placeThatCannotBeReadIsSaid() {
        m_browser = std::make_unique<CardBrowser>();
        StudyProfile nowhere({}, "/proc/nowhere/progress.sqlite", m_desk.clock, m_desk.calendar);
        QVERIFY(!m_browser->open(&nowhere));
        QVERIFY(!m_browser->error().isEmpty());
        m_browser->setQuery("is:due");
        m_browser->suspend();
        m_browser->undo();
        QCOMPARE(m_browser->cards()->rowCount(), 0);
    }

    void previewFoldsAtTheSmallestWindow() {
        start();
        m_page->view().resize(1024, 680);
        QTRY_VERIFY(!m_page->item("preview"));
        m_page->key(Qt::Key_D);
        QVERIFY(m_page->item("preview"));
        m_page->photograph("browser-drawer");
        m_page->key(Qt::Key_Escape);
        QVERIFY(!m_page->item("preview"));
    }
};

QTEST_MAIN(BrowserPageTest)
#include "browser_page_test.moc"
