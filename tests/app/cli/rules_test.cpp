#include "tests/app/cli/cli_test.h"

using namespace lintel;

class RulesTest : public CliTest {
    Q_OBJECT

private slots:
    void rulesAreListed() {
        const QJsonArray rules = run({"rules", "--format", "json"}).json().array();
        QVERIFY(rules.size() >= 25);
        for (const QJsonValue& rule : rules)
            for (const char* part : {"id", "layer", "severity", "title", "why"})
                QVERIFY(!rule[QLatin1String(part)].toString().isEmpty());
        const QByteArray table = run({"rules", "--format", "markdown"}).out;
        QCOMPARE(table.count('\n'), rules.size() + 2);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "rules_test.moc"
