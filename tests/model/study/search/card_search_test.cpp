#include "model/study/search/card_search.h"

#include "model/study/progress/answers.h"
#include "model/study/progress/card_actions.h"
#include "model/study/progress/deck_sync.h"

#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

namespace {

constexpr std::int64_t today = 2'461'000;

Card card(const std::string& id, const std::string& service, const std::string& front,
          CardKind kind = CardKind::Question) {
    Card result;
    result.id = result.memory = id;
    result.source = result.fact = id;
    result.kind = kind;
    result.service = result.deck = service;
    result.topic = "topic-" + service;
    result.front = front;
    result.back = result.answer = "Back of " + id;
    return result;
}

} // namespace

class CardSearchTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ProgressStore> m_store;

    QStringList find(const std::string& text, CardOrder order = CardOrder::Deck, bool descending = false) {
        const auto ids = searchCards(*m_store, {text, order, descending}, {.today = today, .nowMs = 0});
        if (!ids)
            return {QString::fromStdString("error: " + ids.error().message)};
        QStringList keys;
        const auto cards = m_store->read([&](const Sql& sql) { return readCards(sql, *ids); });
        for (const DeckCard& found : *cards)
            keys << QString::fromStdString(found.card.id);
        return keys;
    }

    void remember(const std::string& key, Phase phase, Memory memory, std::int64_t dueDay, int lapses = 0) {
        QVERIFY(m_store
                    ->write([&](const Sql& sql) {
                        sql.execute(
                            "UPDATE memory SET phase = ?, stability = ?, difficulty = ?, due_day = ?, "
                            "last_day = ?, lapses = ?, reps = 3 WHERE key = ?",
                            {static_cast<int>(phase), memory.stability, memory.difficulty, qlonglong{dueDay},
                             qlonglong{today - 10}, lapses, toText(key)});
                    })
                    .ok());
    }

    std::int64_t idOf(const std::string& key) {
        return (*m_store->read([&](const Sql& sql) { return readCard(sql, key); }))->id;
    }

