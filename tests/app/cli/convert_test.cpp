#include "tests/app/cli/cli_test.h"

using namespace lintel;

class ConvertTest : public CliTest {
    Q_OBJECT

private slots:
    void convertWritesTheOtherFormat() {
        const QString file = write("convert.yaml", "# x\nResources: {}\nA: !Ref B\n");
        QCOMPARE(run({"convert", file, "--to", "json", "-o", path("converted")}).code, 0);
        QCOMPARE(bytesOf(path("converted")),
                 QByteArray("{\n  \"Resources\": {},\n  \"A\": {\"Ref\": \"B\"}\n}\n"));
        QCOMPARE(run({"convert", path("converted"), "--to", "yaml", "-o", path("back")}).code, 0);
        QCOMPARE(bytesOf(path("back")), QByteArray("Resources: {}\nA: !Ref B\n"));
        QCOMPARE(run({"convert", file, "--to", "toml", "-o", path("back")}).err,
                 QByteArray("--to is one of yaml, json. See lintel-cli convert --help.\n"));
    }
};

QTEST_GUILESS_MAIN(ConvertTest)
#include "convert_test.moc"
