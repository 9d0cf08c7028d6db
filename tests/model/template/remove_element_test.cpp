#include "model/base/file.h"
#include "model/template/template_editor.h"
#include "tests/model/template/parsed.h"

#include <QTest>

using namespace lintel;

class RemoveElementTest : public QObject {
    Q_OBJECT
private slots:
    void whatWouldDangleGoes_data();
    void whatWouldDangleGoes();
    void otherElementsGoAlone_data();
    void otherElementsGoAlone();
    void aMissingResourceIsAnError();
    void everyResourceOfTheFixturesCanGo();
};

void RemoveElementTest::whatWouldDangleGoes_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, QByteArray before, QByteArray after) {
        QTest::newRow(name) << before << after;
    };
    row("alone", "Resources:\n  A: {Type: x}\n  B: {Type: y}\n", "Resources:\n  B: {Type: y}\n");
    row("the only one", "Resources:\n  A: {Type: x}\n", "Resources: {}\n");
    row("between empty lines", "Resources:\n\n  B: {}\n\n  # a comment\n  A:\n    Type: x\n\n  C: {}\n",
        "Resources:\n\n  B: {}\n\n  # a comment\n\n  C: {}\n");
    row("property", "Resources:\n  A: {}\n  B:\n    Type: y\n    Properties:\n      P: !Ref A\n      Q: 1\n",
        "Resources:\n  B:\n    Type: y\n    Properties:\n      Q: 1\n");
    row("the only property",
        "Resources:\n  A: {}\n  B:\n    Type: y\n    Properties:\n      P: {Q: !GetAtt A.Arn}\n",
        "Resources:\n  B:\n    Type: y\n");
    row("list item",
        "Resources:\n  A: {}\n  B:\n    Properties:\n      P:\n        - !Ref A\n        - !Sub '${A.Arn}'\n "
        "       - x\n",
        "Resources:\n  B:\n    Properties:\n      P:\n        - x\n");
    row("dependency",
        "Resources:\n  A: {}\n  B:\n    Type: y\n    DependsOn: A\n  C:\n    Type: z\n    DependsOn: [A, "
        "B]\n",
        "Resources:\n  B:\n    Type: y\n  C:\n    Type: z\n    DependsOn: [B]\n");
    row("the only dependency of a list",
        "Resources:\n  A: {}\n  B:\n    Type: y\n    DependsOn:\n      - A\n",
        "Resources:\n  B:\n    Type: y\n");
    row("output", "Resources:\n  A: {}\n  B: {}\nOutputs:\n  O: {Value: !Ref A}\n  P: {Value: !Ref B}\n",
        "Resources:\n  B: {}\nOutputs:\n  P: {Value: !Ref B}\n");
    row("the only output", "Resources:\n  A: {}\n  B: {}\nOutputs:\n  O: {Value: !Ref A}\n",
        "Resources:\n  B: {}\n");
    row("statement",
        "Resources:\n  A: {}\n  R:\n    Properties:\n      Statement:\n        - Effect: Allow\n          "
        "Resource: !GetAtt A.Arn\n        - Effect: Allow\n          Resource: [!GetAtt A.Arn, x]\n",
        "Resources:\n  R:\n    Properties:\n      Statement:\n        - Effect: Allow\n          Resource: "
        "[x]\n");
    row("two uses in one statement",
        "Resources:\n  A: {}\n  R:\n    Properties:\n      Statement:\n        - Principal: !Ref A\n         "
        " Resource: !GetAtt A.Arn\n        - Resource: x\n",
        "Resources:\n  R:\n    Properties:\n      Statement:\n        - Resource: x\n");
    row("event",
        "Resources:\n  A: {}\n  F:\n    Properties:\n      Handler: h\n      Events:\n        E:\n          "
        "Type: SQS\n          Properties:\n            Queue: !GetAtt A.Arn\n            BatchSize: 10\n",
        "Resources:\n  F:\n    Properties:\n      Handler: h\n");
    row("what cannot be cut",
        "Resources:\n  A: {}\n  B:\n    Properties:\n      P: !Join ['', [!Ref A, x]]\n      Q: !Sub "
        "'x${A}'\n",
        "Resources:\n  B:\n    Properties:\n      P: !Join ['', [!Ref A, x]]\n      Q: !Sub 'x${A}'\n");
    row("layout",
        "Resources:\n  A: {}\n  B: {}\nMetadata:\n  Lintel:\n    nodes:\n      A: [1, 2]\n      B: [3, 4]\n  "
        "  shapes:\n      u: {kind: user, to: [A, B]}\n",
        "Resources:\n  B: {}\nMetadata:\n  Lintel:\n    nodes:\n      B: [3, 4]\n    shapes:\n      u: "
        "{kind: user, to: [B]}\n");
    row("JSON",
        "{\n  \"Resources\": {\n    \"A\": {},\n    \"B\": {\n      \"Properties\": {\n        \"P\": 1,\n   "
        "     \"Q\": { \"Ref\": \"A\" }\n      }\n    }\n  }\n}\n",
        "{\n  \"Resources\": {\n    \"B\": {\n      \"Properties\": {\n        \"P\": 1\n      }\n    }\n  "
        "}\n}\n");
    row("a parameter of another name",
        "Parameters:\n  AA: {}\nResources:\n  A: {}\n  B: {Properties: {P: !Ref AA}}\n",
        "Parameters:\n  AA: {}\nResources:\n  B: {Properties: {P: !Ref AA}}\n");
}

