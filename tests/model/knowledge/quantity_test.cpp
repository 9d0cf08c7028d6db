#include "model/knowledge/fact.h"

#include <QTest>

using namespace lintel;

class QuantityTest : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<double>("number");
        QTest::addColumn<double>("upper"); // 0: none
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("exact");
        QTest::addColumn<QString>("friendly");
        const auto row = [](double number, double upper, const char* unit, const char* exact,
                            const char* friendly) {
            QTest::newRow(exact) << number << upper << unit << exact << friendly;
        };
        row(43200, 0, "s", "43,200 s", "12 h");
        row(900, 0, "s", "900 s", "15 min");
        row(1209600, 0, "s", "1,209,600 s", "14 d");
        row(345600, 0, "s", "345,600 s", "4 d");
        row(86400, 0, "s", "86,400 s", "24 h");
        row(60, 0, "s", "60 s", "60 s");
        row(90, 0, "s", "90 s", "90 s");
        row(29000, 0, "ms", "29,000 ms", "29 s");
        row(29500, 0, "ms", "29,500 ms", "29,500 ms");
        row(0, 900, "s", "0 to 900 s", "0 to 15 min");
        row(1, 900, "s", "1 to 900 s", "1 to 900 s");
        row(0, 0, "s", "0 s", "0 s");
        row(1048576, 0, "B", "1,048,576 B", "1 MiB");
        row(10240, 0, "MB", "10,240 MB", "10,240 MB");
        row(1, 10, "messages", "1 to 10 messages", "1 to 10 messages");
        row(1, 0, "messages", "1 message", "1 message");
        row(1, 0, "batches", "1 batch", "1 batch");
        row(1, 0, "runs/min", "1 run/min", "1 run/min");
        row(1, 0, "load balancer", "1 load balancer", "1 load balancer");
        row(1, 0, "IOPS", "1 IOPS", "1 IOPS");
        row(-1, 0, "s", "-1 s", "-1 s");
        row(1000, 0, "", "1,000", "1,000");
        row(99.99, 0, "%", "99.99%", "99.99%");
        row(0.2, 0, "USD", "0.2 USD", "0.2 USD");
        row(1234567.125, 0, "", "1,234,567.125", "1,234,567.125");
        row(-1500, 0, "", "-1,500", "-1,500");
        row(100, 0, "", "100", "100");
    }
    void reads() {
        QFETCH(double, number);
        QFETCH(double, upper);
        QFETCH(QString, unit);
        Quantity quantity{
            "exact", number, upper == 0 ? std::nullopt : std::optional(upper), unit.toStdString(), "", {}};
        const auto plain = [](const std::string& text) {
            return QString::fromStdString(text).replace(QChar(0xa0), ' ');
        };
        QTEST(plain(quantity.toString()), "exact");
        QTEST(plain(quantity.toFriendlyString()), "friendly");
    }

    void aUnitStandsBehindANoBreakSpace() {
        QCOMPARE((Quantity{"max", 5, {}, "KiB", "", {}}.toString()), "5\u00a0KiB");
    }
};

QTEST_APPLESS_MAIN(QuantityTest)
#include "quantity_test.moc"
