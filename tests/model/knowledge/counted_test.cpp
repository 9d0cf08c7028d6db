#include "model/knowledge/counted.h"

#include <QTest>

using namespace lintel;

class CountedTest : public QObject {
    Q_OBJECT
private slots:
    void oneAndMany_data() {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("many");
        for (const auto& [one, many] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"message", "messages"},
                 {"batch", "batches"},
                 {"index", "indexes"},
                 {"process", "processes"},
                 {"policy", "policies"},
                 {"key", "keys"},
                 {"event bus", "event buses"},
                 {"database", "databases"},
                 {"state machine", "state machines"},
                 {"URL", "URLs"},
                 {"run/min", "runs/min"},
                 {"request per second", "requests per second"},
                 {"switch in 24 h", "switches in 24 h"}})
            QTest::newRow(many) << one << many;
    }
    void oneAndMany() {
        QFETCH(QString, one);
        QFETCH(QString, many);
        QCOMPARE(singularUnit(many.toStdString()), one.toStdString());
        QCOMPARE(singularUnit(one.toStdString()), one.toStdString());
        QCOMPARE(pluralUnit(many.toStdString()), many.toStdString());
        if (one != "URL") // what ends in a capital is left alone
            QCOMPARE(pluralUnit(one.toStdString()), many.toStdString());
    }

    void whatIsNoNounStays() {
        for (const char* unit : {"", "s", "d", "ms", "MB", "MiB/s", "%", "percent", "USD", "Gbps", "IOPS",
                                 "IOPS/GiB", "RCU", "times the function timeout", "minutes"}) {
            QCOMPARE(singularUnit(unit), unit);
            QCOMPARE(pluralUnit(unit), unit);
        }
    }
};

QTEST_APPLESS_MAIN(CountedTest)
#include "counted_test.moc"
