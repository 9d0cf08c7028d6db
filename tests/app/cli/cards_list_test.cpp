#include "tests/app/cli/cli_test.h"

using namespace lintel;

class CardsListTest : public CliTest {
    Q_OBJECT

private slots:
    void cardsAreListed() {
        const Run listed = run({"cards", "list", "--format", "json"});
        QCOMPARE(listed.code, 0);
        const QJsonArray cards = listed.json().array();
        QVERIFY(cards.size() > 100);
        for (const QJsonValue& card : cards)
            for (const char* part : {"id", "kind", "front", "back", "service"})
                QVERIFY(!card[QLatin1String(part)].toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CardsListTest)
#include "cards_list_test.moc"
