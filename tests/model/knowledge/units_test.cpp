#include "model/knowledge/units.h"

#include <QTest>

using namespace lintel;

class UnitsTest : public QObject {
    Q_OBJECT
private slots:
    void canonicalForms() {
        QCOMPARE(canonicalUnit("seconds"), std::optional<std::string_view>("s"));
        QCOMPARE(canonicalUnit("S"), std::optional<std::string_view>("s"));
        QCOMPARE(canonicalUnit("kib"), std::optional<std::string_view>("KiB"));
        QVERIFY(!canonicalUnit("messages"));
        QVERIFY(!canonicalUnit(""));
    }

    void oneAmountHasOneWord() {
        QCOMPARE(figureWord(15, "min"), "t900000");
        QCOMPARE(figureWord(900, "s"), "t900000");
        QCOMPARE(figureWord(0.25, "h"), "t900000");
        QCOMPARE(figureWord(256, "KB"), figureWord(0.25, "MiB"));
        QCOMPARE(figureWord(10, "messages"), "");
        QCOMPARE(figureWord(-1, "s"), "");
        QCOMPARE(figureWord(1e300, "d"), "");
    }

    void figuresOfAText_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::newRow("words") << "up to 15 minutes"
                               << "t900000";
        QTest::newRow("no space") << "900s"
                                  << "t900000";
        QTest::newRow("no-break space") << QString("43,200\u00a0s") << "t43200000";
        QTest::newRow("hyphen") << "a 15-minute limit"
                                << "t900000";
        QTest::newRow("decimal") << "0.25 hours"
                                 << "t900000";
        QTest::newRow("two") << "1 KiB or 2 s"
                             << "b1024 t2000";
        QTest::newRow("other unit") << "10 messages"
                                    << "";
        QTest::newRow("no unit") << "10"
                                 << "";
        QTest::newRow("inside a word") << "S3 s"
                                       << "";
        QTest::newRow("version") << "v2 s"
                                 << "";
        QTest::newRow("end of sentence") << "It takes 5 s."
                                         << "t5000";
        QTest::newRow("huge") << "99999999999999999999999999 s"
                              << "";
        QTest::newRow("empty") << ""
                               << "";
        QTest::newRow("separators") << "1,,2 ..3 s"
                                    << "t3000";
    }
    void figuresOfAText() {
        QFETCH(QString, text);
        QStringList words;
        for (const Figure& figure : figuresIn(text.toStdString()))
            words += QString::fromStdString(figure.word);
        QTEST(words.join(' '), "words");
    }

    void rangesCoverNumberAndUnit() {
        const std::string text = "up to 15 minutes";
        const Figure figure = figuresIn(text).front();
        QCOMPARE(text.substr(figure.start, figure.end - figure.start), "15 minutes");
    }
};

QTEST_APPLESS_MAIN(UnitsTest)
#include "units_test.moc"
