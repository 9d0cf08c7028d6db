#include "model/study/typed_answer.h"

#include <QTest>

using namespace lintel;

class TypedAnswerTest : public QObject {
    Q_OBJECT

    static Quantity quantity(double number, const char* unit) { return {"max", number, {}, unit, {}, {}}; }

private slots:
    void checks_data() {
        QTest::addColumn<double>("number");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("otherUnit");
        QTest::addColumn<QString>("wrong");
        // Answers are separated by bars.
        QTest::newRow("time") << 900. << "s"
                              << "900|900s|900 s|900 seconds|15 min|15 minutes|15m|15 Minutes.|0.25 h|0,25 "
                                 "h|¼ h|quarter of an hour|a quarter hour"
                              << "900 ms|900 min|900 messages"
                              << "15|¼|15 s|90|9000|15 h|16 min|14 min 59 s|-900|1 to 900 s|half an hour";
        QTest::newRow("compound")
            << 5400. << "s"
            << "1 h 30 min|1h30m|1 h, 30 min|1 hour and 30 minutes|90 min|1½ h|one hour and 30 minutes"
            << ""
            << "1 h 31 min|30 min 1 h|1.30|1 h 30";
        QTest::newRow("thousands") << 43200. << "s"
                                   << "43200|43,200|43 200|43'200|43_200|43\u00a0200 s|43\u202f200 s|12 h|12 "
                                      "hours|43.2k|0.5 d|half a day"
                                   << "43,200 ms"
                                   << "43.200|43,2|12|4320";
        QTest::newRow("decimal size") << 256. << "KB"
                                      << "256 KB|256kb|256|0.256 MB|256,000 bytes|256 kilobytes"
                                      << "256 KiB|256 MB|256 Kb|256 s"
                                      << "262,144 bytes|255 KB|0.25 MB";
        QTest::newRow("binary size") << 1. << "MiB"
                                     << "1 MiB|1|1024 KiB|1,048,576 bytes|1 mebibyte"
                                     << "1 MB|1 GiB"
                                     << "1000 KB|2 MiB|1,048,576";
        QTest::newRow("kibibyte") << 1024. << "bytes"
                                  << "1024|1,024|1 024 bytes|1 KiB|1024 B|1.024 KB"
                                  << "1024 KiB|1,024 bits"
                                  << "1 KB|1 MiB|1000|1|1000 B";
        QTest::newRow("hour") << 1. << "h"
                              << "1|one|an hour|60 min"
                              << "1 day|a day|one minute|a week"
                              << "2|half an hour";
        QTest::newRow("count") << 10. << "messages"
                               << "10|10 messages|10 message|ten|up to 10|max 10 messages|10 items"
                               << "10 s|10 MB|10 per second"
                               << "1|100|11";
        QTest::newRow("rate")
            << 300. << "messages/s"
            << "300|300 messages per second|300/s|300 per second|300 messages/s|18,000 per minute"
            << "300 messages per minute|300 messages"
            << "3000|30/s";
        QTest::newRow("per day") << 2. << "switches in 24 h"
                                 << "2|2 switches in 24 h|2 per day|2 a day|2 switches every 24 hours"
                                 << "2 per hour|2 in 12 h"
                                 << "24|48 in 24 h";
        QTest::newRow("millions") << 1e6 << "requests"
                                  << "1 million|1,000,000 requests|1 million requests|1000k"
                                  << ""
                                  << "1|1,000|1 billion";
        QTest::newRow("hyphen") << 400000. << "GB-seconds"
                                << "400,000 GB-seconds|400000|400k"
                                << ""
                                << "400";
        QTest::newRow("percent") << 99.9 << "%"
                                 << "99.9|99.9 %|99,9 percent"
                                 << "99.9 s"
                                 << "99.99|99";
        QTest::newRow("zero") << 0. << "s"
                              << "0|0 s|0 minutes"
                              << "0 messages"
                              << "1";
        QTest::newRow("negative") << -1. << ""
                                  << "-1|\u22121"
                                  << "-1 s"
                                  << "1";
        QTest::newRow("dollars") << 0.2 << "USD"
                                 << "$0.20|0.2 USD|0.2|.2"
                                 << "0.2 s"
                                 << "$2";
        QTest::newRow("month") << 12. << "months"
                               << "12 months|1 year|12"
                               << "12 d"
                               << "365 days";
    }

    void checks() {
        QFETCH(double, number);
        QFETCH(QString, unit);
        const Quantity expected = quantity(number, unit.toUtf8().constData());
        const auto verify = [&](const char* column, TypedCheck check) {
            const QString answers = QTest::qData(column, QMetaType::QString) == nullptr
                                        ? QString()
                                        : *static_cast<QString*>(QTest::qData(column, QMetaType::QString));
            for (const QString& answer : answers.split(u'|', Qt::SkipEmptyParts)) {
                const TypedCheck actual = checkTypedAnswer(answer.toStdString(), expected);
                QVERIFY2(actual == check, qPrintable(QStringLiteral("%1 for %2 %3 gives %4")
                                                         .arg(answer)
                                                         .arg(number)
                                                         .arg(unit)
                                                         .arg(static_cast<int>(actual))));
            }
        };
        verify("right", TypedCheck::Right);
        verify("otherUnit", TypedCheck::OtherUnit);
        verify("wrong", TypedCheck::Wrong);
    }

    void ranges() {
        const Quantity range{"range", 1, 10, "messages", {}, {}};
        for (const char* right :
             {"1 to 10", "1-10", "1–10 messages", "1 - 10", "1 to 10 messages", "1 and 10"})
            QCOMPARE(checkTypedAnswer(right, range), TypedCheck::Right);
        for (const char* wrong : {"1", "10", "1 to 11", "0-10", "10 to 1", "1 2 10"})
            QCOMPARE(checkTypedAnswer(wrong, range), TypedCheck::Wrong);
        const Quantity times{"range", 60, 1209600, "s", {}, {}};
        QCOMPARE(checkTypedAnswer("1 min to 14 days", times), TypedCheck::Right);
        QCOMPARE(checkTypedAnswer("60 s to 14 days", times), TypedCheck::Right);
        QCOMPARE(checkTypedAnswer("1 to 14 days", times), TypedCheck::Wrong);
    }

    void anyTextIsSafe() {
        const Quantity expected = quantity(10, "messages");
        for (const std::string& text : {std::string(), std::string(" "), std::string("\xff\xfe\x80"),
                                        std::string("s"), std::string("per"), std::string("--"),
                                        std::string(","), std::string("what 10"), std::string("\0ten", 4)})
            QCOMPARE(checkTypedAnswer(text, expected), TypedCheck::Unreadable);
        QCOMPARE(checkTypedAnswer(std::string(100000, '9'), expected), TypedCheck::Wrong);
        QVERIFY(checkTypedAnswer(std::string(20000, ' ') + "10", expected) == TypedCheck::Right);
    }
};

QTEST_APPLESS_MAIN(TypedAnswerTest)
#include "typed_answer_test.moc"
