#include "model/knowledge/fact_text.h"

#include <QTest>

using namespace lintel;

class FactTextTest : public QObject {
    Q_OBJECT

private slots:
    void theLatestDayCounts() {
        Fact fact;
        QCOMPARE(lastChecked(fact), std::string());
        fact.sources = {
            {"000", "12", {}, {}}, {{}, {}, "a.html", "2026-11-20"}, {{}, {}, "b.html", "2026-10-02"}};
        QCOMPARE(lastChecked(fact), std::string("2026-11-20"));
    }

    void aFigureSaysItShortest() {
        Fact fact;
        fact.statement = "A message carries at most 1 MiB.";
        QCOMPARE(gist(fact), fact.statement);
        fact.answer = "1 MiB";
        QCOMPARE(gist(fact), std::string("1 MiB"));
        fact.quantity = Quantity{"max", 43200, {}, "s", {}, {}};
        QCOMPARE(QString::fromStdString(gist(fact)), "up to 12\u00a0h");
        fact.quantity->bound = "min";
        QVERIFY(gist(fact).starts_with("from "));
        fact.quantity->bound = "default";
        QCOMPARE(QString::fromStdString(gist(fact)), "12\u00a0h");
    }

    void examplesAreWorked() {
        Formula formula{"writes * ceil(size)", {{"size", "KB an item"}, {"writes", "writes"}}, "WCU", {}};
        QCOMPARE(QString::fromStdString(workedExample(formula, {{{"size", 3.5}, {"writes", 1000}}, 4000})),
                 "size = 3.5, writes = 1,000 \u2192 4,000\u00a0WCU");
        QCOMPARE(figureText(0.1 + 0.2, {}), std::string("0.3"));
    }
};

QTEST_APPLESS_MAIN(FactTextTest)
#include "fact_text_test.moc"
