#include "model/study/progress/own_notes.h"
#include "qml/Review/review_session.h"
#include "tests/qml/page_window.h"
#include "tests/qml/study_shelf.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Lintel_UiPlugin)
Q_IMPORT_QML_PLUGIN(Lintel_ReviewPlugin)

using namespace lintel;

namespace {

StudyMaterial material() {
    const FactSource page{
        {}, {}, "AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-visibility-timeout.html", "2026-11-14"};
    const FactSource notes{"000", "4776-4790", {}, {}};

    Service sqs;
    sqs.id = "sqs";
    sqs.name = "Amazon SQS";
    sqs.category = "integration";
    sqs.topics = {{"visibility", "Visibility timeout", {}}, {"delay", "Delay queues", {}}};

    Fact definition;
    definition.id = "sqs.visibility.timeout";
    definition.service = "sqs";
    definition.topic = "visibility";
    definition.kind = "definition";
    definition.statement =
        "A received message stays in the queue but is hidden for the visibility timeout; unless it "
        "is deleted in time, it is delivered again.";
    definition.sources = {page, notes};
    definition.status = "current";
    definition.exams = {{"DVA", "1.2"}};
    definition.confusedWith = {"sqs.delay.queue"};
    definition.ask =
        "A consumer crashes before it deletes a message it received. Which setting decides when another "
        "consumer can get that message?";
    definition.answer = "The visibility timeout";
    definition.why =
        "SQS never learns that a consumer died; the timeout is the only sign that the work was not done.";

    Fact figure = definition;
    figure.id = "sqs.visibility.timeout.default";
    figure.kind = "default";
    figure.name = "Visibility timeout";
    figure.statement = "A queue hides a received message for 30 seconds unless told otherwise.";
    figure.quantity = Quantity{"default", 30, {}, "s", "per queue", true};
    figure.ask = "How long is a received message hidden when nobody set the visibility timeout?";
    figure.answer = "30 seconds";
    figure.confusedWith = {};

    Fact changed = definition;
    changed.id = "sqs.message.size.max";
    changed.topic = "delay";
    changed.kind = "definition";
    changed.statement = "A message carries at most 1 MiB, its attributes included.";
    changed.ask.clear();
    changed.answer.clear();
    changed.cloze = {"1 MiB"};
    changed.status = "changed";
    changed.notesSaid = "256 KB";
    changed.confusedWith = {};

    Fact delay = definition;
    delay.id = "sqs.delay.queue";
    delay.topic = "delay";
    delay.statement = "A delay queue hides each new message before its first receive, for up to 15 minutes.";
    delay.ask = "Which queue hides a new message before its first receive?";
    delay.answer = "A delay queue with <b>tags</b> & signs";
    delay.confusedWith = {};

    Exam exam;
    exam.code = "DVA-C02";
    exam.family = "DVA";
    exam.domains = {{"1", "Development with AWS Services", 32, {}}};
    return {{sqs}, {definition, figure, changed, delay}, {exam}};
}

} // namespace

/// Works the page as a user does: keys and mouse on the window, results read from what it shows.
class ReviewPageTest : public QObject {
    Q_OBJECT

    StudyDesk m_desk;
    std::unique_ptr<ReviewSession> m_session;
    std::unique_ptr<PageWindow> m_page;

    void start(StudyMaterial what, QSize size = {1440, 900}) {
        m_page.reset();
        m_session = std::make_unique<ReviewSession>();
        StudyProfile profile(std::move(what), m_desk.path, m_desk.clock, m_desk.calendar);
        m_session->open(&profile);
        m_page = std::make_unique<PageWindow>(
            "qml/Review/Stage.qml", QVariantMap{{"session", QVariant::fromValue(m_session.get())}}, size);
        QVERIFY(m_page->isReady());
    }

private slots:
    void init() { m_desk.clear(); }

    void cleanup() {
        m_page.reset();
        m_session.reset();
    }

