#include "exporters/csv/cards_csv.h"

#include "tests/exporters/sample_package.h"

#include <QTest>

using namespace lintel;

class CardsCsvTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBack() {
        const CardPackage sample = samplePackage();
        for (const char separator : {'\t', ','}) {
            const auto read = readCardsCsv(writeCardsCsv(sample, separator), 7);
            QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
            QCOMPARE(read->notes.size(), sample.notes.size());
            for (std::size_t i = 0; i < sample.notes.size(); ++i) {
                QCOMPARE(read->notes[i].note.guid, sample.notes[i].note.guid);
                QCOMPARE(read->notes[i].note.kind, sample.notes[i].note.kind);
                QCOMPARE(read->notes[i].note.front, sample.notes[i].note.front);
                QCOMPARE(read->notes[i].note.back, sample.notes[i].note.back);
                QCOMPARE(read->notes[i].note.deck, sample.notes[i].note.deck);
                QCOMPARE(read->notes[i].note.tags, sample.notes[i].note.tags);
                QCOMPARE(read->notes[i].note.changedMs, 7);
            }
        }
    }

    void textWithoutHeaders() {
        const auto read =
            readCardsCsv("\xef\xbb\xbfWhat is 1 < 2?;\"It's \"\"so\"\"\nand more\"\r\n\r\n;x\nQ;A\n", 7);
        QCOMPARE(read->notes.size(), 2u);
        QCOMPARE(read->notes[0].note.front, "What is 1 &lt; 2?");
        QCOMPARE(read->notes[0].note.back, "It's &quot;so&quot;<br>and more");
        QCOMPARE(read->notes[0].note.deck, "Imported");
        QVERIFY(read->notes[0].note.guid.starts_with("text:"));
        QVERIFY(read->notes[0].note.guid != read->notes[1].note.guid);
        QCOMPARE(read->remarks.size(), 1u);
        QVERIFY(read->remarks[0].find("Line 4") != std::string::npos);
        QCOMPARE(readCardsCsv("What is 1 < 2?;x", 9)->notes[0].note.guid, read->notes[0].note.guid);
    }

    void headersOfAnki() {
        const auto read =
            readCardsCsv("#separator:Pipe\n#html:true\n#deck:My deck\n#tags:a b\n#tags column:3\n# a "
                         "remark\n<b>Q</b>|A|c\n{{c1::Gap}} here||\n",
                         7);
        QCOMPARE(read->notes.size(), 2u);
        QCOMPARE(read->notes[0].note.front, "<b>Q</b>");
        QCOMPARE(read->notes[0].note.deck, "My deck");
        QCOMPARE(read->notes[0].note.tags, (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(read->notes[1].note.kind, NoteKind::Cloze);
        QCOMPARE(readCardsCsv("#notetype:Basic (and reversed card)\nQ\tA\n", 7)->notes[0].note.kind,
                 NoteKind::BothWays);
    }

    void faultsAreNamed() {
        const auto open = readCardsCsv("Q\tA\nQ\t\"open\n", 7);
        QVERIFY(!open.ok());
        QCOMPARE(open.error().position.line, 2);
        QVERIFY(!readCardsCsv("\xff\xfe garbage", 7).ok());
        QVERIFY(!readCardsCsv(std::string("Q\tA\0b", 5), 7).ok());
        QVERIFY(readCardsCsv("", 7)->notes.empty());
    }
};

QTEST_APPLESS_MAIN(CardsCsvTest)
#include "cards_csv_test.moc"
