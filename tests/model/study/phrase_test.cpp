#include "model/study/phrase.h"

#include <QTest>

using namespace lintel;

class PhraseTest : public QObject {
    Q_OBJECT
private slots:
    void findsWholeWordsOnly() {
        QCOMPARE(findPhrase("A queue keeps 10 messages.", "10 messages"), 14u);
        QCOMPARE(findPhrase("A queue keeps 100 messages", "10"), std::string_view::npos);
        QCOMPARE(findPhrase("Standard or FIFO?", "fifo"), 12u);
        QCOMPARE(findPhrase("FIFOs and a FIFO", "FIFO"), 12u);
        QCOMPARE(findPhrase("a FIFO, then a FIFO", "FIFO", 3), 15u);
        QCOMPARE(findPhrase("see 30s", "30"), std::string_view::npos);
        QCOMPARE(findPhrase("(30 s)", "(30 s)"), 0u);
    }

    void emptyAndOutside() {
        QCOMPARE(findPhrase("abc", ""), std::string_view::npos);
        QCOMPARE(findPhrase("", "abc"), std::string_view::npos);
        QCOMPARE(findPhrase("abc", "abc", 9), std::string_view::npos);
    }
};

QTEST_APPLESS_MAIN(PhraseTest)
#include "phrase_test.moc"
