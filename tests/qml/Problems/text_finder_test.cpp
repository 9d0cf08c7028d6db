#include "qml/Problems/text_finder.h"

#include <QTest>

using namespace lintel;

class TextFinderTest : public QObject {
    Q_OBJECT

private slots:
    void goesFromMatchToMatchAndAround() {
        TextFinder finder;
        finder.setText("Queue\n  Type: x\n  queue\nend queue\n");
        QCOMPARE(finder.count(), 0);
        QCOMPARE(finder.line(), 0);
        finder.setWords("queue");
        QCOMPARE(finder.count(), 3);
        QCOMPARE(finder.line(), 1);
        finder.go(1);
        QCOMPARE(finder.line(), 3);
        QCOMPARE(finder.position(), 18);
        finder.go(-2);
        QCOMPARE(finder.line(), 4);
        finder.go(1);
        QCOMPARE(finder.current(), 0);
    }

    void staysWhereItIsWhileOneTypes() {
        TextFinder finder;
        finder.setText("ab\nabc\nabcd\n");
        finder.setWords("ab");
        finder.go(1);
        finder.setWords("abc");
        QCOMPARE(finder.line(), 2);
        finder.setWords("abcd");
        QCOMPARE(finder.line(), 3);
        finder.setWords("none");
        QCOMPARE(finder.count(), 0);
        QCOMPARE(finder.current(), -1);
        finder.go(1);
        QCOMPARE(finder.line(), 0);
        finder.setWords("ab");
        QCOMPARE(finder.line(), 1);
    }

    void followsATextThatChanges() {
        TextFinder finder;
        finder.setText("a\nb\n");
        finder.setWords("b");
        QCOMPARE(finder.line(), 2);
        finder.setText("a\n\nb\n");
        QCOMPARE(finder.line(), 3);
        finder.setText("");
        QCOMPARE(finder.count(), 0);
    }
};

QTEST_APPLESS_MAIN(TextFinderTest)
#include "text_finder_test.moc"
