#include "qml/Document/line_diff.h"

#include <QTest>

using namespace lintel;

namespace {

/// The hunks as text: " 2" unchanged, "+" added, "-" removed, "@" between hunks.
std::string show(const std::vector<DiffHunk>& hunks) {
    std::string text;
    for (const DiffHunk& hunk : hunks) {
        text += "@\n";
        for (const DiffLine& line : hunk)
            text += (line.kind == DiffLine::Kind::Added     ? "+"
                     : line.kind == DiffLine::Kind::Removed ? "-"
                                                            : " ") +
                    line.text + "\n";
    }
    return text;
}

} // namespace

class LineDiffTest : public QObject {
    Q_OBJECT

private slots:
    void equalTextsHaveNoHunk() { QVERIFY(diffLines("a\nb\n", "a\nb\n").empty()); }

    void aChangedLineIsRemovedAndAdded() {
        QCOMPARE(show(diffLines("a\nb\nc\n", "a\nB\nc\n", 1)), std::string("@\n a\n-b\n+B\n c\n"));
    }

    void farChangesAreTwoHunks() {
        QCOMPARE(show(diffLines("1\n2\n3\n4\n5\n6\n7\n8\n", "x\n2\n3\n4\n5\n6\n7\ny\n", 1)),
                 std::string("@\n-1\n+x\n 2\n@\n 7\n-8\n+y\n"));
    }

    void nearChangesAreOneHunk() {
        QCOMPARE(show(diffLines("1\n2\n3\n4\n", "x\n2\n3\ny\n", 1)),
                 std::string("@\n-1\n+x\n 2\n 3\n-4\n+y\n"));
    }

    void linesInsertedInTheMiddleKeepTheRest() {
        const std::vector<DiffHunk> hunks = diffLines("a\nb\nc\nd\n", "a\nb\nx\ny\nc\nd\n", 1);
        QCOMPARE(show(hunks), std::string("@\n b\n+x\n+y\n c\n"));
        QCOMPARE(hunks[0][0].oldLine, 2);
        QCOMPARE(hunks[0][1].newLine, 3);
        QCOMPARE(hunks[0][1].oldLine, 0);
        QCOMPARE(hunks[0][3].oldLine, 3);
        QCOMPARE(hunks[0][3].newLine, 5);
    }

    void fromAndToNothing() {
        QCOMPARE(show(diffLines("", "a\n")), std::string("@\n+a\n"));
        QCOMPARE(show(diffLines("a\n", "")), std::string("@\n-a\n"));
    }

    void windowsLineEndsAreNoDifference() { QVERIFY(diffLines("a\r\nb\r\n", "a\nb\n").empty()); }

    void theShortestDifferenceIsFound() {
        // Myers' own example: ABCABBA to CBABAC takes five edits.
        int edits = 0;
        for (const DiffHunk& hunk : diffLines("A\nB\nC\nA\nB\nB\nA\n", "C\nB\nA\nB\nA\nC\n"))
            for (const DiffLine& line : hunk)
                edits += line.kind != DiffLine::Kind::Context;
        QCOMPARE(edits, 5);
    }

    void textsThatDifferAltogetherAreReplaced() {
        std::string before;
        std::string after;
        for (int i = 0; i < 3000; ++i) {
            before += "a" + std::to_string(i) + "\n";
            after += "b" + std::to_string(i) + "\n";
        }
        const std::vector<DiffHunk> hunks = diffLines(before, after);
        QCOMPARE(hunks.size(), std::size_t(1));
        QCOMPARE(hunks[0].size(), std::size_t(6000));
    }
};

QTEST_GUILESS_MAIN(LineDiffTest)
#include "line_diff_test.moc"