void RemoveElementTest::whatWouldDangleGoes() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    TemplateEditor editor(parsed(before.toStdString()));
    const auto result = editor.removeResource("A");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().toString().c_str());
    QCOMPARE(QByteArray::fromStdString(editor.current()->text()), after);
}

void RemoveElementTest::otherElementsGoAlone_data() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* section, QByteArray before, QByteArray after) {
        QTest::newRow(section) << QString(section) << before << after;
    };
    row("Parameters",
        "Parameters:\n  A: {Type: String}\n  B: {Type: String}\nMetadata:\n  "
        "AWS::CloudFormation::Interface:\n"
        "    ParameterGroups:\n      - Parameters: [B, A] # form\n    ParameterLabels:\n      A: {default: "
        "x}\n"
        "Resources:\n  A2: {P: !Ref A}\n",
        "Parameters:\n  B: {Type: String}\nMetadata:\n  AWS::CloudFormation::Interface:\n"
        "    ParameterGroups:\n      - Parameters: [B] # form\n"
        "Resources:\n  A2: {P: !Ref A}\n");
    row("Conditions", "Conditions:\n  # first\n  A: !Equals [a, b]\n\nResources:\n  R: {Condition: A}\n",
        "\nResources:\n  R: {Condition: A}\n");
    row("Mappings", "Mappings:\n  A: {a: {b: c}} # a\n  # two\n  B: {a: {b: c}}\nResources: {}\n",
        "Mappings:\n  # two\n  B: {a: {b: c}}\nResources: {}\n");
    row("Outputs", "Outputs:\n  B: {Value: 1}\n  A:\n    Value: 2\n\n# end\n",
        "Outputs:\n  B: {Value: 1}\n\n# end\n");
}

void RemoveElementTest::otherElementsGoAlone() {
    QFETCH(QString, section);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    TemplateEditor editor(parsed(before.toStdString()));
    const auto result = editor.removeElement(section.toStdString(), "A");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().toString().c_str());
    QCOMPARE(QByteArray::fromStdString(editor.current()->text()), after);
}

void RemoveElementTest::aMissingResourceIsAnError() {
    const Template::Ptr source = parsed("Resources: {B: {}}\n");
    TemplateEditor editor(source);
    const auto result = editor.removeResource("A");
    QVERIFY(!result.ok());
    QCOMPARE(result.error().toString(), "There is no A in Resources.");
    QCOMPARE(editor.current(), source);
}

void RemoveElementTest::everyResourceOfTheFixturesCanGo() {
    for (const char* file : {"serverless.yaml", "vpc.yaml", "queue.json", "minified.json"}) {
        const Template::Ptr source = parsed(*readFile(std::string(LINTEL_FIXTURES "/templates/") + file));
        TemplateEditor all(source);
        for (const Resource& resource : source->resources()) {
            TemplateEditor one(source);
            QVERIFY2(one.removeResource(resource.logicalId).ok(), resource.logicalId.c_str());
            QVERIFY2(all.removeResource(resource.logicalId).ok(), resource.logicalId.c_str());
        }
        QVERIFY(all.current()->resources().empty());
    }
}

QTEST_APPLESS_MAIN(RemoveElementTest)
#include "remove_element_test.moc"
