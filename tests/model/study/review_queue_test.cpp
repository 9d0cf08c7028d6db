#include "model/study/review_queue.h"

#include "model/study/progress/deck_options.h"
#include "model/study/progress/deck_sync.h"
#include "tests/model/study/fake_clock.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace lintel;

namespace {

Card card(const std::string& fact, const std::string& kind = "qa", const std::string& service = "sqs") {
    Card result;
    result.id = fact + '/' + kind;
    result.source = fact;
    result.memory = result.id;
    result.fact = fact;
    result.service = service;
    result.deck = service;
    result.front = "What is " + fact + '?';
    result.back = "An answer";
    return result;
}

std::vector<Card> deck(int facts) {
    std::vector<Card> cards;
    for (int i = 0; i < facts; ++i)
        cards.push_back(card("fact." + std::to_string(i)));
    return cards;
}

} // namespace

class ReviewQueueTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::string m_path;
    std::unique_ptr<ProgressStore> m_store;

    ReviewQueue queue(const std::vector<Card>& cards, QueueSettings settings = {}) {
        const StudyCalendar calendar(QTimeZone::utc());
        const auto synced = syncCards(*m_store, cards, calendar.dayOf(m_clock.now));
        if (!synced)
            qFatal("%s", synced.error().message.c_str());
        return std::move(ReviewQueue::create(*m_store, m_clock, std::move(settings), calendar).value());
    }

    static std::string currentId(const ReviewQueue& queue) {
        return queue.current() ? queue.current()->card.id : "";
    }

    MemoryRecord memoryOf(const std::string& card) const {
        return (*m_store->read([&](const Sql& sql) { return readCard(sql, card); }))->memory;
    }

    std::vector<ReviewEntry> history(const std::string& card) const {
        return *reviewsOf(*m_store, memoryOf(card).id);
    }

