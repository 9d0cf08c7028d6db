#include "model/base/file.h"
#include "model/template/template_editor.h"
#include "tests/model/template/parsed.h"

#include <QTest>

using namespace lintel;

class RenameTest : public QObject {
    Q_OBJECT
private slots:
    void everyReferenceFollows_data();
    void everyReferenceFollows();
    void impossibleRenamesChangeNothing_data();
    void impossibleRenamesChangeNothing();
    void renamingBackRestoresTheBytes();
};

void RenameTest::everyReferenceFollows_data() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const char* section, QByteArray before) {
        // "<A>" stands for the name and "A" for a text that happens to look like it.
        QTest::newRow(name) << QString(section) << QByteArray(before).replace("<A>", "A")
                            << QByteArray(before).replace("<A>", "Renamed");
    };
    row("key", "Resources", "Resources:\n  <A>: {Type: A}\n");
    row("quoted key", "Resources", "Resources:\n  \"<A>\":\n    Type: A\n");
    row("references", "Resources",
        "Resources:\n  <A>: {Type: x}\n  B:\n    Type: A\n    P: !Ref <A>\n    Q: !Ref \"<A>\" # A\n    R: "
        "{Ref: '<A>'}\n"
        "    S: !Ref\n      <A>\n");
    row("attributes", "Resources",
        "Resources:\n  <A>: {}\n  B:\n    P: !GetAtt <A>.Arn\n    Q: !GetAtt [<A>, A]\n    R: {'Fn::GetAtt': "
        "\"<A>.A.A\"}\n    S: !GetAtt AA.Arn\n    T: !GetAtt\n      - <A>\n      - Arn\n");
    row("variables", "Resources",
        "Resources:\n  <A>: {}\n  B:\n    P: !Sub 'A ${<A>} ${<A>.A} ${ <A> } ${!A} ${AA} $A'\n    Q: !Sub "
        "|\n      A\n"
        "      ${<A>}\n    R: !Sub ['${A} ${<A>.Arn}', {A: !Ref <A>}]\n    S: {Fn::Sub: ['${<A>}', {}]}\n"
        "    T: '${A}'\n");
    row("dependencies", "Resources",
        "Resources:\n  <A>: {}\n  B: {DependsOn: <A>}\n  C:\n    DependsOn:\n      - B\n      - <A> # A\n");
    row("nested calls", "Resources",
        "Resources:\n  <A>: {}\n  B:\n    P: !If [A, !Ref <A>, !Join ['', [A, !Sub '${<A>}']]]\n");
    row("outputs", "Resources", "Resources:\n  <A>: {}\nOutputs:\n  A:\n    Value: !Ref <A>\n");
    row("layout", "Resources",
        "Resources:\n  <A>: {}\nMetadata:\n  Lintel:\n    nodes: {<A>: [1, 2], AA: [3, 4]}\n    shapes:\n    "
        "  user:\n"
        "        text: A\n        to: [<A>, B]\n");
    row("through an anchor", "Resources",
        "Resources:\n  <A>: {P: &A !Ref <A>, Q: &x [!Ref <A>]}\n  B: {P: *A, Q: *x}\n");
    row("JSON", "Resources",
        "{\"Resources\":{\"<A>\":{},\"B\":{\"P\":{\"Ref\":\"<A>\"},\"Q\":{\"Fn::Sub\":\"${<A>.Arn}\\n${A\"},"
        "\"DependsOn\":[\"<A>\"]}}}");
    row("parameter", "Parameters",
        "Parameters:\n  <A>: {Type: String, Default: A}\nMetadata:\n  AWS::CloudFormation::Interface:\n"
        "    ParameterGroups: [{Parameters: [B, <A>]}]\n    ParameterLabels:\n      <A>: {default: A}\n"
        "Resources:\n  B: {P: !Ref <A>, Q: !Sub '${<A>}', R: !GetAtt A.Arn}\n");
    row("condition", "Conditions",
        "Conditions:\n  <A>: !Equals [A, !Ref A]\n  B: !And [!Condition <A>, {Condition: <A>}]\nResources:\n"
        "  C: {Condition: <A>, P: !If [<A>, A, !Ref A], Q: {Condition: {StringEquals: A}}}\n"
        "Outputs:\n  D: {Condition: <A>, Value: A}\n");
    row("mapping", "Mappings",
        "Mappings:\n  <A>: {A: {A: 1}}\nResources:\n  B: {P: !FindInMap [<A>, A, A], Q: {Fn::FindInMap: "
        "[\"<A>\", A, A]}}\n");
    row("what the serverless transform adds", "Resources",
        "Transform: AWS::Serverless-2016-10-31\nResources:\n  <A>: {Type: AWS::Serverless::Function}\n"
        "  AB: {Type: AWS::Serverless::Function}\n  Ax: {Type: AWS::SQS::Queue}\n  C:\n    Type: t\n"
        "    P: [!GetAtt <A>Role.Arn, !Ref <A>.Version, !Ref ABRole, !Ref Ax, !Ref AxRole]\n"
        "    Q: !Sub '${<A>Role} ${<A>.Arn} ${<A>Aliaslive} ${ABRole} ${Ax} ${<A>Role.Arn}'\n");
    row("hook", "Resources",
        "Hooks:\n  A:\n    Type: A\n    Properties:\n      ServiceRole: A\n      Applications:\n"
        "        - Target: {Type: A, LogicalID: <A>}\n"
        "          ECSAttributes: {TaskSets: [<A>, B], TrafficRouting: {ProdTrafficRoute: {LogicalID: "
        "<A>}}}\n"
        "Resources:\n  <A>: {}\n");
    row("no transform", "Resources",
        "Resources:\n  <A>: {Type: AWS::Serverless::Function}\n  C: {P: !GetAtt ARole.Arn}\n");
    row("connectors", "Resources",
        "Transform: AWS::Serverless-2016-10-31\nResources:\n  <A>:\n    Type: AWS::SNS::Topic\n    "
        "Connectors:\n"
        "      A: {Properties: {Destination: {Id: B}, Permissions: [Write]}}\n  B:\n    Type: "
        "AWS::SQS::Queue\n"
        "    Connectors: {C: {Properties: {Destination: [{Id: <A>}, {Id: B}]}}}\n  D:\n"
        "    Type: AWS::Serverless::Connector\n    Properties:\n      Source: {Id: \"<A>\"}\n"
        "      Destination: {Id: <A>, Arn: A}\n");
    row("loop variable", "Resources",
        "Resources:\n  <A>: {}\n  Fn::ForEach::Loop:\n    - A\n    - [x, y]\n    - 'B${A}': {P: !Ref A, Q: "
        "!GetAtt <A>.Arn}\n");
}

