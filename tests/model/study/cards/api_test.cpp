#include "model/study/cards/api.h"

#include <QTest>

using namespace lintel;

namespace {

Service kms() {
    Service service;
    service.id = "kms";
    service.name = "AWS KMS";
    ApiOperation operation;
    operation.operation = "GenerateDataKey";
    operation.does = "Makes a data key, in plain text and encrypted.";
    service.apis = {operation};
    return service;
}

Fact fact() {
    Fact fact;
    fact.id = "kms.data-key.generate";
    fact.service = "kms";
    fact.kind = "api";
    fact.status = "current";
    fact.statement = "GenerateDataKey returns a new data key in plain text and also encrypted.";
    fact.ask = "Which call returns a data key both readable and encrypted?";
    fact.answer = "GenerateDataKey";
    fact.cloze = {"GenerateDataKey"};
    return fact;
}

} // namespace

class ApiTest : public QObject {
    Q_OBJECT
private slots:
    void asksBothWays() {
        const std::vector<Card> cards = apiCards(kms(), {});
        QCOMPARE(cards.size(), 2u);
        QCOMPARE(cards[0].front, "KMS: what does the operation GenerateDataKey do?");
        QCOMPARE(cards[1].front,
                 "KMS: which operation does this? Makes a data key, in plain text and encrypted.");
    }

    /// Five cards for one operation would ask two things.
    void leavesOutWhatTheFactsAsk() {
        const std::vector<Card> facts = cardsFromFact(fact());
        QCOMPARE(facts.size(), 3u);
        QCOMPARE(facts[0].memory, facts[1].memory);
        QVERIFY(apiCards(kms(), facts).empty());
    }

    void leavesOutOnlyThatDirection() {
        Fact figure = fact();
        figure.kind = "behaviour";
        std::vector<Card> cards = apiCards(kms(), cardsFromFact(figure));
        QCOMPARE(cards.size(), 1u);
        QCOMPARE(cards[0].kind, CardKind::ApiPurpose);
        figure.cloze = {"data key"};
        figure.ask.clear();
        figure.answer.clear();
        QCOMPARE(apiCards(kms(), cardsFromFact(figure)).size(), 2u);
    }
};

QTEST_APPLESS_MAIN(ApiTest)
#include "api_test.moc"
