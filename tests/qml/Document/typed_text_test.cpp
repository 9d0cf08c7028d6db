#include "qml/Document/typed_text.h"

#include <QTest>

using namespace lintel;

class TypedTextTest : public QObject {
    Q_OBJECT

private slots:
    void linesThatWereNotTouchedStayByteForByte_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("taken");
        QTest::newRow("nothing") << "a\r\nb\r\n"
                                 << "a\nb\n"
                                 << "a\r\nb\r\n";
        QTest::newRow("a line changed") << "a\r\nb\r\nc\r\n"
                                        << "a\nB\nc\n"
                                        << "a\r\nB\r\nc\r\n";
        QTest::newRow("a line added") << "a\r\nb\r\n"
                                      << "a\nx\nb\n"
                                      << "a\r\nx\r\nb\r\n";
        QTest::newRow("a line removed") << "a\r\nb\r\nc\r\n"
                                        << "a\nc\n"
                                        << "a\r\nc\r\n";
        QTest::newRow("below the last") << "a\r\nb"
                                        << "a\nb\nc"
                                        << "a\r\nb\r\nc";
        QTest::newRow("the last removed") << "a\r\nb"
                                          << "a"
                                          << "a";
        QTest::newRow("plain ends") << "a\nb\n"
                                    << "a\nB\n"
                                    << "a\nB\n";
        QTest::newRow("mixed ends") << "a\r\nb\nc\r\n"
                                    << "a\nb\nC\n"
                                    << "a\r\nb\nC\r\n";
        QTest::newRow("a hard space") << "a\u00a0b\nc\n"
                                      << "a b\nC\n"
                                      << "a\u00a0b\nC\n";
        QTest::newRow("from nothing") << ""
                                      << "a\nb"
                                      << "a\nb";
        QTest::newRow("to nothing") << "a\r\nb\r\n"
                                    << ""
                                    << "";
    }

    void linesThatWereNotTouchedStayByteForByte() {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QTEST(withUntouchedLines(text, typed), "taken");
        QCOMPARE(withUntouchedLines(text, asShown(text)), text);
    }

    void aFieldShowsPlainLines() {
        QCOMPARE(asShown("a\r\nb\u00a0c\n"), "a\nb c\n");
        QCOMPARE(asShown(""), "");
    }

    void changesInDifferentPlacesAreBothKept_data() {
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("both");
        QTest::newRow("theirs below") << "A\nb\nc\n"
                                      << "a\nb\nC2\n"
                                      << "A\nb\nC2\n";
        QTest::newRow("theirs above") << "a\nb\nC\n"
                                      << "new\na\nb\nc\n"
                                      << "new\na\nb\nC\n";
        QTest::newRow("theirs removed") << "a\nb\nC\n"
                                        << "b\nc\n"
                                        << "b\nC\n";
        QTest::newRow("only mine") << "a\nB\nc\n"
                                   << "a\nb\nc\n"
                                   << "a\nB\nc\n";
        QTest::newRow("only theirs") << "a\nb\nc\n"
                                     << "a\nB\nc\n"
                                     << "a\nB\nc\n";
        QTest::newRow("the same place") << "a\nmine\nc\n"
                                        << "a\ntheirs\nc\n"
                                        << "a\nmine\nc\n";
    }

    void changesInDifferentPlacesAreBothKept() {
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QTEST(withBothChanges("a\nb\nc\n", mine, theirs), "both");
    }
};

QTEST_APPLESS_MAIN(TypedTextTest)
#include "typed_text_test.moc"
