#include "model/study/card.h"

#include "model/study/phrase.h"

#include <QTest>

using namespace lintel;

namespace {

Fact delay() {
    Fact fact;
    fact.id = "sqs.delay.queue.max";
    fact.service = "sqs";
    fact.topic = "delay";
    fact.kind = "limit";
    fact.name = "Delivery delay";
    fact.statement = "A delay queue hides each new message for 15 minutes at most.";
    fact.quantity = Quantity{"max", 900, {}, "s", "per queue", {}};
    fact.status = "current";
    return fact;
}

} // namespace

class CardTest : public QObject {
    Q_OBJECT
private slots:
    void questionAndAnswer() {
        Fact fact = delay();
        fact.quantity.reset();
        fact.ask = "What does a delay queue do with a new message?";
        fact.answer = "It hides it";
        const std::vector<Card> cards = cardsFromFact(fact);
        QCOMPARE(cards.size(), 1u);
        QCOMPARE(cards[0].id, "sqs.delay.queue.max/qa");
        QCOMPARE(cards[0].front, fact.ask);
        QCOMPARE(cards[0].back, "It hides it");
        QCOMPARE(cards[0].fact, fact.id);
        QCOMPARE(cards[0].service, "sqs");
        QCOMPARE(cards[0].topic, "delay");
    }

    void figureIsTypedWithTheQuestionThatAsksForIt() {
        Fact fact = delay();
        fact.ask = "How long can a delay queue hide a new message?";
        fact.answer = "15 minutes";
        const std::vector<Card> cards = cardsFromFact(fact);
        QCOMPARE(cards.size(), 1u);
        QCOMPARE(cards[0].id, "sqs.delay.queue.max/typed");
        QCOMPARE(cards[0].front, fact.ask);
        QCOMPARE(cards[0].expected->number, 900.);
    }

    void figureWithoutQuestionIsAskedByItsName() {
        const std::vector<Card> cards = cardsFromFact(delay());
        QCOMPARE(cards.size(), 1u);
        QCOMPARE(cards[0].front, "Delivery delay: what is the maximum, per queue?");
        Fact counted = delay();
        counted.name = "Batch size";
        counted.quantity = Quantity{"max", 10, {}, "messages", "", {}};
        QCOMPARE(cardsFromFact(counted)[0].front, "Batch size: how many messages at most?");
        Fact nameless = delay();
        nameless.name.clear();
        QVERIFY(cardsFromFact(nameless).empty());
    }

    void clozeHidesItsTermsExactly() {
        Fact fact = delay();
        fact.quantity.reset();
        fact.statement = "A FIFO queue has FIFO order; FIFOs end in .fifo, unlike 100 or 10 others.";
        fact.cloze = {"FIFO", "10"};
        const std::vector<Card> cards = cardsFromFact(fact);
        QCOMPARE(cards.size(), 1u);
        QCOMPARE(cards[0].id, "sqs.delay.queue.max/cloze");
        QCOMPARE(cards[0].front, "A […] queue has […] order; FIFOs end in .[…], unlike 100 or […] others.");
        QCOMPARE(cards[0].back, fact.statement);
        fact.cloze = {"not in it"};
        QVERIFY(cardsFromFact(fact).empty());
    }

    void longerTermsAreHiddenFirst() {
        Fact fact = delay();
        fact.quantity.reset();
        fact.statement = "Waiting 20 seconds is long polling.";
        fact.cloze = {"20", "20 seconds"};
        QCOMPARE(cardsFromFact(fact)[0].front, "Waiting […] is long polling.");
    }

    void neverShowsTheAnswerInTheQuestion() {
        Fact fact = delay();
        fact.ask = "Is 15 minutes the longest delay?";
        fact.answer = "15 minutes";
        QVERIFY(cardsFromFact(fact).empty());
        fact = delay();
        fact.quantity.reset();
        fact.ask = "Standard or FIFO queue?";
        fact.answer = "FIFO";
        QVERIFY(cardsFromFact(fact).empty());
    }

    void retiredAndUnverifiedFactsGiveNone() {
        for (const char* status : {"retired", "unverified"}) {
            Fact fact = delay();
            fact.status = status;
            QVERIFY(cardsFromFact(fact).empty());
        }
        Fact changed = delay();
        changed.status = "changed";
        QCOMPARE(cardsFromFact(changed).size(), 1u);
    }

    void cardsThatAskTheSameAreLeftOut() {
        Fact other = delay();
        other.id = "sqs.delay.message.max";
        Fact elsewhere = delay();
        elsewhere.id = "sns.delay.max";
        elsewhere.service = "sns";
        const std::vector<Card> cards = cardsFromMaterial({{}, {delay(), other, elsewhere}});
        QCOMPARE(cards.size(), 1u);
        QCOMPARE(cards[0].fact, "sns.delay.max");
    }
};

QTEST_APPLESS_MAIN(CardTest)
#include "card_test.moc"
