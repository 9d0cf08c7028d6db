#include "qml/Problems/yaml_highlighter.h"

#include <QTest>

using namespace lintel;

class YamlHighlighterTest : public QObject {
    Q_OBJECT

    /// "k(Key)t(!Ref)" … with plain text as it is.
    static QString show(const QString& line) {
        QString text;
        for (const SyntaxPart& part : highlightLine(line))
            text += part.kind == SyntaxPart::Kind::Text
                        ? part.text
                        : QString("?ktsc")[int(part.kind)] + ('(' + part.text + ')');
        return text;
    }

private slots:
    void lines_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("key") << "  Type: AWS::SQS::Queue"
                             << "  k(Type): AWS::SQS::Queue";
        QTest::newRow("resource") << "Resources:"
                                  << "k(Resources):";
        QTest::newRow("tag") << "    Role: !GetAtt Role.Arn"
                             << "    k(Role): t(!GetAtt) Role.Arn";
        QTest::newRow("item") << "  - Event: s3:ObjectCreated:*"
                              << "  - k(Event): s3:ObjectCreated:*";
        QTest::newRow("string") << "  Version: \"2012-10-17\""
                                << "  k(Version): s(\"2012-10-17\")";
        QTest::newRow("comment") << "# all of it: yes"
                                 << "c(# all of it: yes)";
        QTest::newRow("trailing comment") << "A: 1 # one"
                                          << "k(A): 1 c(# one)";
        QTest::newRow("hash in a word") << "A: b#c"
                                        << "k(A): b#c";
        QTest::newRow("long function") << "Fn::GetAtt: [A, Arn]"
                                       << "k(Fn::GetAtt): [A, Arn]";
        QTest::newRow("json") << "  \"Type\": \"AWS::SNS::Topic\","
                              << "  k(\"Type\"): s(\"AWS::SNS::Topic\"),";
        QTest::newRow("empty") << ""
                               << "";
    }
    void lines() {
        QFETCH(QString, line);
        QFETCH(QString, expected);
        QCOMPARE(show(line), expected);
        QString whole;
        for (const SyntaxPart& part : highlightLine(line))
            whole += part.text;
        QCOMPARE(whole, line);
    }
};

QTEST_GUILESS_MAIN(YamlHighlighterTest)
#include "yaml_highlighter_test.moc"
