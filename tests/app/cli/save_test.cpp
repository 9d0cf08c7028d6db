#include "tests/app/cli/cli_test.h"

using namespace lintel;

class SaveTest : public CliTest {
    Q_OBJECT

private slots:
    void saveWritesTheSameBytes_data() {
        QTest::addColumn<QString>("file");
        for (const char* name : {"serverless.yaml", "vpc.yaml", "queue.json", "minified.json"})
            QTest::newRow(name) << fixture(name);
        QTest::newRow("CRLF and mark") << write(
            "crlf.yaml", "\xEF\xBB\xBF# x\r\nResources: {A: !Rain::Embed f, B: !Unknown x}\r\nA: 1\r\nB: 2");
    }

    void saveWritesTheSameBytes() {
        QFETCH(QString, file);
        const Run saved = run({"save", file, "-o", path("saved")});
        QCOMPARE(saved.code, 0);
        QCOMPARE(saved.out + saved.err, QByteArray());
        QCOMPARE(bytesOf(path("saved")), bytesOf(file));
    }

    void saveToAFolderThatIsNotThereFails() {
        const Run refused = run({"save", fixture("queue.json"), "-o", path("none/at/all")});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("The file cannot be written"));
    }
};

QTEST_GUILESS_MAIN(SaveTest)
#include "save_test.moc"