    void spaceRevealsThenRatesGood() {
        start(material());
        QVERIFY(m_page->item("front"));
        QVERIFY(m_page->text("front").startsWith("A consumer crashes"));
        QVERIFY(!m_page->item("back"));
        QVERIFY(!m_page->item("ratings"));
        QVERIFY(!m_page->item("topic"));
        QVERIFY(!m_page->item("memorySection"));
        m_page->photograph("question");
        m_page->key(Qt::Key_Space);
        QVERIFY(m_page->item("back"));
        QCOMPARE(m_page->text("answer"), "The visibility timeout");
        QCOMPARE(m_page->text("topic"), "Visibility timeout");
        QVERIFY(m_page->item("confusedSection"));
        QVERIFY(m_page->item("memorySection"));
        QCOMPARE(m_session->intervals().size(), 4);
        QCOMPARE(m_session->intervals().first(), "1 min");
        m_page->photograph("answer");
        m_page->key(Qt::Key_Space);
        QCOMPARE(m_session->answered(), QList<int>{3});
        QVERIFY(!m_page->item("back"));
        QVERIFY(m_page->text("front").startsWith("How long"));
    }

    void everyRatingHasItsKey() {
        start(material());
        for (const int rating : {1, 2, 3, 4}) {
            m_page->key(static_cast<Qt::Key>(Qt::Key_0 + rating)); // means nothing before the reveal
            QCOMPARE(m_session->answered().size(), rating - 1);
            m_session->reveal();
            m_page->key(static_cast<Qt::Key>(Qt::Key_0 + rating));
            QCOMPARE(m_session->answered().size(), rating);
            QCOMPARE(m_session->answered().last(), rating);
        }
    }

    void ratingWithTheMouse() {
        start(material());
        m_page->click("revealButton");
        QVERIFY(m_page->item("ratings"));
        m_page->click("easyButton");
        QCOMPARE(m_session->answered(), QList<int>{4});
    }

    void typedAnswerIsChecked() {
        start(material());
        m_session->reveal();
        m_page->key(Qt::Key_4);
        QQuickItem* field = m_page->item("answerField");
        QVERIFY(field);
        QVERIFY(field->hasActiveFocus());
        // Digits, letters and spaces belong to the field while it has the focus.
        m_page->type("30 s");
        QCOMPARE(m_session->typedText(), "30 s");
        QCOMPARE(m_session->answered().size(), 1);
        m_page->key(Qt::Key_Return);
        QVERIFY(m_page->item("verdict"));
        QCOMPARE(m_session->check(), "right");
        QCOMPARE(m_session->suggested(), 3);
        QVERIFY(m_page->item("ratings"));
        m_page->photograph("typed");
        m_page->key(Qt::Key_Return);
        QCOMPARE(m_session->answered().size(), 2);
        QCOMPARE(m_session->typedText(), "");
    }

    void wrongTypedAnswerSuggestsAgain() {
        start(material());
        m_session->reveal();
        m_page->key(Qt::Key_4);
        m_page->type("30 minutes");
        m_page->key(Qt::Key_Return);
        QCOMPARE(m_session->check(), "otherUnit");
        QCOMPARE(m_session->suggested(), 1);
        m_page->key(Qt::Key_Z); // undoes the first card, so this one can be typed again later
        QVERIFY(m_page->text("front").startsWith("A consumer crashes"));
    }

    void clozeShowsItsGapAndWhatChanged() {
        start(material());
        m_session->reveal();
        m_page->key(Qt::Key_4);
        m_session->reveal();
        m_page->key(Qt::Key_4);
        QVERIFY(m_page->text("front").contains("[…]"));
        QVERIFY(!m_page->text("front").contains("1 MiB"));
        m_page->key(Qt::Key_Space);
        QVERIFY(!m_page->item("answer"));
        QVERIFY(m_page->text("statement").contains("<b>1 MiB</b>"));
        QVERIFY(m_page->text("notesSaid").contains("256 KB"));
        m_page->photograph("cloze");
    }

    void topicIsShownUnlessItTells() {
        start(material());
        QVERIFY(!m_page->item("topic")); // "Visibility timeout" is the answer
        QVERIFY(m_session->show("sqs.message.size.max"));
        QCOMPARE(m_page->text("topic"), "Delay queues");
        QVERIFY(m_session->show("sqs.delay.queue")); // "A delay queue …"
        QVERIFY(!m_page->item("topic"));
        m_page->key(Qt::Key_Space);
        QCOMPARE(m_page->text("topic"), "Delay queues");
    }

    void markupInContentIsShownAsText() {
        start(material());
        QVERIFY(m_session->show("sqs.delay.queue"));
        m_page->key(Qt::Key_Space);
        QCOMPARE(m_page->text("answer"), "A delay queue with <b>tags</b> & signs");
        QCOMPARE(m_page->item("answer")->property("textFormat").toInt(), static_cast<int>(Qt::PlainText));
    }