private slots:
    void init() {
        m_clock = {};
        m_store.reset();
        m_path =
            m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + ".sqlite").toStdString();
        m_store = std::move(ProgressStore::open(m_path).value());
    }

    void emptyDeckHasNothingToDo() {
        ReviewQueue review = queue({});
        QVERIFY(!review.current());
        QCOMPARE(review.counts().total(), 0);
        QVERIFY(!review.answer(Rating::Good, 0).ok());
        QVERIFY(!review.suspend().ok());
        QVERIFY(!review.undo()->has_value());
        QVERIFY(!review.retrievability());
        QVERIFY(!review.nextDue());
        QCOMPARE(review.freshBeyondToday(), 0);
    }

    void newCardsComeInOrderUpToTheDaysLimit() {
        ReviewQueue review = queue(deck(5), {.scheduler = {}, .newPerDay = 2, .service = {}});
        QCOMPARE(review.counts().fresh, 2);
        QCOMPARE(currentId(review), "fact.0/qa");
        QVERIFY(review.answer(Rating::Easy, 1000).ok());
        QCOMPARE(currentId(review), "fact.1/qa");
        QVERIFY(review.answer(Rating::Easy, 1000).ok());
        QVERIFY(!review.current());
        QCOMPARE(review.freshBeyondToday(), 3);
        QVERIFY(*review.nextDue() > m_clock.now + 5 * 86'400'000LL);

        // The limit holds for the day, not for the session.
        ReviewQueue again = queue(deck(5), {.scheduler = {}, .newPerDay = 2, .service = {}});
        QVERIFY(!again.current());
        m_clock.addDays(1);
        ReviewQueue tomorrow = queue(deck(5), {.scheduler = {}, .newPerDay = 2, .service = {}});
        QCOMPARE(currentId(tomorrow), "fact.2/qa");
    }

    void learningCardComesBackWhenItsStepIsDue() {
        ReviewQueue review = queue(deck(2));
        QVERIFY(review.answer(Rating::Good, 1000).ok()); // ten minutes
        QCOMPARE(currentId(review), "fact.1/qa");
        QCOMPARE(review.counts().learning, 1);
        QCOMPARE(review.counts().fresh, 1);
        m_clock.addSeconds(700);
        QVERIFY(review.answer(Rating::Good, 1000).ok());
        QCOMPARE(currentId(review), "fact.0/qa");
        QVERIFY(review.answer(Rating::Good, 1000).ok());
        // Nothing else is left, so the card that is due in ten minutes comes at once.
        QCOMPARE(currentId(review), "fact.1/qa");
        QVERIFY(review.answer(Rating::Good, 1000).ok());
        QVERIFY(!review.current());
    }

    void answerGivesWhatItsButtonPromised() {
        ReviewQueue review = queue(deck(1));
        for (int round = 0; round < 8; ++round) {
            const Outcome promised = review.previews()[2];
            const std::int64_t now = m_clock.now;
            QVERIFY(review.answer(Rating::Good, 1000).ok());
            const MemoryRecord record = memoryOf("fact.0/qa");
            QVERIFY(record.standing == promised.standing);
            if (promised.days == 0) {
                QCOMPARE(record.dueMs, now + promised.seconds * 1000);
                m_clock.now = record.dueMs;
            } else {
                // Due when the day begins, at four.
                QCOMPARE(QDateTime::fromMSecsSinceEpoch(record.dueMs, Qt::UTC).time(), QTime(4, 0));
                QVERIFY(!review.current());
                m_clock.addDays(promised.days);
            }
            review = queue(deck(1));
            QCOMPARE(currentId(review), "fact.0/qa");
        }
        QVERIFY(review.retrievability().has_value());
        QVERIFY(std::abs(*review.retrievability() - 0.9) < 0.05);
    }

    void reviewsComeBeforeNewCardsAndOverdueOnesFirst() {
        ReviewQueue review = queue(deck(2));
        QVERIFY(review.answer(Rating::Easy, 0).ok()); // eight days or so
        QVERIFY(review.answer(Rating::Easy, 0).ok());
        m_clock.addDays(5);
        ReviewQueue more = queue({card("other")});
        QVERIFY(more.answer(Rating::Hard, 0).ok());
        m_clock.addSeconds(600);
        QVERIFY(more.answer(Rating::Good, 0).ok());
        m_clock.addSeconds(600);
        QVERIFY(more.answer(Rating::Good, 0).ok()); // a day or two
        m_clock.addDays(30);
        std::vector<Card> all = deck(4);
        all.push_back(card("other"));
        ReviewQueue later = queue(all);
        QCOMPARE(later.counts().review, 3);
        QCOMPARE(later.counts().fresh, 2);
        QCOMPARE(currentId(later), "other/qa");
    }

    void oneCardOfAFactADay() {
        ReviewQueue review = queue({card("a", "qa"), card("a", "cloze"), card("b", "qa")});
        QCOMPARE(review.counts().fresh, 2);
        QVERIFY(review.answer(Rating::Easy, 0).ok());
        QCOMPARE(currentId(review), "b/qa");
        QVERIFY(review.answer(Rating::Easy, 0).ok());
        QVERIFY(!review.current());
        m_clock.addDays(1);
        ReviewQueue tomorrow = queue({card("a", "qa"), card("a", "cloze"), card("b", "qa")});
        QCOMPARE(currentId(tomorrow), "a/cloze");
        QCOMPARE(tomorrow.counts().total(), 1);
    }

    void undoShowsTheCardAgainAsItWas() {
        ReviewQueue review = queue(deck(3));
        const auto promised = review.previews();
        QVERIFY(review.answer(Rating::Again, 1000).ok());
        QVERIFY(review.answer(Rating::Good, 1000).ok());
        QVERIFY(review.undo()->has_value());
        QCOMPARE(currentId(review), "fact.1/qa");
        const auto undone = review.undo();
        QCOMPARE((*undone)->detail, "fact.0/qa");
        QCOMPARE(currentId(review), "fact.0/qa");
        QVERIFY(review.previews()[2].standing == promised[2].standing);
        QCOMPARE(review.counts().fresh, 3);
        QVERIFY(!review.undo()->has_value());
    }

    void undoReachesBehindTheSession() {
        {
            ReviewQueue review = queue(deck(2));
            QVERIFY(review.answer(Rating::Easy, 1000).ok());
        }
        ReviewQueue review = queue(deck(2));
        QCOMPARE(currentId(review), "fact.1/qa");
        QVERIFY(review.undo()->has_value());
        QCOMPARE(currentId(review), "fact.0/qa");
    }

    void suspendedCardRestsUntilItIsUndone() {
        ReviewQueue review = queue(deck(2));
        QVERIFY(review.suspend().ok());
        QCOMPARE(currentId(review), "fact.1/qa");
        QCOMPARE(review.counts().total(), 1);
        m_clock.addDays(100);
        QCOMPARE(currentId(queue(deck(2))), "fact.1/qa");
        QVERIFY(review.undo()->has_value());
        QCOMPARE(currentId(review), "fact.0/qa");
        QVERIFY(!review.current()->suspended);
    }

    void serviceFilterAndDueByService() {
        const std::vector<Card> cards{card("a"), card("b", "qa", "sns"), card("c", "qa", "sns")};
        ReviewQueue all = queue(cards);
        QCOMPARE(all.dueByService().at("sqs"), 1);
        QCOMPARE(all.dueByService().at("sns"), 2);
        ReviewQueue sns = queue(cards, {.scheduler = {}, .newPerDay = 20, .service = "sns"});
        QCOMPARE(currentId(sns), "b/qa");
        QCOMPARE(sns.counts().total(), 2);
        QVERIFY(!queue(cards, {.scheduler = {}, .newPerDay = 20, .service = "ec2"}).current());
    }

    void showsACardOfAFactEvenWhenItIsNotDue() {
        ReviewQueue review = queue({card("a", "qa"), card("b", "cloze"), card("b", "qa")});
        QVERIFY(review.show("b"));
        QCOMPARE(currentId(review), "b/cloze");
        QVERIFY(review.answer(Rating::Easy, 0).ok());
        QCOMPARE(currentId(review), "a/qa");
        m_clock.addDays(2);
        QVERIFY(review.show("b"));
        QCOMPARE(currentId(review), "b/cloze");
        QVERIFY(review.answer(Rating::Good, 0).ok());
        QCOMPARE(history("b/cloze").back().elapsedDays, 2);
        QVERIFY(!review.show("nothing"));
        QCOMPARE(currentId(review), "a/qa");
        QVERIFY(review.show("b/qa")); // by its own id
        QCOMPARE(currentId(review), "b/qa");
        QVERIFY(review.suspend().ok());
        QVERIFY(!review.show("b/qa"));
    }

    void answerOfAnotherWindowIsNotOverwritten() {
        ReviewQueue review = queue(deck(2));
        auto otherStore = std::move(ProgressStore::open(m_path).value());
        auto other = ReviewQueue::create(*otherStore, m_clock, {}, StudyCalendar(QTimeZone::utc()));
        QVERIFY(other->answer(Rating::Easy, 0).ok());
        const Result<void> refused = review.answer(Rating::Again, 0);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.find("another window") != std::string::npos);
        // The queue has taken up what the other window did.
        QCOMPARE(currentId(review), "fact.1/qa");
        QCOMPARE(history("fact.0/qa").size(), 1u);
    }

    void intervalsAreSpreadDifferentlyFromCardToCard() {
        std::vector<int> days;
        ReviewQueue review = queue(deck(12));
        while (review.current()) {
            const Outcome easy = review.previews()[3];
            days.push_back(easy.days);
            QVERIFY(review.answer(Rating::Easy, 0).ok());
        }
        QCOMPARE(days.size(), 12u);
        for (const int interval : days)
            QVERIFY(interval >= 6 && interval <= 10); // around 8.2956 days
        QVERIFY(std::count(days.begin(), days.end(), days.front()) < 12);
    }

    void cardsOfOneMemoryTakeTurns() {
        Card cloze = card("a", "cloze");
        cloze.memory = "a/qa";
        const std::vector<Card> cards{card("a", "qa"), cloze};
        ReviewQueue review = queue(cards);
        QCOMPARE(review.counts().fresh, 1);
        QCOMPARE(currentId(review), "a/qa");
        QVERIFY(review.answer(Rating::Easy, 0).ok());
        QVERIFY(!review.current());
        m_clock.addDays(30);
        ReviewQueue later = queue(cards);
        QCOMPARE(currentId(later), "a/cloze");
        QCOMPARE(later.current()->memory.standing.reps, 1);
    }

    void buriedCardWaitsUntilTomorrow() {
        ReviewQueue review = queue(deck(2));
        QVERIFY(review.bury().ok());
        QCOMPARE(currentId(review), "fact.1/qa");
        QCOMPARE(review.counts().fresh, 1);
        m_clock.addDays(1);
        QCOMPARE(queue(deck(2)).counts().fresh, 2);
    }

    void aDeckMayWantMoreRecall() {
        const std::vector<Card> cards{card("a"), card("b", "qa", "sns")};
        QVERIFY(setDeckOptions(*m_store, {"sns", 0.97, {}}, 1).ok());
        QVERIFY(!setDeckOptions(*m_store, {"sns", 1.5, {}}, 1).ok());
        const int usual =
            queue(cards, {.scheduler = {}, .newPerDay = 20, .service = "sqs"}).previews()[3].days;
        const int wanted =
            queue(cards, {.scheduler = {}, .newPerDay = 20, .service = "sns"}).previews()[3].days;
        QVERIFY(wanted < usual);
    }

    void anotherTimeZoneMovesNoDueDay() {
        QVERIFY(syncCards(*m_store, deck(1), 0).ok());
        const StudyCalendar home(QTimeZone("Europe/Berlin"));
        auto review = ReviewQueue::create(*m_store, m_clock, {}, home);
        QVERIFY(review->answer(Rating::Easy, 0).ok());
        const std::int64_t due = memoryOf("fact.0/qa").dueDay;
        // On the morning of that day, wherever that is.
        for (const char* zone : {"Pacific/Auckland", "America/Los_Angeles"}) {
            const StudyCalendar away{QTimeZone(zone)};
            m_clock.now = away.startOf(due) - 60'000;
            QVERIFY(!ReviewQueue::create(*m_store, m_clock, {}, away)->current());
            m_clock.now = away.startOf(due) + 60'000;
            QVERIFY(ReviewQueue::create(*m_store, m_clock, {}, away)->current());
        }
    }

    void aLearningStepIsNotLostOnTheWayWest() {
        QVERIFY(syncCards(*m_store, deck(1), 0).ok());
        const StudyCalendar tokyo(QTimeZone("Asia/Tokyo"));
        m_clock.addSeconds(-13 * 3600); // five in the morning
        auto review = ReviewQueue::create(*m_store, m_clock, {}, tokyo);
        QVERIFY(review->answer(Rating::Good, 0).ok());
        // Hours later it is still the day before there.
        const StudyCalendar hawaii(QTimeZone("Pacific/Honolulu"));
        m_clock.addSeconds(8 * 3600);
        QVERIFY(hawaii.dayOf(m_clock.now) < memoryOf("fact.0/qa").dueDay);
        QVERIFY(ReviewQueue::create(*m_store, m_clock, {}, hawaii)->current());
    }

    void anAnswerCountsOnTheDayThatItIsGiven() {
        ReviewQueue review = queue(deck(1));
        QVERIFY(review.answer(Rating::Easy, 0).ok());
        m_clock.addDays(20);
        m_clock.addSeconds(19 * 3600 - 60); // a minute before four in the morning
        ReviewQueue late = queue(deck(1));
        const Memory before = late.current()->memory.standing.memory;
        m_clock.addSeconds(120);
        QVERIFY(late.answer(Rating::Good, 0).ok());
        const ReviewEntry entry = history("fact.0/qa").back();
        QCOMPARE(entry.elapsedDays, 21);
        QVERIFY((memoryOf("fact.0/qa").standing.memory == Fsrs().next(before, Rating::Good, 21)));
    }

    void clockSetBackKeepsTheMemory() {
        ReviewQueue review = queue(deck(1));
        QVERIFY(review.answer(Rating::Easy, 0).ok());
        m_clock.addDays(20);
        ReviewQueue later = queue(deck(1));
        QVERIFY(later.current());
        m_clock.addDays(-30);
        QVERIFY(later.answer(Rating::Good, 0).ok());
        QVERIFY(memoryOf("fact.0/qa").standing.memory.stability > 8);
        QCOMPARE(history("fact.0/qa").back().elapsedDays, 0);
    }
};

QTEST_APPLESS_MAIN(ReviewQueueTest)
#include "review_queue_test.moc"
