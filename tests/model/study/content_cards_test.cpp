#include "model/knowledge/knowledge.h"
#include "model/study/card.h"
#include "model/study/phrase.h"
#include "model/study/typed_answer.h"

#include <QTest>
#include <map>
#include <set>

using namespace lintel;

/// The cards that the content itself gives.
class ContentCardsTest : public QObject {
    Q_OBJECT

    std::vector<Fact> m_facts;
    std::map<std::string, const Fact*> m_byId;
    std::vector<Card> m_cards;

    static QByteArray describe(const Card& card) {
        return QByteArray::fromStdString(card.id + ": " + card.front + " | " + card.back);
    }

private slots:
    void initTestCase() {
        ContentReport report = readContent(LINTEL_SOURCE_DIR "/content");
        m_facts = std::move(report.content.facts);
        for (const Fact& fact : m_facts)
            m_byId.emplace(fact.id, &fact);
        m_cards = cardsFromFacts(m_facts);
        QVERIFY(m_cards.size() > 500);
    }

    void everyKindOccurs() {
        std::map<CardKind, int> count;
        for (const Card& card : m_cards)
            ++count[card.kind];
        for (const CardKind kind : {CardKind::Question, CardKind::Cloze, CardKind::Typed})
            QVERIFY(count[kind] > 50);
    }

    void idsAreUnique() {
        std::set<std::string> ids;
        for (const Card& card : m_cards)
            QVERIFY2(ids.insert(card.id).second, describe(card).constData());
    }

    void noCardShowsItsAnswer() {
        for (const Card& card : m_cards) {
            QVERIFY2(!card.front.empty() && !card.back.empty(), describe(card).constData());
            if (card.kind == CardKind::Cloze) {
                for (const std::string& term : m_byId.at(card.fact)->cloze)
                    QVERIFY2(findPhrase(card.front, term) == std::string::npos, describe(card).constData());
                QVERIFY2(card.front.find("[…]") != std::string::npos, describe(card).constData());
            } else {
                QVERIFY2(findPhrase(card.front, card.back) == std::string::npos, describe(card).constData());
            }
        }
    }

    void typedCardsTakeTheirOwnAnswerAndNoNearMiss() {
        for (const Card& card : m_cards) {
            if (card.kind != CardKind::Typed)
                continue;
            const Quantity& expected = *card.expected;
            for (const std::string& answer : {card.back, expected.toString(), expected.toFriendlyString()})
                QVERIFY2(
                    checkTypedAnswer(answer, expected) == TypedCheck::Right,
                    describe(card).append(" refuses ").append(QByteArray::fromStdString(answer)).constData());
            Quantity miss = expected;
            miss.number = expected.number * 1.01 + 1;
            QVERIFY2(checkTypedAnswer(miss.toString(), expected) != TypedCheck::Right,
                     describe(card).constData());
        }
    }
};

QTEST_APPLESS_MAIN(ContentCardsTest)
#include "content_cards_test.moc"
