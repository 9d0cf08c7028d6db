#include "model/study/interference.h"

#include "model/study/progress/deck_card.h"
#include "model/study/progress/deck_sync.h"
#include "model/study/review_queue.h"
#include "tests/model/study/fake_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

namespace {

Fact fact(const std::string& id, const std::string& answer, const std::string& other) {
    Fact result;
    result.id = "sqs." + id + ".x";
    result.service = "sqs";
    result.status = "current";
    result.ask = "What is the answer of " + id + "?";
    result.answer = answer;
    if (!other.empty())
        result.confusedWith = {"sqs." + other + ".x"};
    return result;
}

} // namespace

class InterferenceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgressStore> m_store;
    const StudyCalendar m_calendar{QTimeZone::utc()};
    FakeClock m_clock;
    std::int64_t m_today = m_calendar.dayOf(m_clock.nowMs());

    void remember(const char* source, int lapses, std::int64_t dueDay) {
        QVERIFY(m_store
                    ->write([&](const Sql& sql) {
                        sql.execute(
                            "UPDATE memory SET phase = 2, stability = 5, difficulty = 8, reps = 9, lapses = "
                            "?, due_day = ?, last_day = ?, last_ms = 1 WHERE source = ?",
                            {lapses, qlonglong{dueDay}, qlonglong{m_today - 5}, source});
                    })
                    .ok());
    }

    std::size_t pairs() {
        return m_store->read([](const Sql& sql) { return confusedMemories(sql); })->size() / 2;
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(ProgressStore::open(m_folder->filePath("progress.sqlite").toStdString()).value());
        StudyMaterial material;
        material.facts = {fact("a", "Alpha", "c"), fact("b", "Beta", ""), fact("c", "Gamma", "")};
        QVERIFY(syncDeck(*m_store, material, m_today).ok());
    }

    void cleanup() { m_store.reset(); }

    void forgottenPairsAreFound() {
        QCOMPARE(pairs(), 0u);
        remember("sqs.a.x", 5, m_today);
        remember("sqs.c.x", 0, m_today);
        QCOMPARE(pairs(), 0u); // just one of them is forgotten
        remember("sqs.c.x", 2, m_today);
        QCOMPARE(pairs(), 1u);
    }

    void wrongAnswersMakePairsOfAnyFacts() {
        remember("sqs.a.x", 0, m_today);
        remember("sqs.b.x", 0, m_today);
        QVERIFY(noteConfusion(*m_store, "sqs.a.x", "sqs.b.x", m_today).ok());
        QCOMPARE(pairs(), 0u);
        QVERIFY(noteConfusion(*m_store, "sqs.a.x", "sqs.b.x", m_today).ok());
        QCOMPARE(pairs(), 1u);
        QVERIFY(!m_store->undo()->has_value()); // undo is for answers, not for what they show
    }

    void pairsAreAskedInARowWithTheirComparison() {
        remember("sqs.a.x", 3, m_today - 3);
        remember("sqs.b.x", 0, m_today - 2);
        remember("sqs.c.x", 3, m_today + 4); // not due by itself
        auto queue = ReviewQueue::create(*m_store, m_clock, {}, m_calendar);
        QCOMPARE(queue->counts().review, 3);
        QCOMPARE(queue->current()->card.fact, "sqs.a.x");
        QCOMPARE(*queue->contrast(), "sqs.c.x");
        QVERIFY(queue->answer(Rating::Good, 1).ok());
        QCOMPARE(queue->current()->card.fact, "sqs.c.x");
        QCOMPARE(*queue->contrast(), "sqs.a.x");
        QVERIFY(queue->answer(Rating::Good, 1).ok());
        QCOMPARE(queue->current()->card.fact, "sqs.b.x");
        QVERIFY(!queue->contrast());
    }

    void aWrongAnswerIsTracedToItsFact() {
        Fact figure = fact("d", "15 minutes", "");
        figure.quantity = Quantity{"max", 900, {}, "s", "", {}};
        const std::vector<Fact> others{fact("a", "Alpha", ""), figure};
        QCOMPARE(*factAnsweredInstead(" alpha ", others), "sqs.a.x");
        QCOMPARE(*factAnsweredInstead("15 min", others), "sqs.d.x");
        QVERIFY(!factAnsweredInstead("something", others));
        QVERIFY(!factAnsweredInstead("", {}));
    }
};

QTEST_GUILESS_MAIN(InterferenceTest)
#include "interference_test.moc"