void RenameTest::everyReferenceFollows() {
    QFETCH(QString, section);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    if (std::string_view(QTest::currentDataTag()) == "loop variable")
        after.replace("!GetAtt Renamed.Arn", "!GetAtt A.Arn"); // the loop's own A hides the resource
    TemplateEditor editor(parsed(before.toStdString()));
    const auto result = editor.rename(section.toStdString(), "A", "Renamed");
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().toString().c_str());
    QCOMPARE(QByteArray::fromStdString(editor.current()->text()), after);
}

void RenameTest::impossibleRenamesChangeNothing_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, QByteArray text, const char* to, const char* error) {
        QTest::newRow(name) << text << to << error;
    };
    row("not there", "Resources: {B: {}}\n", "C", "There is no A in Resources.");
    row("no section", "a: 1\n", "C", "There is no A in Resources.");
    row("no name", "Resources: {A: {}}\n", "", "A logical id has letters and digits only: \"\".");
    row("not a name", "Resources: {A: {}}\n", "A-B", "A logical id has letters and digits only: \"A-B\".");
    row("taken", "Resources: {A: {}, B: {}}\n", "B", "There is already an element B.");
    row("taken by a parameter", "Parameters: {B: {}}\nResources: {A: {}}\n", "B",
        "There is already an element B.");
    row("taken by a loop",
        "Resources:\n  A: {}\n  Fn::ForEach::L: [B, [x], {'Q${B}': {P: !Sub '${B}', Q: !Ref A}}]\n", "B",
        "2:3: This file does not let A be renamed everywhere. (at /Resources/A)");
    row("taken by a local variable", "Resources: {A: {P: !Sub ['${A} ${B}', {B: 1}]}}\n", "B",
        "1:13: This file does not let A be renamed everywhere. (at /Resources/A)");
    row("written with escapes", "{\"Resources\": {\"A\": {\"P\": {\"Ref\": \"\\u0041\"}}}}", "B",
        "1:16: This file does not let A be renamed everywhere. (at /Resources/A)");
}

void RenameTest::impossibleRenamesChangeNothing() {
    QFETCH(QByteArray, text);
    QFETCH(QString, to);
    QFETCH(QString, error);
    const Template::Ptr source = parsed(text.toStdString());
    TemplateEditor editor(source);
    const auto result = editor.rename("Resources", "A", to.toStdString());
    QVERIFY(!result.ok());
    QCOMPARE(QString::fromStdString(result.error().toString()), error);
    QCOMPARE(editor.current(), source);
}

void RenameTest::renamingBackRestoresTheBytes() {
    for (const char* file : {"serverless.yaml", "vpc.yaml", "queue.json", "minified.json"}) {
        const Template::Ptr source = parsed(*readFile(std::string(LINTEL_FIXTURES "/templates/") + file));
        for (const Resource& resource : source->resources()) {
            TemplateEditor editor(source);
            QVERIFY(editor.rename("Resources", resource.logicalId, "Renamed").ok());
            QVERIFY(editor.current()->referencesTo(resource.logicalId).empty());
            QCOMPARE(editor.current()->referencesTo("Renamed").size(),
                     source->referencesTo(resource.logicalId).size());
            QVERIFY(editor.rename("Resources", "Renamed", resource.logicalId).ok());
            QCOMPARE(editor.current()->text(), source->text());
        }
    }
}

QTEST_APPLESS_MAIN(RenameTest)
#include "rename_test.moc"