private slots:
    void init() {
        m_store = std::move(
            ProgressStore::open(m_folder.filePath(QTest::currentTestFunction()).toStdString()).value());
        StudyMaterial material;
        QVERIFY(syncCards(*m_store,
                          {card("a", "sqs", "How long is a message hidden?"),
                           card("b", "sqs", "The visibility timeout of a queue", CardKind::Cloze),
                           card("c", "sns", "What does a topic fan out to? 100%"),
                           card("d", "lambda", "How long may a function run?", CardKind::Typed)},
                          today)
                    .ok());
    }

    void wordsArePrefixesAndAnyTextIsSafe() {
        QCOMPARE(find(""), QStringList({"d", "c", "a", "b"}));
        QCOMPARE(find("hid"), QStringList({"a"}));
        QCOMPARE(find("long how"), QStringList({"d", "a"}));
        QCOMPARE(find("\"visibility time\""), QStringList({"b"}));
        QCOMPARE(find("\"timeout visibility\""), QStringList());
        for (const char* text : {"\"", "'; DROP TABLE card", "100%", "a*b\\", "NEAR(", ":::", "-", "( )"})
            QVERIFY2(!find(text).join("").contains("database"), text);
        QCOMPARE(find("100%"), QStringList({"c"}));
    }

    void termsNegationAlternativesAndBrackets() {
        QCOMPARE(find("service:sqs"), QStringList({"a", "b"}));
        QCOMPARE(find("service:s*"), QStringList({"c", "a", "b"}));
        QCOMPARE(find("-service:sqs"), QStringList({"d", "c"}));
        QCOMPARE(find("service:sqs -kind:cloze"), QStringList({"a"}));
        QCOMPARE(find("kind:typed or kind:cloze"), QStringList({"d", "b"}));
        QCOMPARE(find("how (service:sqs OR service:sns)"), QStringList({"a"}));
        QCOMPARE(find("-(service:sqs or service:sns)"), QStringList({"d"}));
        QCOMPARE(find("topic:topic-sns"), QStringList({"c"}));
        QCOMPARE(find("fact:a or deck:sns"), QStringList({"c", "a"}));
    }

    void wordsBesideOtherTerms() {
        remember("a", Phase::Review, {3, 8}, today);
        QCOMPARE(find("how is:due"), QStringList({"a"}));
        QCOMPARE(find("how -is:due"), QStringList({"d"}));
        QCOMPARE(find("hidden or run"), QStringList({"d", "a"}));
        QCOMPARE(find("how (hidden or run or nothing)"), QStringList({"d", "a"}));
        QCOMPARE(find("hidden or service:sns"), QStringList({"c", "a"}));
        QCOMPARE(find("(how long) or (timeout is:new)"), QStringList({"d", "a", "b"}));
        QCOMPARE(find("how -hidden"), QStringList({"d"}));
        QCOMPARE(find("how -(hidden or run)"), QStringList());
        QCOMPARE(find("how tag:none \"message hid\" service:sqs prop:stability<5"), QStringList({"a"}));
        QCOMPARE(find("how ?"), QStringList()); // no word is in it
        // Newest first, and the other way round.
        QCOMPARE(find("how", CardOrder::Newest), QStringList({"d", "a"}));
        QCOMPARE(find("how", CardOrder::Newest, true), QStringList({"a", "d"}));
        QCOMPARE(find("how", CardOrder::Stability), QStringList({"a", "d"}));
        QCOMPARE(find("", CardOrder::Newest), QStringList({"d", "c", "b", "a"}));
    }

    void onlyTheFirstCardOfEachFact() {
        std::vector<Card> cards;
        for (const char* key : {"x/1", "y/1", "x/2", "x/3", "y/2"})
            cards.push_back(card(key, "sqs", std::string("Front of ") + key));
        for (Card& each : cards)
            each.source = each.id.substr(0, 1);
        QVERIFY(syncCards(*m_store, cards, today).ok());
        for (const char* text : {"front", "service:sqs", "front -is:due"}) {
            const auto ids =
                searchCards(*m_store, {text, CardOrder::Newest, true, true}, {.today = today, .nowMs = 0});
            QCOMPARE(*ids, (std::vector<std::int64_t>{idOf("x/1"), idOf("y/1")}));
        }
    }

    void statesAndProperties() {
        remember("a", Phase::Review, {3, 8}, today, 9);
        remember("b", Phase::Review, {50, 4}, today + 4);
        remember("c", Phase::Learning, {1, 5}, today);
        QCOMPARE(find("is:due"), QStringList({"c", "a"}));
        QCOMPARE(find("is:new"), QStringList({"d"}));
        QCOMPARE(find("is:learning"), QStringList({"c"}));
        QCOMPARE(find("is:leech"), QStringList({"a"}));
        QCOMPARE(find("prop:stability<5 -is:learning"), QStringList({"a"}));
        QCOMPARE(find("prop:difficulty>=8"), QStringList({"a"}));
        QCOMPARE(find("prop:due=4"), QStringList({"b"}));
        QCOMPARE(find("prop:recall<90% is:review"), QStringList({"a"}));
        QCOMPARE(find("prop:recall>0.9"), QStringList({"b"}));
        const std::int64_t a = idOf("a");
        const std::int64_t b = idOf("b");
        QVERIFY(suspendCards(*m_store, CardIds(&a, 1), true, 1).ok());
        QCOMPARE(find("is:suspended"), QStringList({"a"}));
        QCOMPARE(find("is:due"), QStringList({"c"}));
        QVERIFY(buryCards(*m_store, CardIds(&b, 1), today, 1).ok());
        QCOMPARE(find("is:buried"), QStringList({"b"}));
    }

    void tagsFlagsNotesAndEdits() {
        const std::int64_t a = idOf("a");
        const std::int64_t b = idOf("b");
        const std::array both{a, b};
        QVERIFY(tagCards(*m_store, both, "exam::hard", 1).ok());
        QVERIFY(tagCards(*m_store, both, "exam::hard", 1).ok());
        QVERIFY(tagCards(*m_store, CardIds(&a, 1), "again", 1).ok());
        QVERIFY(!tagCards(*m_store, both, "two words", 1).ok());
        QCOMPARE(find("tag:exam"), QStringList({"a", "b"}));
        QCOMPARE(find("tag:exam::hard tag:again"), QStringList({"a"}));
        QCOMPARE(find("tag:exa"), QStringList());
        QCOMPARE(find("tag:none"), QStringList({"d", "c"}));
        const Result<void> untagged = untagCards(*m_store, both, "exam::hard", 1);
        QVERIFY2(untagged.ok(), untagged ? "" : untagged.error().message.c_str());
        QCOMPARE(find("tag:exam"), QStringList());
        QCOMPARE(find("tag:again"), QStringList({"a"}));
        QVERIFY(flagCards(*m_store, CardIds(&b, 1), 3, 1).ok());
        QCOMPARE(find("flag:3"), QStringList({"b"}));
        QVERIFY(remarkOnCard(*m_store, a, "remember the dolphin", 1).ok());
        QCOMPARE(find("dolphin"), QStringList({"a"}));
        QCOMPARE(find("is:noted"), QStringList({"a"}));
        QVERIFY(editCard(*m_store, b, "My own words", "Mine", 1).ok());
        QCOMPARE(find("is:edited"), QStringList({"b"}));
        QCOMPARE(find("own"), QStringList({"b"}));
        QVERIFY(m_store->undo()->has_value());
        QCOMPARE(find("own"), QStringList());
        QCOMPARE(find("visibility"), QStringList({"b"}));
    }

    void ratedAndIntroduced() {
        const auto found = m_store->read([&](const Sql& sql) { return readCard(sql, "a"); });
        ReviewEntry entry;
        entry.day = today - 3;
        entry.rating = Rating::Again;
        MemoryRecord after = (*found)->memory;
        after.standing.phase = Phase::Learning;
        QVERIFY(keepAnswer(*m_store, **found, entry, after).ok());
        QCOMPARE(find("rated:4"), QStringList({"a"}));
        QCOMPARE(find("rated:4:1"), QStringList({"a"}));
        QCOMPARE(find("rated:4:3"), QStringList());
        QCOMPARE(find("rated:3"), QStringList());
        QCOMPARE(find("introduced:7"), QStringList({"a"}));
    }

    void examsAndDomains() {
        StudyMaterial material;
        Fact fact;
        fact.id = "sqs.a.b";
        fact.service = "sqs";
        fact.status = "current";
        fact.ask = "What is the question here?";
        fact.answer = "Forty-two";
        fact.exams = {{"DVA", "2.1"}};
        material.facts = {fact};
        QVERIFY(syncDeck(*m_store, material, today).ok());
        QCOMPARE(find("exam:dva-c03"), QStringList({"sqs.a.b/qa"}));
        QCOMPARE(find("domain:dva.2"), QStringList({"sqs.a.b/qa"}));
        QCOMPARE(find("domain:dva.2.1"), QStringList({"sqs.a.b/qa"}));
        QCOMPARE(find("domain:dva.1"), QStringList());
        // The other cards are no longer in the content.
        QCOMPARE(find("is:retired").size(), 4);
    }

    void orders() {
        remember("a", Phase::Review, {3, 8}, today + 2);
        remember("b", Phase::Review, {50, 4}, today + 1);
        QCOMPARE(find("", CardOrder::Due), QStringList({"b", "a", "c", "d"}));
        QCOMPARE(find("is:review", CardOrder::Stability), QStringList({"a", "b"}));
        QCOMPARE(find("is:review", CardOrder::Stability, true), QStringList({"b", "a"}));
        QCOMPARE(find("is:review", CardOrder::Recall), QStringList({"a", "b"}));
        QCOMPARE(find("", CardOrder::Front).first(), "a");
        QCOMPARE(find("", CardOrder::Newest).first(), "d");
    }

    void faultsAreExplained_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        QTest::newRow("state") << "is:nothing"
                               << "is: is one of";
        QTest::newRow("kind") << "kind:poem"
                              << "kind: is one of";
        QTest::newRow("property") << "prop:weight<5"
                                  << "prop: is";
        QTest::newRow("rated") << "rated:x"
                               << "rated: is";
        QTest::newRow("flag") << "flag:9"
                              << "flag: is";
        QTest::newRow("open") << "(a"
                              << "not closed";
        QTest::newRow("close") << "a)"
                               << "closing bracket";
        QTest::newRow("or") << "or a"
                            << "missing";
        QTest::newRow("value") << "tag:\"\""
                               << "needs a value";
        QTest::newRow("domain") << "domain:dva"
                                << "domain: is";
    }

    void faultsAreExplained() {
        QFETCH(QString, text);
        QFETCH(QString, fault);
        const QStringList found = find(text.toStdString());
        QVERIFY2(found.size() == 1 && found.first().contains(fault), qPrintable(found.join(',')));
    }
};

QTEST_APPLESS_MAIN(CardSearchTest)
#include "card_search_test.moc"
