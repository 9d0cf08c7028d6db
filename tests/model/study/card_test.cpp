#include "model/study/card.h"

#include "model/study/phrase.h"

#include <QTest>
#include <map>

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

    void sameThingSharesAMemory() {
        Fact fact = delay();
        fact.cloze = {"15 minutes"};
        std::vector<Card> cards = cardsFromFact(fact);
        QCOMPARE(cards.size(), 2u);
        QCOMPARE(cards[0].memory, "sqs.delay.queue.max/cloze");
        QCOMPARE(cards[1].memory, "sqs.delay.queue.max/cloze");
        fact.cloze = {"delay queue"};
        cards = cardsFromFact(fact);
        QCOMPARE(cards[1].memory, "sqs.delay.queue.max/typed");
    }

    void reverseAsksWhatANameStandsFor() {
        Fact fact = delay();
        fact.kind = "cli";
        fact.quantity.reset();
        fact.statement = "--dry-run tells whether a call would be allowed, without its effect.";
        fact.ask = "Which option tells whether a call would be allowed?";
        fact.answer = "--dry-run";
        const std::vector<Card> cards = cardsFromFact(fact);
        QCOMPARE(cards.size(), 2u);
        QCOMPARE(cards[1].id, "sqs.delay.queue.max/reverse");
        QCOMPARE(cards[1].front, "What does --dry-run do?");
        QCOMPARE(cards[1].back, fact.statement);
        QCOMPARE(cards[1].memory, cards[1].id);
        fact.statement = "Of the options of a call, one is --dry-run, which tells whether it is allowed.";
        QCOMPARE(cardsFromFact(fact).size(), 1u);
        fact.statement = "--dry-run, --debug and --no-paginate are options of any call.";
        QCOMPARE(cardsFromFact(fact).size(), 1u);
    }

    void listsAreCountedOrAllNames() {
        Fact fact = delay();
        fact.quantity.reset();
        const auto listed = [&](const char* statement) {
            fact.statement = statement;
            const std::vector<Card> cards = cardsFromFact(fact);
            return cards.empty() ? std::string() : cards[0].front + " " + cards[0].back;
        };
        QCOMPARE(listed("A group has three parts: a template, the group (one) and policies."),
                 "A group has three parts. Which? a template\nthe group (one)\npolicies");
        QCOMPARE(listed("The hooks run in order: ApplicationStop, BeforeInstall, AfterInstall."),
                 "The hooks run in order: which 3? ApplicationStop\nBeforeInstall\nAfterInstall");
        QCOMPARE(listed("gp3 is newer: size, IOPS and throughput are set apart, while on gp2 they follow."),
                 "");
        QCOMPARE(listed("Two steps: one, two."), "");
        QCOMPARE(listed("A miss costs three steps: cache, database, cache."), "");
    }

    void claimsOfOldAreAskedAbout() {
        int old = 0;
        for (int i = 0; i < 40; ++i) {
            Fact fact = delay();
            fact.id = "sqs.message.size-" + std::to_string(i);
            fact.status = "changed";
            fact.quantity.reset();
            fact.ask = "How large may a message be?";
            fact.answer = "1 MiB, attributes included";
            fact.notesSaid = "256 KB";
            const std::vector<Card> cards = cardsFromFact(fact);
            QCOMPARE(cards.size(), 2u);
            QCOMPARE(cards[1].kind, CardKind::TrueToday);
            const bool shown = cards[1].front.find("256 KB") != std::string::npos;
            QCOMPARE(cards[1].answer, shown ? "Not true" : "True");
            QVERIFY(cards[1].back.ends_with(fact.statement));
            QCOMPARE(cards[1].front, fact.ask + "\nA note on it says: “" +
                                         (shown ? fact.notesSaid : fact.answer) + "”. Does that hold today?");
            old += shown;
            fact.notesSaid = "one older note: 256 KB";
            QCOMPARE(cardsFromFact(fact).size(), 1u);
        }
        QVERIFY(old > 8 && old < 32);
    }

    void servicesOperationsAndComparisons() {
        Service service;
        service.id = "sqs";
        service.name = "Amazon SQS";
        service.fullName = "Amazon Simple Queue Service";
        service.aliases = {"queue"};
        service.summary = "SQS keeps messages in a queue until a consumer takes them.";
        ApiOperation operation;
        operation.operation = "PurgeQueue";
        operation.does = "Deletes all messages.";
        operation.remember = "Once in 60 seconds";
        service.apis = {operation};
        const Comparison comparison{
            "sqs.types",
            "Queue types compared",
            "sqs",
            {"Standard", "FIFO"},
            {{"Order", {"Best effort", "Kept"}, {"sqs.fifo.order"}}, {"Price", {"Same", "Same"}, {}}},
            {}};
        const std::vector<Card> cards = cardsFromMaterial({{service}, {delay()}, {}, {comparison}, {}});
        std::map<std::string, Card> byId;
        for (const Card& card : cards)
            byId.emplace(card.id, card);
        QCOMPARE(byId.at("sqs.summary/which").front,
                 "Which service is this? […] keeps messages in a queue until a consumer takes them.");
        QCOMPARE(byId.at("sqs.summary/which").back, "Amazon SQS (Amazon Simple Queue Service)");
        QCOMPARE(byId.at("sqs.api.PurgeQueue/api-purpose").back, "Deletes all messages.\nOnce in 60 seconds");
        QCOMPARE(byId.at("sqs.api.PurgeQueue/api-operation").back, "PurgeQueue");
        QCOMPARE(byId.at("sqs.types.order/compare").front, "Queue types compared\nOrder: Standard and FIFO?");
        QCOMPARE(byId.at("sqs.types.order/compare").back, "Standard: Best effort\nFIFO: Kept");
        QCOMPARE(byId.at("sqs.types.order/compare").fact, "sqs.fifo.order");
        QVERIFY(!byId.contains("sqs.types.price/compare"));
        QCOMPARE(cardKindFromName("compare"), std::optional(CardKind::Compare));
        QVERIFY(!cardKindFromName("poem"));
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