    void undoBringsTheCardBack() {
        start(material());
        QVERIFY(!m_page->item("undoButton")->isEnabled());
        m_page->key(Qt::Key_Space);
        m_page->key(Qt::Key_1);
        QCOMPARE(m_session->answered(), QList<int>{1});
        QVERIFY(m_page->item("undoButton")->isEnabled());
        m_page->click("undoButton");
        QVERIFY(m_session->answered().isEmpty());
        QVERIFY(m_page->text("front").startsWith("A consumer crashes"));
        QVERIFY(m_page->heard().last().startsWith("success:"));
    }

    void suspendTakesTheCardOut() {
        start(material());
        m_page->key(Qt::Key_S);
        QVERIFY(m_page->text("front").startsWith("How long"));
        QVERIFY(m_session->answered().isEmpty());
        QCOMPARE(m_session->left(), 3);
        m_page->click("undoButton");
        QVERIFY(m_page->text("front").startsWith("A consumer crashes"));
    }

    void sourcesAndFactsAreOpenedByOthers() {
        start(material());
        m_page->key(Qt::Key_I); // not before the reveal
        QVERIFY(m_page->heard().isEmpty());
        m_page->key(Qt::Key_Space);
        m_page->key(Qt::Key_I);
        m_page->click("openFactButton");
        QCOMPARE(m_page->heard(),
                 (QStringList{"fact sqs.visibility.timeout", "fact sqs.visibility.timeout"}));
        m_page->key(Qt::Key_O); // nothing draws it
        QCOMPARE(m_page->heard().size(), 2);
        m_page->click("sourceLink");
        QCOMPARE(m_page->heard().last(), "source https://docs.aws.amazon.com/AWSSimpleQueueService/latest/"
                                         "SQSDeveloperGuide/sqs-visibility-timeout.html");
        QVERIFY(m_page->tabStops(14).contains("sourceLink"));
        m_page->root()->findChild<QQuickItem*>("page")->forceActiveFocus();
        m_page->root()->findChild<QQuickItem*>("page")->setProperty(
            "uses", QVariantList{QVariantMap{{"kind", "rule"},
                                             {"title", "Visibility timeout below the function's timeout"},
                                             {"detail", "SQS-VIS-01"},
                                             {"mark", "error"}}});
        QVERIFY(m_page->item("usesSection"));
        m_page->photograph("uses");
        m_page->key(Qt::Key_O);
        QCOMPARE(m_page->heard().last(), "canvas sqs.visibility.timeout");
    }

    void countsAndStripFollow() {
        start(material());
        QCOMPARE(m_session->left(), 4);
        QCOMPARE(m_page->text("position"), "<b>1</b> of 4");
        m_page->key(Qt::Key_Space);
        m_page->key(Qt::Key_4);
        QCOMPARE(m_page->text("position"), "<b>2</b> of 4");
        QCOMPARE(m_session->leftNew(), 3);
        QVERIFY(!m_page->item("minutesLeft")); // too few answers to say
        m_page->key(Qt::Key_Return);
        m_page->key(Qt::Key_1);
        QCOMPARE(m_session->leftLearning(), 1);
        QCOMPARE(m_session->dueToday(), 3);
        QCOMPARE(m_session->dueByService().size(), 1);
    }

    void summaryAfterTheLastCard() {
        start(material());
        for (int card = 0; card < 4; ++card) {
            m_session->reveal();
            m_page->key(card == 0 ? Qt::Key_3 : Qt::Key_4);
        }
        // The first card's step is not due yet, but nothing else is left.
        m_desk.clock.now += 600'000;
        m_session->reveal();
        m_page->key(Qt::Key_3);
        QVERIFY(m_page->item("summary"));
        QCOMPARE(m_page->item("summary")->property("title").toString(), "5 cards answered");
        QVERIFY(m_page->item("goodTally"));
        m_page->photograph("summary");
        m_page->click("emptyAction");
        QCOMPARE(m_page->heard().last(), "leave");
    }

    void endedSessionGoesOn() {
        start(material());
        m_page->click("endButton");
        QVERIFY(m_page->item("summary"));
        m_page->click("emptyAction");
        QVERIFY(m_page->item("front"));
    }

