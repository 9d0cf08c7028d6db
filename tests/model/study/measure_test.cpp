#include "model/study/measure.h"

#include <QTest>

using namespace lintel;

class MeasureTest : public QObject {
    Q_OBJECT
private slots:
    void measures_data() {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("dimension");
        QTest::addColumn<double>("factor");
        const auto row = [](const char* unit, const char* dimension, double factor) {
            QTest::newRow(unit) << unit << dimension << factor;
        };
        row("s", "time", 1);
        row("Minutes", "time", 60);
        row("h", "time", 3600);
        row("ms", "time", 0.001);
        row("years", "month", 12);
        row("bytes", "size", 1);
        row("B", "size", 1);
        row("KB", "size", 1000);
        row("kB", "size", 1000);
        row("KiB", "size", 1024);
        row("MB", "size", 1e6);
        row("mb", "size", 1e6);
        row("MiB", "size", 1048576);
        row("mebibytes", "size", 1048576);
        row("gigabytes", "size", 1e9);
        row("TiB", "size", 1099511627776.);
        row("Mb", "bits", 1e6);
        row("Gbit", "bits", 1e9);
        row("Mbps", "bits/time", 1e6);
        row("percent", "percent", 1);
        row("messages", "", 1);
        row("messages/s", "/time", 1);
        row("messages per second", "/time", 1);
        row("requests a minute", "/time", 1. / 60);
        row("environments per 10 seconds", "/time", 0.1);
        row("switches in 24 h", "/time", 1. / 86400);
        row("MB per second", "size/time", 1e6);
        row("IOPS per GiB", "/size", 1. / 1073741824);
        row("messages per queue", "", 1);
        row("requests per second per environment", "/time", 1);
        row("times the function timeout", "", 1);
        row("", "", 1);
        row("per 0 seconds", "", 1);
    }

    void measures() {
        QFETCH(QString, unit);
        QFETCH(QString, dimension);
        QFETCH(double, factor);
        const Measure measure = measureOf(unit.toStdString());
        QCOMPARE(QString::fromStdString(measure.dimension), dimension);
        QCOMPARE(measure.factor, factor);
    }
};

QTEST_APPLESS_MAIN(MeasureTest)
#include "measure_test.moc"
