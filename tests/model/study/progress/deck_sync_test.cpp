#include "model/study/progress/deck_sync.h"

#include "model/study/exam/exam_goal.h"
#include "model/study/progress/answers.h"
#include "model/study/progress/card_actions.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

namespace {

constexpr std::int64_t today = 2'461'000;

Fact delay() {
    Fact fact;
    fact.id = "sqs.delay.max";
    fact.service = "sqs";
    fact.topic = "delay";
    fact.status = "current";
    fact.statement = "A delay queue hides each new message for up to 15 minutes.";
    fact.ask = "How long can a delay queue hide a message?";
    fact.answer = "Up to 15 minutes";
    fact.cloze = {"15 minutes"};
    return fact;
}

} // namespace

/// What becomes of cards and memories when their fact changes.
class DeckSyncTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgressStore> m_store;

    DeckSync sync(std::vector<Fact> facts) {
        StudyMaterial material;
        material.facts = std::move(facts);
        const auto report = syncDeck(*m_store, material, today);
        if (!report)
            qFatal("%s", report.error().message.c_str());
        return *report;
    }

    std::optional<DeckCard> find(const std::string& key) {
        return *m_store->read([&](const Sql& sql) { return readCard(sql, key); });
    }

    void learn(const std::string& key, std::int64_t dueDay = today + 30) {
        const DeckCard card = *find(key);
        ReviewEntry entry;
        entry.day = today - 10;
        MemoryRecord after = card.memory;
        after.standing = {Phase::Review, 0, {20, 5}, card.memory.standing.reps + 1, 0};
        after.dueDay = dueDay;
        after.lastDay = today - 10;
        after.lastMs = 1 + card.memory.lastMs;
        QVERIFY(keepAnswer(*m_store, card, entry, after).ok());
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(ProgressStore::open(m_folder->filePath("progress.sqlite").toStdString()).value());
    }

    void cleanup() { m_store.reset(); }

    void cardsOfOneThingShareAMemory() {
        QCOMPARE(sync({delay()}).added, 2);
        QCOMPARE(find("sqs.delay.max/cloze")->memory.key, "sqs.delay.max/qa");
        learn("sqs.delay.max/cloze");
        QCOMPARE(find("sqs.delay.max/qa")->memory.standing.reps, 1);
        QCOMPARE(sync({delay()}).added, 0);
    }

    void correctedFactChangesItsCardsAndShowsOnce() {
        sync({delay()});
        learn("sqs.delay.max/qa");
        Fact corrected = delay();
        corrected.answer = "Up to 20 minutes";
        corrected.statement = "A delay queue hides each new message for up to 20 minutes.";
        corrected.cloze = {"20 minutes"};
        QCOMPARE(sync({corrected}).corrected, 2);
        DeckCard card = *find("sqs.delay.max/qa");
        QCOMPARE(card.card.back, "Up to 20 minutes");
        QCOMPARE(*card.wasAnswer, "Up to 15 minutes");
        QCOMPARE(card.memory.dueDay, today);
        QCOMPARE(card.memory.standing.reps, 1);
        QCOMPARE(reviewsOf(*m_store, card.memory.id)->size(), 1u);
        // Answered once, it is a card like any other.
        learn("sqs.delay.max/qa");
        QVERIFY(!find("sqs.delay.max/qa")->wasAnswer);
        QVERIFY(!find("sqs.delay.max/cloze")->wasAnswer);
        QCOMPARE(sync({corrected}).corrected, 0);
    }

    void theSameFigureInOtherWordsIsNoCorrection() {
        Card figure;
        figure.id = figure.memory = "sqs.delay.max/typed";
        figure.kind = CardKind::Typed;
        figure.source = figure.fact = "sqs.delay.max";
        figure.front = "How long at most?";
        figure.back = figure.answer = "900 s";
        figure.expected = Quantity{"max", 900, {}, "s", {}, {}};
        QVERIFY(syncCards(*m_store, {figure}, today).ok());
        learn(figure.id);
        figure.back = figure.answer = "15 min";
        QCOMPARE(syncCards(*m_store, {figure}, today)->corrected, 0);
        QCOMPARE(find(figure.id)->card.answer, "15 min");
        figure.expected->number = 1200;
        figure.back = figure.answer = "20 min";
        QCOMPARE(syncCards(*m_store, {figure}, today)->corrected, 1);
        QCOMPARE(*find(figure.id)->wasAnswer, "15 min");
        QCOMPARE(find(figure.id)->card.expected->number, 1200.);
    }

    void aShortNoThatGoesOnIsNoCorrection() {
        Fact fact = delay();
        fact.cloze.clear();
        fact.answer = "No";
        sync({fact});
        learn("sqs.delay.max/qa");
        fact.answer = "No, FIFO queues delay all messages alike";
        QCOMPARE(sync({fact}).corrected, 0);
        fact.answer = "No.";
        QCOMPARE(sync({fact}).corrected, 0);
        fact.answer = "Yes, on any queue";
        QCOMPARE(sync({fact}).corrected, 1);
        QCOMPARE(*find("sqs.delay.max/qa")->wasAnswer, "No.");
        // Nor does another word that begins alike go on with it.
        fact.answer = "None, as a rule";
        QCOMPARE(sync({fact}).corrected, 1);
    }

    void newWordsAreNoCorrection() {
        sync({delay()});
        learn("sqs.delay.max/qa");
        Fact reworded = delay();
        reworded.ask = "For how long can a delay queue hide a message?";
        reworded.answer = "up to 15 minutes.";
        reworded.statement = "A delay queue can hide each new message for 15 minutes.";
        QCOMPARE(sync({reworded}).corrected, 0);
        QCOMPARE(find("sqs.delay.max/qa")->card.front, reworded.ask);
        QCOMPARE(find("sqs.delay.max/qa")->memory.dueDay, today + 30);
        // Nor is a correction shown to whoever never saw the card.
        Fact other = delay();
        other.id = "sqs.delay.other";
        other.ask = "How long is another delay?";
        sync({reworded, other});
        other.answer = "Quite different";
        other.cloze.clear();
        QCOMPARE(sync({reworded, other}).corrected, 0);
    }

    void retiredFactRestsAndComesBack() {
        sync({delay()});
        learn("sqs.delay.max/qa", today);
        Fact retired = delay();
        retired.status = "retired";
        QCOMPARE(sync({retired}).retired, 2);
        QVERIFY(find("sqs.delay.max/qa")->retired);
        const auto resting = [&] {
            return m_store->read([](const Sql& sql) { return sql.number("SELECT sum(resting) FROM memory"); })
                .value();
        };
        QCOMPARE(resting(), 1);
        QCOMPARE(sync({delay()}).restored, 2);
        QCOMPARE(resting(), 0);
        QCOMPARE(find("sqs.delay.max/qa")->memory.standing.reps, 1);
    }

    void editsOfTheUserStayAndTheFactIsKeptBeside() {
        sync({delay()});
        const std::int64_t id = find("sqs.delay.max/qa")->id;
        QVERIFY(editCard(*m_store, id, "My question", "My <b>answer</b>", 1).ok());
        Fact corrected = delay();
        corrected.answer = "Up to 20 minutes";
        sync({corrected});
        DeckCard card = *find("sqs.delay.max/qa");
        QCOMPARE(card.card.front, "My question");
        QVERIFY(card.edited && card.isHtml());
        QCOMPARE(card.madeBack, "Up to 20 minutes");
        QVERIFY(revertCard(*m_store, id, 2).ok());
        card = *find("sqs.delay.max/qa");
        QCOMPARE(card.card.back, "Up to 20 minutes");
        QVERIFY(!card.edited);
        QVERIFY(!editCard(*m_store, id, "", "x", 3).ok());
    }

    void undoLeavesACorrectionAlone() {
        sync({delay()});
        const std::int64_t id = find("sqs.delay.max/qa")->id;
        QVERIFY(flagCards(*m_store, CardIds(&id, 1), 3, 1).ok());
        learn("sqs.delay.max/qa");
        Fact corrected = delay();
        corrected.answer = "Up to 20 minutes";
        sync({corrected});
        QVERIFY(m_store->undo()->has_value());
        QVERIFY(m_store->undo()->has_value());
        const DeckCard card = *find("sqs.delay.max/qa");
        QCOMPARE(card.flag, 0);
        QCOMPARE(card.memory.standing.reps, 0);
        QCOMPARE(card.card.back, "Up to 20 minutes");
    }

    void newCardsTakeTheirWeightInTheExam() {
        Exam exam;
        exam.code = "DVA-C03";
        exam.family = "DVA";
        exam.domains = {{"1", "One", 100, {}}};
        StudyMaterial material;
        material.exams = {exam};
        material.facts = {delay()};
        material.facts[0].exams = {{"DVA", "1"}};
        QVERIFY(syncDeck(*m_store, material, today).ok());
        const ExamGoal goal{"DVA-C03", today + 10, 20, 0.9, 10};
        QVERIFY(followExam(*m_store, material, goal, &exam, 1).ok());
        Fact asked = material.facts[0];
        asked.id = "sqs.delay.min";
        asked.ask = "How long is the shortest delay?";
        Fact other = delay();
        other.id = "sqs.delay.other";
        other.ask = "How long is another delay?";
        material.facts.insert(material.facts.end(), {asked, other});
        QVERIFY(syncDeck(*m_store, material, today).ok());
        QCOMPARE(find("sqs.delay.max/qa")->memory.weight, 0.5);
        QCOMPARE(find("sqs.delay.min/qa")->memory.weight, 0.5);
        QCOMPARE(find("sqs.delay.other/qa")->memory.weight, 0.);
        // On the day of the exam the plan still holds, after it no longer.
        QVERIFY(syncDeck(*m_store, material, today + 10).ok());
        QVERIFY(examGoal(*m_store)->has_value());
        QVERIFY(syncDeck(*m_store, material, today + 11).ok());
        QVERIFY(!examGoal(*m_store)->has_value());
        QCOMPARE(find("sqs.delay.other/qa")->memory.weight, 1.);
    }

    void whatWasLearnedGoesOverToANewGroup() {
        Fact apart = delay();
        apart.cloze = {"delay queue"};
        sync({apart});
        QCOMPARE(find("sqs.delay.max/cloze")->memory.key, "sqs.delay.max/cloze");
        learn("sqs.delay.max/cloze");
        sync({delay()});
        QCOMPARE(find("sqs.delay.max/cloze")->memory.id, find("sqs.delay.max/qa")->memory.id);
        QCOMPARE(find("sqs.delay.max/qa")->memory.standing.reps, 1);
        QCOMPARE(find("sqs.delay.max/qa")->memory.key, "sqs.delay.max/qa");
    }

    void whatWasLearnedStaysWhenTheFirstCardOfAGroupGoes() {
        sync({delay()});
        learn("sqs.delay.max/qa");
        Fact changed = delay();
        changed.ask.clear();
        sync({changed});
        QVERIFY(find("sqs.delay.max/qa")->retired);
        QCOMPARE(find("sqs.delay.max/cloze")->memory.key, "sqs.delay.max/cloze");
        QCOMPARE(find("sqs.delay.max/cloze")->memory.standing.reps, 1);
        sync({delay()}); // and comes back with it
        QCOMPARE(find("sqs.delay.max/qa")->memory.standing.reps, 1);
    }

    void whatWasLearnedGoesOverToACardThatAsksTheSame() {
        Fact fact = delay();
        fact.cloze.clear();
        sync({fact});
        learn("sqs.delay.max/qa");
        fact.quantity = Quantity{"max", 900, {}, "s", {}, {}}; // now the answer is typed
        sync({fact});
        QCOMPARE(find("sqs.delay.max/typed")->card.front, fact.ask);
        QCOMPARE(find("sqs.delay.max/typed")->memory.standing.reps, 1);
    }

    void sameContentIsNotReadAgain() {
        StudyMaterial material;
        material.facts = {delay()};
        material.hash = "one";
        QCOMPARE(syncDeck(*m_store, material, today)->added, 2);
        material.facts.clear();
        QCOMPARE(syncDeck(*m_store, material, today)->retired, 0);
        material.hash = "two";
        QCOMPARE(syncDeck(*m_store, material, today)->retired, 2);
    }
};

QTEST_GUILESS_MAIN(DeckSyncTest)
#include "deck_sync_test.moc"
