#include "model/knowledge/limit_row.h"

#include <QTest>

using namespace lintel;

class LimitRowTest : public QObject {
    Q_OBJECT

    static Fact limit(const Quantity& quantity) {
        Fact fact;
        fact.kind = "limit";
        fact.name = "Thing";
        fact.status = "current";
        fact.quantity = quantity;
        return fact;
    }

private slots:
    void valuesOfEveryBound_data() {
        QTest::addColumn<QStringList>("bounds"); // bound number upper
        QTest::addColumn<QString>("value");
        QTest::newRow("range") << QStringList{"min 60", "max 1209600"} << "60 s to 14 d";
        QTest::newRow("from zero") << QStringList{"min 0", "max 900"} << "0 to 15 min";
        QTest::newRow("least") << QStringList{"min 60"} << "from 60 s";
        QTest::newRow("exact") << QStringList{"exact 300"} << "5 min";
        QTest::newRow("one fact") << QStringList{"range 1 10"} << "1 to 10 s";
        QTest::newRow("step") << QStringList{"min 1", "max 10", "step 2"} << "1 s to 10 s, in steps of 2 s";
        QTest::newRow("default alone") << QStringList{"default 30"} << "";
    }
    void valuesOfEveryBound() {
        QFETCH(QStringList, bounds);
        std::vector<Fact> facts;
        for (const QString& bound : bounds) {
            const QStringList parts = bound.split(' ');
            facts.push_back(limit({parts[0].toStdString(), parts[1].toDouble(), {}, "s", "", {}}));
            if (parts.size() > 2)
                facts.back().quantity->upper = parts[2].toDouble();
        }
        const std::vector<LimitRow> rows = limitRows(facts);
        QCOMPARE(rows.size(), std::size_t(1));
        QTEST(QString::fromStdString(rows.front().value()).replace(QChar(0xa0), ' '), "value");
    }

    void theSameBoundTwiceIsTwoRows() {
        const Fact fact = limit({"max", 10, {}, "", "", {}});
        Fact text = fact;
        text.quantity.reset();
        text.statement = "There is no limit.";
        Fact retired = fact;
        retired.status = "retired";
        Fact unnamed = fact;
        unnamed.name.clear();
        const std::vector<LimitRow> rows = limitRows({fact, fact, text, retired, unnamed});
        QCOMPARE(rows.size(), std::size_t(2));
    }

    void aLimitWithoutAFigureSaysItself() {
        Fact fact = limit({});
        fact.quantity.reset();
        fact.statement = "There is no limit.";
        fact.notesSaid = "10";
        const std::vector<LimitRow> rows = limitRows({fact});
        QCOMPARE(rows.front().statement(), fact.statement);
        QCOMPARE(rows.front().notesSaid(), fact.notesSaid);
        QCOMPARE(rows.front().value(), std::string());
        QCOMPARE(rows.front().defaultValue(), std::string());
        QVERIFY(!rows.front().adjustable());
        QVERIFY(limitRows({}).empty());
    }
};

QTEST_APPLESS_MAIN(LimitRowTest)
#include "limit_row_test.moc"