    void nothingToLearnIsSaid() {
        start({});
        QVERIFY(m_page->item("summary"));
        QCOMPARE(m_page->item("summary")->property("title").toString(), "Nothing is due");
        m_page->photograph("empty");
        for (const Qt::Key any : {Qt::Key_Space, Qt::Key_1, Qt::Key_Z, Qt::Key_S, Qt::Key_I, Qt::Key_D})
            m_page->key(any);
        QVERIFY(m_page->item("summary"));
    }

    void answersAreKeptAcrossARestart() {
        start(material());
        m_page->key(Qt::Key_Space);
        m_page->key(Qt::Key_4);
        cleanup();
        start(material());
        QVERIFY(m_page->text("front").startsWith("How long"));
        QVERIFY(m_session->canUndo());
        m_desk.clock.now += 20 * 86'400'000LL;
        start(material());
        QVERIFY(!m_session->canUndo()); // an answer of another day
        QVERIFY(m_page->text("front").startsWith("A consumer crashes"));
        m_page->key(Qt::Key_Space);
        QVERIFY(m_session->memory().known);
        QCOMPARE(m_session->memory().curves.size(), 1);
        QVERIFY(m_page->item("memoryCurve"));
        for (int day = 0; day < 3; ++day) {
            m_page->key(day == 1 ? Qt::Key_1 : Qt::Key_3);
            m_desk.clock.now += 9 * 86'400'000LL;
            start(material());
            QVERIFY(m_session->show("sqs.visibility.timeout"));
            m_page->key(Qt::Key_Space);
        }
        QVERIFY(m_page->item("memoryCurve"));
        m_page->photograph("memory");
    }

    void placeThatCannotBeWrittenIsSaid() {
        m_desk.path = m_desk.filePath(".").toStdString(); // a folder
        start(material());
        QVERIFY(m_page->item("closedNotice"));
        QVERIFY(m_page->text("closedNotice").contains("cannot be written"));
        for (const Qt::Key any : {Qt::Key_Space, Qt::Key_1, Qt::Key_Z, Qt::Key_S})
            m_page->key(any);
        QVERIFY(m_page->item("closedNotice"));
    }

    void sideColumnFoldsAtTheSmallestWindow() {
        start(material(), {1024, 680});
        m_page->key(Qt::Key_Space);
        QVERIFY(!m_page->item("details"));
        QQuickItem* ratings = m_page->item("ratings");
        QVERIFY(ratings->mapToScene({0, ratings->height()}).y() <= 680);
        m_page->key(Qt::Key_D);
        QVERIFY(m_page->item("details"));
        m_page->photograph("drawer");
        m_page->view().resize(1024, 680);
        m_page->key(Qt::Key_Escape);
        QVERIFY(!m_page->item("details"));
        m_page->click("detailsButton");
        QVERIFY(m_page->item("details"));
    }

    void keysScrollACardThatIsTooLong() {
        start(material(), {1024, 440});
        QQuickItem* flick = m_page->item("cardFlick");
        m_page->key(Qt::Key_Down);
        QCOMPARE(flick->property("contentY").toReal(), 0.0); // the question is short
        m_page->key(Qt::Key_Space);
        QTRY_VERIFY(flick->property("contentHeight").toReal() > flick->height());
        m_page->key(Qt::Key_Down);
        QVERIFY(flick->property("contentY").toReal() > 0);
        m_page->key(Qt::Key_PageDown);
        m_page->key(Qt::Key_PageDown);
        QCOMPARE(flick->property("contentY").toReal(),
                 flick->property("contentHeight").toReal() - flick->height());
        QVERIFY(m_page->item("goodButton")); // where it always stands
        m_page->key(Qt::Key_PageUp);
        m_page->key(Qt::Key_PageUp);
        QCOMPARE(flick->property("contentY").toReal(), 0.0);
    }

