#include "model/knowledge/note_lines.h"

#include <QTest>

using namespace lintel;

class NoteLinesTest : public QObject {
    Q_OBJECT

private slots:
    void rangesAreRead() {
        const auto ranges = lineRanges("4452, 4478-4480");
        QVERIFY(ranges.has_value());
        QCOMPARE(ranges->size(), std::size_t{2});
        QCOMPARE(ranges->at(0).last, 4452);
        QCOMPARE(ranges->at(1).first, 4478);
        QCOMPARE(ranges->at(1).last, 4480);
        for (const char* text : {"", "a", "1-", "1,", "1;2", "1 2", "-", "99999999999"})
            QVERIFY2(!lineRanges(text), text);
    }

    void anyLineIsEnough() {
        Fact fact;
        fact.sources = {{"000", "10-20,30", {}, {}}, {{}, {}, "sqs/latest/x.html", "2026-11-20"}};
        const CitedLines cited({fact});
        QVERIFY(cited.holdAny("000", {{20, 25}}));
        QVERIFY(cited.holdAny("000", {{1, 2}, {30, 30}}));
        QVERIFY(cited.holdAny("000", {{1, 100}}));
        QVERIFY(!cited.holdAny("000", {{21, 29}}));
        QVERIFY(!cited.holdAny("001", {{10, 20}}));
        QVERIFY(!cited.holdAny("000", {}));
    }
};

QTEST_GUILESS_MAIN(NoteLinesTest)
#include "note_lines_test.moc"
