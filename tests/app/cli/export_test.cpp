#include "tests/app/cli/cli_test.h"

using namespace lintel;

class ExportTest : public CliTest {
    Q_OBJECT

private slots:
    void exportWritesEachTarget_data() {
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("svg") << QByteArray("<svg ");
        QTest::newRow("cloudformation") << QByteArray("AWS::Serverless::Function");
    }

    void exportWritesEachTarget() {
        QFETCH(QByteArray, part);
        const QString out = path(QTest::currentDataTag());
        const Run exported =
            run({"export", fixture("serverless.yaml"), "--to", QTest::currentDataTag(), "-o", out});
        QCOMPARE(exported.out + exported.err, QByteArray());
        QCOMPARE(exported.code, 0);
        QVERIFY(bytesOf(out).contains(part));
    }

    void exportRefusesAnUnknownTarget() {
        const Run refused = run({"export", fixture("serverless.yaml"), "--to", "stone", "-o", path("stone")});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.startsWith("--to is one of cloudformation, "));
        QVERIFY(!QFile::exists(path("stone")));
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
