#include "qml/Inspector/value_text.h"

#include <QTest>

using namespace lintel;

class ValueTextTest : public QObject {
    Q_OBJECT

    static QString shown(const QByteArray& properties, const QString& name) {
        const Result<Template::Ptr> source =
            Template::parse("Resources:\n  A:\n    Type: T\n    Properties:\n" + properties.toStdString());
        if (!source)
            qFatal("%s", source.error().toString().c_str());
        const Node* value = (*source)->resource("A")->property(name.toStdString());
        return value ? valueText(**source, *value) : QString();
    }

private slots:
    void scalarsAreTheirText() {
        QCOMPARE(shown("      P: 30\n", "P"), QString("30"));
        QCOMPARE(shown("      P: \"a: b\"\n", "P"), QString("a: b"));
        QCOMPARE(shown("      P: true\n", "P"), QString("true"));
    }

    void functionsStayAsWritten() {
        QCOMPARE(shown("      P: !GetAtt B.Arn\n", "P"), QString("!GetAtt B.Arn"));
        QCOMPARE(shown("      P:\n        Fn::GetAtt: [B, Arn]\n", "P"), QString("Fn::GetAtt: [B, Arn]"));
    }

    void nestedValuesLoseTheirIndentation() {
        QCOMPARE(shown("      P:\n        A: 1\n        B:\n          C: 2\n", "P"),
                 QString("A: 1\nB:\n  C: 2"));
        QCOMPARE(shown("      P:\n        - x\n        - y\n", "P"), QString("- x\n- y"));
    }

    void typedTextBecomesAValue_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("asString");
        QTest::addColumn<QString>("json");
        QTest::newRow("number") << "30" << false << "30";
        QTest::newRow("digits of a string") << "30" << true << "\"30\"";
        QTest::newRow("yes of a string") << "true" << true << "\"true\"";
        QTest::newRow("colon in a string") << "a: b" << true << "\"a: b\"";
        QTest::newRow("reference") << "!Ref Orders" << true << R"({"Ref":"Orders"})";
        QTest::newRow("attribute") << "!GetAtt Orders.Arn" << true << R"({"Fn::GetAtt":["Orders","Arn"]})";
        QTest::newRow("json") << "{\"A\": [1, 2]}" << false << R"({"A":[1,2]})";
        QTest::newRow("yaml") << "A:\n  - 1\n  - x" << false << R"({"A":[1,"x"]})";
        QTest::newRow("list") << "- a\n- b" << false << R"(["a","b"])";
    }
    void typedTextBecomesAValue() {
        QFETCH(QString, text);
        QFETCH(bool, asString);
        QFETCH(QString, json);
        const Result<nlohmann::ordered_json> value = parseValue(text, asString);
        QVERIFY2(value.ok(), value ? "" : value.error().toString().c_str());
        QCOMPARE(QString::fromStdString(value->dump()), json);
    }

    void brokenTextIsAnError() {
        QVERIFY(!parseValue("{\"A\": ", false).ok());
        QVERIFY(!parseValue("A: [1, 2", false).ok());
        QVERIFY(!parseValue("A: 1\n B: 2", false).ok());
    }
};

QTEST_GUILESS_MAIN(ValueTextTest)
#include "value_text_test.moc"