    void cardsAreEditedInPlace() {
        start(material());
        m_page->key(Qt::Key_Space);
        m_page->key(Qt::Key_E);
        QVERIFY(m_page->item("cardEditor"));
        QVERIFY(!m_page->item("ratings"));
        m_page->photograph("edit");
        m_page->type(" 1 2 zs"); // means letters here, not keys of the page
        QVERIFY(m_session->answered().isEmpty());
        m_page->key(Qt::Key_Tab);
        QCOMPARE(m_page->view().activeFocusItem()->objectName(), "editBack");
        QTest::keyClick(&m_page->view(), Qt::Key_A, Qt::ControlModifier);
        m_page->type("my own words");
        QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_page->item("cardEditor"));
        QVERIFY(m_page->text("front").endsWith(" 1 2 zs"));
        QCOMPARE(m_page->text("ownBack"), "my own words");
        QVERIFY(m_page->text("statement").startsWith("A received message")); // the fact's stays beside it
        QVERIFY(m_page->item("ratings"));
        m_page->key(Qt::Key_E);
        m_page->click("revertEdit");
        QCOMPARE(m_page->text("answer"), "The visibility timeout");
        m_page->key(Qt::Key_E);
        m_page->key(Qt::Key_Escape);
        QVERIFY(!m_page->item("cardEditor"));
        m_page->key(Qt::Key_Space);
        QCOMPARE(m_session->answered(), QList<int>{3});
    }

    void ownCardsShowTheirPicturesAndAreEditedAsNotes() {
        start(material());
        QImage picture(900, 300, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QGuiApplication::clipboard()->setImage(picture);
        std::int64_t id = 0;
        {
            auto store = std::move(ProgressStore::open(m_desk.path).value());
            OwnNote note;
            note.front = "Drawn <img src=\"missing.png\">";
            note.back = "Yes &amp; no";
            note.kind = NoteKind::BothWays;
            id = *addNote(*store, note, m_desk.clock.now);
        }
        m_session->refresh();
        for (int others = 0; others < 8 && !m_session->card().own; ++others)
            m_session->suspend();
        QVERIFY(m_session->card().own);
        QVERIFY(m_page->text("front").contains("[missing.png]"));
        m_page->key(Qt::Key_E);
        QTest::keyClick(&m_page->view(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&m_page->view(), Qt::Key_V, Qt::ControlModifier);
        m_page->photograph("edit-picture");
        QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(m_page->text("front").endsWith("width='656'>"), qPrintable(m_page->text("front")));
        m_page->photograph("own-picture");
        const auto store = ProgressStore::open(m_desk.path);
        const auto note = readNote(**store, id);
        QVERIFY((*note)->front.starts_with("<img src="));
        QCOMPARE((*note)->back, "Yes &amp; no");
        QVERIFY(!m_session->card().edited);
        m_page->key(Qt::Key_Space);
        QCOMPARE(m_page->text("ownBack"), "Yes &amp; no");
    }

    void editWithoutAnswerIsRefused() {
        start(material());
        QVERIFY(!m_session->edit("A question", " "));
        QVERIFY(m_page->heard().last().startsWith("error:"));
        QVERIFY(m_page->text("front").startsWith("A consumer crashes"));
    }

    void notesFlagsAndBurying() {
        start(material());
        m_page->key(Qt::Key_N);
        m_page->type("asked in the mock exam");
        QTest::keyClick(&m_page->view(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_page->item("comment")); // with the answer
        QTest::keyClick(&m_page->view(), '!');
        QVERIFY(m_page->item("flagChip"));
        m_page->key(Qt::Key_Space);
        QVERIFY(m_page->item("comment"));
        m_page->photograph("note");
        QCOMPARE(m_session->undoName(), "Flag card");
        m_page->key(Qt::Key_U);
        QVERIFY(!m_page->item("flagChip"));
        m_page->key(Qt::Key_B);
        QVERIFY(m_page->text("front").startsWith("How long"));
        QCOMPARE(m_session->left(), 3);
        m_desk.clock.now += 86'400'000;
        m_session->refresh();
        QCOMPARE(m_session->left(), 4);
        QVERIFY(m_page->text("front").startsWith("A consumer crashes"));
    }

    void everyKindIsShownInItsForm() {
        StudyMaterial shelf = material();
        Fact list = shelf.facts.front();
        list.id = "sqs.queue.kinds";
        list.topic = "delay";
        list.statement = "Three kinds of queue are told apart: standard, first in first out, fair.";
        list.ask.clear();
        list.answer.clear();
        list.confusedWith = {};
        Fact old = list;
        old.id = "sqs.fifo.rate";
        old.statement = "A high-throughput queue takes 70,000 messages a second.";
        old.ask = "How many messages a second does a high-throughput queue take?";
        old.answer = "70,000";
        old.status = "changed";
        old.notesSaid = "3,000 at most";
        shelf.facts = {list, old};
        shelf.services[0].topics[1].facts = {list.id, old.id};
        shelf.services[0].fullName = "Amazon Simple Queue Service";
        shelf.services[0].summary = "Keeps messages until a consumer has taken them.";
        shelf.services[0].apis = {{"ReceiveMessage",
                                   "Takes up to ten messages",
                                   {{"WaitTimeSeconds", "up to 20: long polling"}},
                                   {},
                                   "An empty answer is no error.",
                                   {}}};
        shelf.comparisons = {{"sqs.compare",
                              "Standard and FIFO",
                              "sqs",
                              {"Standard", "FIFO"},
                              {{"Order", {"best effort", "kept"}, {list.id}}},
                              {}}};
        start(shelf);
        QSet<QString> seen;
        for (int card = 0; card < 12 && m_session->state() != ReviewSession::State::Done; ++card) {
            m_session->reveal();
            const CardView view = m_session->card();
            seen.insert(view.kind);
            if (view.kind == "list") {
                QCOMPARE(view.items.size(), 3);
                QVERIFY(m_page->item("items"));
            } else if (view.kind == "compare") {
                QCOMPARE(view.rows.size(), 2);
                QVERIFY(m_page->item("rows"));
            } else if (view.kind == "api-operation") {
                QCOMPARE(m_page->text("answer"), "ReceiveMessage");
                QVERIFY(m_page->item("rows"));
                m_page->key(Qt::Key_I);
                QCOMPARE(m_page->heard().last(), "service sqs");
            } else if (view.kind == "true-today") {
                QVERIFY(m_page->text("answer") == "Not true" || m_page->text("answer") == "True");
            } else if (view.kind == "which") {
                QVERIFY(view.serviceTells);
            }
            m_page->photograph("kind-" + view.kind);
            m_session->suspend();
        }
        for (const char* kind : {"list", "compare", "api-operation", "true-today", "which"})
            QVERIFY2(seen.contains(kind), kind);
    }

    void correctedAnswerIsStruckOutOnce() {
        start(material());
        QVERIFY(m_session->show("sqs.delay.queue"));
        m_page->key(Qt::Key_Space);
        m_page->key(Qt::Key_4);
        StudyMaterial corrected = material();
        corrected.facts.back().answer = "A delay queue, told so";
        corrected.hash = "next";
        m_desk.clock.now += 3'600'000;
        start(corrected);
        QVERIFY(m_session->show("sqs.delay.queue"));
        QVERIFY(m_page->item("changedChip"));
        m_page->key(Qt::Key_Space);
        QVERIFY(m_page->text("wasAnswer").contains("<s>A delay queue with &lt;b&gt;"));
        m_page->photograph("changed");
        m_page->key(Qt::Key_3);
        QVERIFY(m_session->show("sqs.delay.queue"));
        QVERIFY(!m_page->item("changedChip"));
    }

    void timeAwayIsNotTimeSpent() {
        start(material());
        m_desk.clock.now += 20'000;
        m_page->root()->findChild<QQuickItem*>("page")->setVisible(false);
        m_desk.clock.now += 600'000;
        m_page->root()->findChild<QQuickItem*>("page")->setVisible(true);
        m_desk.clock.now += 10'000;
        m_session->reveal();
        m_session->rate(3);
        QCOMPARE(m_session->minutesSpent(), 1);
    }

    void summaryListsWhatWasForgotten() {
        start(material());
        for (int card = 0; card < 4; ++card) {
            m_session->reveal();
            m_session->rate(card == 0 ? 1 : 4);
        }
        m_session->end();
        QVERIFY(m_page->item("forgotten"));
        QCOMPARE(m_session->forgotten().size(), 1);
        m_page->photograph("summary-forgotten");
    }

    void keyboardReachesEveryControl() {
        start(material());
        m_page->key(Qt::Key_Space);
        const QStringList reached = m_page->tabStops(20);
        for (const char* name :
             {"againButton", "hardButton", "goodButton", "easyButton", "openFactButton", "endButton"})
            QVERIFY2(reached.contains(name), qPrintable(reached.join(' ')));
        while (m_page->view().activeFocusItem()->objectName() != "hardButton")
            m_page->key(Qt::Key_Tab);
        m_page->key(Qt::Key_Space); // the button's own, not the page's
        QCOMPARE(m_session->answered(), QList<int>{2});
        // The focus is back where the keys of the page work.
        QCOMPARE(m_session->state(), ReviewSession::State::Question);
        m_page->key(Qt::Key_Return);
        QCOMPARE(m_session->state(), ReviewSession::State::Answer);
    }
};

QTEST_MAIN(ReviewPageTest)
#include "review_page_test.moc"
