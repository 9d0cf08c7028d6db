#include "tests/app/cli/cli_test.h"

using namespace lintel;

class InputsTest : public CliTest {
    Q_OBJECT

private slots:
    void badTemplatesGetOneMessage_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("message");
        const auto row = [this](const char* name, const QByteArray& bytes, const char* message) {
            QTest::newRow(name) << write(name, bytes) << QByteArray(message);
        };
        QTest::newRow("missing") << path("none") << QByteArray("1:1: There is no such file.");
        row("empty", "", "1:1: The file is empty.");
        row("truncated", "Resources:\n  Q: {Type: x, Properties: [",
            "3:1: The file ends before a list is closed with ].");
        row("truncated JSON", "{\"Resources\": {", "1:16: This is not valid JSON: ");
        row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16),
            "1:1: The text is not valid UTF-8 here;");
        row("archive", QByteArray("PK\x03\x04\x14\0", 6), "1:3: There is a control character here:");
        row("deep", "{\"a\":" + QByteArray(1'000'000, '['), "1:");
        row("deep YAML", "a: " + QByteArray(1'000'000, '['),
            "1:103: The values are nested more than 100 levels deep here.");
        QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 30; ++i)
            bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                    QByteArray("*a" + QByteArray::number(i - 1) + ", ").repeated(10) + "]\n";
        row("alias bomb", bomb, "6:45: The file stands for more than a million values");
        row("duplicate key", "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Type: AWS::SNS::Topic\n",
            "4:5: Type stands twice in this mapping,");
        row("duplicate key in JSON", "{\"Resources\": {\"Q\": {},\n\"Q\": {}}}",
            "2:1: Q stands twice in this mapping,");
        row("other YAML", "services:\n  web: {image: x}\n", "1:1: This is no CloudFormation template:");
        row("other JSON", "{\"name\": \"x\"}", "1:1: This is no CloudFormation template:");
        row("not a template", "just some text\n", "1:1: A template is a mapping of sections");
        row("tab", "Resources:\n\tQ: {}\n", "2:1: A tab cannot indent YAML; use spaces.");
        row("100 MB", QByteArray(100 << 20, 'a'), "1:1: The file is larger than 64 MiB.");
        row("20 MB", QByteArray(20 << 20, 'a'), "1:1: The file is larger than 16 MiB;");
    }

    void badTemplatesGetOneMessage() {
        QFETCH(QString, file);
        QFETCH(QByteArray, message);
        const QString out = path("untouched");
        QVERIFY(!write("untouched", "before").isEmpty());
        for (const QStringList& arguments : {QStringList{"validate", file},
                                             {"save", file, "-o", out},
                                             {"set", file, "/a", "1", "-o", out},
                                             {"graph", file},
                                             {"connect", file, "A", "B", "-o", out},
                                             {"convert", file, "--to", "json", "-o", out},
                                             {"export", file, "--to", "svg", "-o", out}}) {
            const Run refused = run(arguments);
            QCOMPARE(refused.code, 2);
            QVERIFY2(refused.err.startsWith(file.toUtf8() + ':' + message), refused.err.constData());
            QCOMPARE(refused.err.count('\n'), 1);
            QCOMPARE(refused.out, QByteArray());
            QCOMPARE(bytesOf(out), QByteArray("before"));
        }
    }

    void aFolderIsNoTemplate() {
        const Run refused = run({"graph", folder()});
        QCOMPARE(refused.code, 2);
        QCOMPARE(refused.err, folder().toUtf8() + ":1:1: This is a folder, not a file.\n");
    }

    void unknownFunctionsAreKept() {
        const QByteArray text = "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n"
                                "    Properties: {QueueName: !Lookup name}\n";
        const QString file = write("unknown.yaml", text);
        QCOMPARE(run({"save", file, "-o", path("saved")}).code, 0);
        QCOMPARE(bytesOf(path("saved")), text);
        QCOMPARE(run({"graph", file}).json()["nodes"].toArray().size(), 1);
        const Run told = run({"validate", "--severity", "error", file});
        QCOMPARE(told.code, 1);
        QVERIFY2(told.out.startsWith(file.toUtf8() + ":4:29: error CFN-TPL-16: There is no function Lookup."),
                 told.out.constData());
        QCOMPARE(told.out.count(": error "), 1);
        QCOMPARE(told.err, QByteArray());
    }

    void standardInputIsAFileToo() {
        QCOMPARE(run({"save", "-", "-o", path("saved")}, "Resources: {}\n").code, 0);
        QCOMPARE(bytesOf(path("saved")), QByteArray("Resources: {}\n"));
        const Run refused = run({"graph", "-"}, "Resources: [");
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.startsWith("stdin:2:1: "), refused.err.constData());
        QCOMPARE(run({"graph", "-"}).err, QByteArray("stdin:1:1: The file is empty.\n"));
    }
};

QTEST_GUILESS_MAIN(InputsTest)
#include "inputs_test.moc"
