#include "model/study/progress/own_notes.h"

#include "model/study/progress/card_actions.h"
#include "model/study/progress/deck_card.h"
#include "model/study/progress/html.h"
#include "model/study/review_queue.h"
#include "tests/model/study/fake_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class OwnNotesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgressStore> m_store;

    int count(const char* table) {
        return static_cast<int>(*m_store->read(
            [&](const Sql& sql) { return sql.number(QString("SELECT count(*) FROM %1").arg(table)); }));
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(ProgressStore::open(m_folder->filePath("progress.sqlite").toStdString()).value());
    }

    void cleanup() { m_store.reset(); }

    void notesGiveCards() {
        OwnNote note;
        note.front = "Front";
        note.back = "Back";
        QCOMPARE(cardsOfNote(note)->size(), 1u);
        note.kind = NoteKind::BothWays;
        QCOMPARE(cardsOfNote(note)->at(1).front, "Back");
        note.kind = NoteKind::Cloze;
        QVERIFY(!cardsOfNote(note).ok());
        note.front = "{{c2::two}} and {{c1::one::hint}} and {{c2::more}}";
        const auto cards = cardsOfNote(note);
        QCOMPARE(cards->size(), 2u);
        QCOMPARE(cards->at(0).front, "two and [hint] and more");
        QCOMPARE(cards->at(1).front, "[…] and one and […]");
        QCOMPARE(cards->at(1).back, "<b>two</b> and one and <b>more</b><br><br>Back");
        QCOMPARE(cards->at(1).answer, "two; more");
        note.front = "<br>";
        note.kind = NoteKind::Basic;
        QVERIFY(!cardsOfNote(note).ok());
    }

    void addChangeDeleteAndUndo() {
        OwnNote note;
        note.kind = NoteKind::BothWays;
        note.front = "A";
        note.back = "B";
        note.tags = {"mine"};
        const auto id = addNote(*m_store, note, 5);
        QVERIFY(id.ok());
        QCOMPARE(count("card"), 2);
        OwnNote kept = **readNote(*m_store, *id);
        QCOMPARE(kept.deck, "My cards");
        QCOMPARE(kept.tags, note.tags);
        QVERIFY(!kept.guid.empty());
        kept.front = "A changed";
        kept.deck = "Other";
        QVERIFY(updateNote(*m_store, kept, 6).ok());
        QCOMPARE((*readNote(*m_store, *id))->front, "A changed");
        QCOMPARE((*readNote(*m_store, *id))->deck, "Other");
        QCOMPARE(count("card"), 2);
        QVERIFY(deleteNotes(*m_store, {*id}, 7).ok());
        QCOMPARE(count("card") + count("memory") + count("note"), 0);
        QVERIFY(!updateNote(*m_store, kept, 8).ok());
        QVERIFY(m_store->undo()->has_value());
        QCOMPARE(count("card"), 2);
        QVERIFY(m_store->undo()->has_value());
        QCOMPARE((*readNote(*m_store, *id))->front, "A");
        QVERIFY(m_store->undo()->has_value());
        QCOMPARE(count("card"), 0);
    }

    void ownCardsAreReviewedAndSiblingsWait() {
        OwnNote note;
        note.kind = NoteKind::BothWays;
        note.front = "A";
        note.back = "B";
        QVERIFY(addNote(*m_store, note, 5).ok());
        const FakeClock clock;
        auto queue = ReviewQueue::create(*m_store, clock, {}, StudyCalendar(QTimeZone::utc()));
        QVERIFY(queue->current());
        QCOMPARE(queue->current()->card.front, "A");
        QVERIFY(queue->answer(Rating::Easy, 100).ok());
        QVERIFY(!queue->current());
    }

    void actionsOnManyCardsAreOneStep() {
        std::vector<std::int64_t> ids;
        for (int i = 0; i < 5; ++i) {
            OwnNote note;
            note.front = "Front " + std::to_string(i);
            note.back = "Back";
            QVERIFY(addNote(*m_store, note, 5).ok());
        }
        const auto read = m_store->read([&](const Sql& sql) {
            QSqlQuery rows = sql.select("SELECT id FROM card ORDER BY id");
            while (sql.next(rows))
                ids.push_back(rows.value(0).toLongLong());
        });
        QVERIFY(read.ok());
        QVERIFY(suspendCards(*m_store, ids, true, 9).ok());
        QCOMPARE((*m_store->lastAction())->name, "Suspend 5 cards");
        QCOMPARE(*m_store->read([](const Sql& sql) {
            return sql.number("SELECT count(*) FROM memory WHERE resting = 1");
        }),
                 5);
        QVERIFY(moveCards(*m_store, ids, "Elsewhere", 9).ok());
        QVERIFY(flagCards(*m_store, ids, 4, 9).ok());
        QVERIFY(m_store->undo()->has_value());
        QVERIFY(m_store->undo()->has_value());
        QVERIFY(m_store->undo()->has_value());
        QCOMPARE(*m_store->read([](const Sql& sql) {
            return sql.number(
                "SELECT count(*) FROM card JOIN memory ON memory.id = card.memory WHERE suspended = 0 "
                "AND flag = 0 AND card.deck = 'My cards' AND resting = 0");
        }),
                 5);
        QVERIFY(suspendCards(*m_store, {}, true, 9).ok());
    }

    void whatIsWrittenIsHtmlAndBack_data() {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("html");
        QTest::newRow("text") << "1 < 2 & 3\nnext"
                              << "1 &lt; 2 &amp; 3<br>next";
        QTest::newRow("picture") << "see\n<img src=\"a.png\"> < b"
                                 << "see<br><img src=\"a.png\"> &lt; b";
        QTest::newRow("two pictures") << "<img src=\"a.png\">\n<img src=\"b.png\">"
                                      << "<img src=\"a.png\"><br><img src=\"b.png\">";
        QTest::newRow("markup") << "<b>bold</b> and <i>more</i>"
                                << "<b>bold</b> and <i>more</i>";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void whatIsWrittenIsHtmlAndBack() {
        QFETCH(QString, written);
        QFETCH(QString, html);
        QCOMPARE(QString::fromStdString(htmlOfWritten(written.toStdString())), html);
        QCOMPARE(QString::fromStdString(writtenOfHtml(html.toStdString())), written);
    }

    void aTitleIsOneLine() {
        QCOMPARE(frontAsTitle("Which?<br><table><tr><td>a</td><td>b</td></tr></table>", true),
                 "Which? — a b");
        QCOMPARE(frontAsTitle(" Modes\n\n  Default: <A> or B?", false), "Modes — Default: <A> or B?");
    }

    void htmlAndText() {
        QCOMPARE(
            plainText("A<table><tr><th>Side</th><th>Ink</th></tr><tr><td>Top</td><td>blue</td></tr></table>"),
            "A\nSide Ink\nTop blue");
        QCOMPARE(htmlOfWritten("  <script>x</script><b>y</b> "), "<b>y</b>");
        QCOMPARE(htmlOfWritten("<img src=\"../../etc/passwd\">"), "");

        QCOMPARE(plainText("a<br>b &amp; <b>c</b>&nbsp;d"), "a\nb & c d");
        QCOMPARE(plainText("Two:<ul><li>one</li><li>two</li></ul>"), "Two:\none\ntwo");
        QCOMPARE(escapeHtml("a < b\nc"), "a &lt; b<br>c");
        QCOMPARE(cleanHtml("<p style=\"x\">a</p><iframe src=x>b</iframe><!-- c -->d<font color=red>e</font>"),
                 "<p>a</p>de");
        QCOMPARE(cleanHtml("<img src='a b.png' onerror=x>"), "<img src=\"a b.png\">");
        QCOMPARE(cleanHtml("<a href=\"https://example.com/?a=1&b=2\">x</a>"),
                 "<a href=\"https://example.com/?a=1&amp;b=2\">x</a>");
        QCOMPARE(cleanHtml("<script>never closed"), "");
    }
};

QTEST_GUILESS_MAIN(OwnNotesTest)
#include "own_notes_test.moc"
