#include "tests/app/cli/cli_test.h"

using namespace lintel;

class SetTest : public CliTest {
    Q_OBJECT

private slots:
    void setChangesOneValue_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("value") << "/a/b~1c"
                               << "2" << QByteArray("Resources: {}\na: {b/c: 2, d: [1]} # x\n");
        QTest::newRow("function") << "/a/b~1c"
                                  << R"({"Fn::GetAtt": ["Q", "Arn"]})"
                                  << QByteArray("Resources: {}\na: {b/c: !GetAtt Q.Arn, d: [1]} # x\n");
        QTest::newRow("append") << "/a/d/-"
                                << "\"é\"" << QByteArray("Resources: {}\na: {b/c: 1, d: [1, é]} # x\n");
        QTest::newRow("new list") << "/e/-"
                                  << "2" << QByteArray("Resources: {}\na: {b/c: 1, d: [1]} # x\ne: [2]\n");
        QTest::newRow("new mapping") << "/e/~0"
                                     << "{}"
                                     << QByteArray("Resources: {}\na: {b/c: 1, d: [1]} # x\ne: {'~': {}}\n");
    }

    void setChangesOneValue() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QByteArray, after);
        const QString file = write("set.yaml", "Resources: {}\na: {b/c: 1, d: [1]} # x\n");
        const Run changed = run({"set", file, pointer, value, "-o", path("changed")});
        QCOMPARE(changed.err, QByteArray());
        QCOMPARE(changed.code, 0);
        QCOMPARE(bytesOf(path("changed")), after);
    }

    void setRefusesWhatCannotBe_data() {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::newRow("no pointer") << "a"
                                    << "1" << 2;
        QTest::newRow("whole file") << ""
                                    << "1" << 2;
        QTest::newRow("bad escape") << "/~2"
                                    << "1" << 2;
        QTest::newRow("no JSON") << "/a"
                                 << "text" << 2;
        QTest::newRow("below a value") << "/a/b/c"
                                       << "1" << 1;
        QTest::newRow("beyond a list") << "/d/7"
                                       << "1" << 1;
    }

    void setRefusesWhatCannotBe() {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        const QString file = write("set.yaml", "Resources: {}\na: {b: 1}\nd: [1]\n");
        const Run refused = run({"set", file, pointer, value, "-o", path("refused")});
        QTEST(refused.code, "code");
        QCOMPARE(refused.err.count('\n'), 1);
        QVERIFY(!QFile::exists(path("refused")));
    }
};

QTEST_GUILESS_MAIN(SetTest)
#include "set_test.moc"
