#include "tests/app/cli/cli_test.h"

using namespace lintel;

class ConnectTest : public CliTest {
    Q_OBJECT

private slots:
    void connectWritesWhatGraphReadsBack() {
        const QString file = write("connect.yaml", "Resources:\n  Q: {Type: AWS::SQS::Queue}\n  # the topic\n"
                                                   "  T: {Type: AWS::SNS::Topic}\n");
        const QString out = path("connected.yaml");
        const Run connected = run({"connect", file, "T", "Q", "-o", out});
        QCOMPARE(connected.err, QByteArray());
        QCOMPARE(connected.code, 0);
        QVERIFY(connected.out.count('\n') >= 2);
        QVERIFY(bytesOf(out).startsWith(bytesOf(file).chopped(1)));

        const Run graph = run({"graph", out, "--format", "json"});
        QCOMPARE(graph.code, 0);
        const QJsonObject shown = graph.json().object();
        QCOMPARE(shown["nodes"].toArray().size(), 2);
        QCOMPARE(shown["connections"].toArray().size(), 1);
        const QJsonObject connection = shown["connections"].toArray()[0].toObject();
        QCOMPARE(connection["from"].toString(), "T");
        QCOMPARE(connection["to"].toString(), "Q");
        QVERIFY(!connection["kind"].toString().isEmpty());
        QVERIFY(!connection["folded"].toArray().isEmpty());
    }

    void connectRefusesWhatCannotBe_data() {
        QTest::addColumn<QStringList>("ends");
        QTest::newRow("missing") << QStringList{"T", "None"};
        QTest::newRow("no such kind") << QStringList{"T", "Q", "--kind", "fly"};
        QTest::newRow("nothing between") << QStringList{"B", "P"};
    }

    void connectRefusesWhatCannotBe() {
        QFETCH(QStringList, ends);
        const QString file =
            write("connect.yaml", "Resources:\n  Q: {Type: AWS::SQS::Queue}\n  T: {Type: AWS::SNS::Topic}\n"
                                  "  B: {Type: AWS::Budgets::Budget}\n  P: {Type: AWS::SSM::Parameter}\n");
        const Run refused = run(QStringList{"connect", file} + ends + QStringList{"-o", path("refused")});
        QCOMPARE(refused.code, 1);
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY(!QFile::exists(path("refused")));
    }
};

QTEST_GUILESS_MAIN(ConnectTest)
#include "connect_test.moc"
