#include "model/template/template.h"

#include "model/base/file.h"
#include "tests/model/template/parsed.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace lintel;

namespace {

Template::Ptr fixture(const char* name) {
    return parsed(*readFile(std::string(LINTEL_FIXTURES "/templates/") + name));
}

/// "kind target.attribute <source path"
QStringList listed(const Template& source) {
    static constexpr const char* Kinds[] = {"Ref",       "GetAtt",    "Sub",      "DependsOn",
                                            "Condition", "FindInMap", "Connector"};
    QStringList lines;
    for (const Reference& reference : source.references()) {
        QString line = QString("%1 %2").arg(Kinds[int(reference.kind)], reference.target.c_str());
        if (!reference.attribute.empty())
            line += '.' + QString::fromStdString(reference.attribute);
        line += " <" + QString::fromStdString(reference.source);
        for (const std::string& step : reference.path)
            line += '/' + QString::fromStdString(step);
        lines << line;
    }
    return lines;
}

} // namespace

class TemplateTest : public QObject {
    Q_OBJECT
private slots:
    void referencesAreFound_data();
    void referencesAreFound();
    void resourcesAreReadInOrder();
    void propertiesAreFoundByDottedPath();
    void sectionsAndPathsAreFound();
    void serverlessTransformIsSeen_data();
    void serverlessTransformIsSeen();
    void targetsArePlainReferences_data();
    void targetsArePlainReferences();
    void valuesAreKnownThroughDefaults_data();
    void valuesAreKnownThroughDefaults();
    void emptyTemplatesAreTemplates();
};

void TemplateTest::referencesAreFound_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("references");
    const auto row = [](const char* name, QByteArray text, QStringList references) {
        QTest::newRow(name) << text << references;
    };
    row("of a resource",
        "Resources:\n  A:\n    DependsOn: B\n    Condition: C\n    Properties:\n      P: !Ref D\n      Q: "
        "[!GetAtt E.F.G]\n"
        "      R: !Sub '${H} ${I.J} ${!K} ${AWS::Region}'\n      S: !FindInMap [M, !Ref N, O]\n",
        {"DependsOn B <A/Resources/A/DependsOn", "Condition C <A/Resources/A/Condition",
         "Ref D <A/Resources/A/Properties/P", "GetAtt E.F.G <A/Resources/A/Properties/Q/0",
         "Sub H <A/Resources/A/Properties/R", "Sub I.J <A/Resources/A/Properties/R",
         "Sub AWS::Region <A/Resources/A/Properties/R", "FindInMap M <A/Resources/A/Properties/S",
         "Ref N <A/Resources/A/Properties/S/1"});
    row("dependencies", "Resources: {A: {DependsOn: [B, C]}}\n",
        {"DependsOn B <A/Resources/A/DependsOn/0", "DependsOn C <A/Resources/A/DependsOn/1"});
    row("nested", "Resources: {A: {P: !If [B, !Join ['', [!Ref C]], {Ref: D}], Q: {Fn::If: [E, 1, 2]}}}\n",
        {"Condition B <A/Resources/A/P/0", "Ref C <A/Resources/A/P/1/1/0", "Ref D <A/Resources/A/P/2",
         "Condition E <A/Resources/A/Q/Fn::If/0"});
    row("long within short",
        "Resources: {A: {P: !Base64 {Fn::Sub: ['${B}${X}', {X: !Ref C}]}, Q: !GetAZs {Ref: D}}}\n",
        {"Sub B <A/Resources/A/P/Fn::Base64", "Ref C <A/Resources/A/P/Fn::Base64/Fn::Sub/1/X",
         "Ref D <A/Resources/A/Q/Fn::GetAZs"});
    row("local variables", "Resources: {A: {P: !Sub ['${B} ${C} ${B.D}', {B: !GetAtt [E, F]}]}}\n",
        {"Sub C <A/Resources/A/P", "Sub B.D <A/Resources/A/P", "GetAtt E.F <A/Resources/A/P/1/B"});
    row("conditions and outputs",
        "Conditions: {A: {Condition: B}, C: !Not [!Condition D]}\nOutputs: {E: {Condition: A, Value: !Ref "
        "F}}\n",
        {"Condition B </Conditions/A", "Condition D </Conditions/C/0", "Condition A </Outputs/E/Condition",
         "Ref F </Outputs/E/Value"});
    row("connectors",
        "Resources:\n  A: {Connectors: {N: {Properties: {Destination: [{Id: B}, {Id: !Ref C}, x]}}}}\n"
        "  D: {Type: AWS::Serverless::Connector, Properties: {Source: {Id: A}, Destination: {Id: B}}}\n"
        "  E: {Type: x, Properties: {Source: {Id: A}}}\n",
        {"Ref C <A/Resources/A/Connectors/N/Properties/Destination/1/Id",
         "Connector B <A/Resources/A/Connectors/N/Properties/Destination/0/Id",
         "Connector A <D/Resources/D/Properties/Source/Id",
         "Connector B <D/Resources/D/Properties/Destination/Id"});
    row("what only looks like one",
        "Resources: {A: {Type: B, Properties: {Condition: B, Ref: [C], DependsOn: D, P: '${E}', Q: {Ref: F, "
        "G: H}}}}\n",
        {});
    row("loops",
        "Resources:\n  Fn::ForEach::L: [X, [!Ref B], {'A${X}': {P: !Ref X, Q: !GetAtt C.D, R: !Sub "
        "'${X}${E}', S: !Ref 'F${X}'}}]\n",
        {"Ref B </Resources/Fn::ForEach::L/1/0", "GetAtt C.D </Resources/Fn::ForEach::L/2/A${X}/Q",
         "Sub E </Resources/Fn::ForEach::L/2/A${X}/R"});
    row("odd shapes",
        "Resources: {A: {P: !GetAtt [], Q: !Sub [], R: !If x, S: !Ref {a: 1}, T: !FindInMap x}}\n", {});
    row("attribute that a parameter names", "Resources: {A: {P: !GetAtt [B, !Ref C]}}\n",
        {"GetAtt B <A/Resources/A/P", "Ref C <A/Resources/A/P/1"});
}

void TemplateTest::referencesAreFound() {
    QFETCH(QByteArray, text);
    QFETCH(QStringList, references);
    const Template::Ptr source = parsed(text.toStdString());
    QCOMPARE(listed(*source), references);
    for (const Reference& reference : source->references()) {
        QCOMPARE(source->find(reference.path), reference.node);
        QVERIFY(!source->referencesTo(reference.target).empty());
    }
    QVERIFY(source->referencesTo("Nothing").empty());
}

void TemplateTest::resourcesAreReadInOrder() {
    const Template::Ptr source = fixture("serverless.yaml");
    QStringList ids;
    for (const Resource& resource : source->resources())
        ids << QString::fromStdString(resource.logicalId + ' ' + resource.type);
    QCOMPARE(ids.size(), 6);
    QCOMPARE(ids.first(), "Api AWS::Serverless::HttpApi");
    QCOMPARE(ids.last(), "OrdersTable AWS::DynamoDB::Table");
    QCOMPARE(source->resource("OrdersTable")->condition->text(), "IsProd");
    QCOMPARE(source->resource("Worker")->dependsOn->items().size(), 1u);
    QCOMPARE(source->resource("DeadLetters")->dependsOn, nullptr);
    QCOMPARE(source->resource("DeadLetters")->key->position(), (Position{71, 3}));
    QVERIFY(!source->resource("Nothing"));

    const Template::Ptr odd = parsed("Resources: {A: 1, B: , C: {Type: !Ref T}, D: []}\n");
    QCOMPARE(odd->resources().size(), 4u);
    QCOMPARE(odd->resource("A")->type, "");
    QCOMPARE(odd->resource("B")->properties, nullptr);
    QVERIFY(parsed("Resources: [A]\n")->resources().empty());
}

void TemplateTest::propertiesAreFoundByDottedPath() {
    const Template::Ptr source = fixture("queue.json");
    const Resource& jobs = *source->resource("Jobs");
    QCOMPARE(jobs.property("RedrivePolicy.maxReceiveCount")->text(), "5");
    QCOMPARE(jobs.property("Tags.0.Value")->text(), "café");
    QCOMPARE(jobs.property("Tags.1.Value"), nullptr);
    QCOMPARE(jobs.property("Nothing.At.All"), nullptr);
    QCOMPARE(parsed("Resources: {A: {Type: x}}\n")->resource("A")->property("P"), nullptr);
}

void TemplateTest::sectionsAndPathsAreFound() {
    const Template::Ptr source = fixture("vpc.yaml");
    QVERIFY(source->section("Mappings")->isMapping());
    QCOMPARE(source->section("Rules"), nullptr);
    const Path zone = {"Resources", "PublicSubnetB", "Properties", "AvailabilityZone", "Fn::Select", "0"};
    QCOMPARE(source->find(zone)->text(), "1");
    const Path tags = {"Resources", "Gateway", "Properties", "Tags", "0", "Value"};
    QCOMPARE(targetOf(source->find(tags))->logicalId, "Name");
    const Path vpcTags = {"Resources", "Vpc", "Properties", "Tags", "0", "Value"};
    QCOMPARE(source->pathOf(*source->find(tags)), vpcTags);
    const Node& key = *source->section("Outputs")->findKey("VpcId");
    QCOMPARE(source->pathOf(key), (Path{"Outputs", "VpcId"}));
    QCOMPARE(source->pathOf(source->root()), Path{});
    QCOMPARE(source->find(Path{}), &source->root());
    QCOMPARE(source->find(Path{"Outputs", "0"}), nullptr);
}

void TemplateTest::serverlessTransformIsSeen_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("seen");
    QTest::newRow("text") << QByteArray("Transform: AWS::Serverless-2016-10-31\n") << true;
    QTest::newRow("list") << QByteArray("Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\n")
                          << true;
    QTest::newRow("another") << QByteArray("Transform: AWS::LanguageExtensions\n") << false;
    QTest::newRow("none") << QByteArray("Resources: {}\n") << false;
}

void TemplateTest::serverlessTransformIsSeen() {
    QFETCH(QByteArray, text);
    QTEST(parsed(text.toStdString())->usesServerlessTransform(), "seen");
}

void TemplateTest::targetsArePlainReferences_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("target");
    for (const auto& [text, target] : std::initializer_list<std::pair<const char*, const char*>>{
             {"!Ref A", "A"},
             {"{Ref: A}", "A"},
             {"!GetAtt A.Arn", "A.Arn"},
             {"!GetAtt [A, Arn]", "A.Arn"},
             {"{Fn::GetAtt: A.B.C}", "A.B.C"},
             {"!GetAtt [A, !Ref B]", ""},
             {"!GetAtt [A]", ""},
             {"!Sub ${A}", "A"},
             {"!Sub '${A.Arn}'", "A.Arn"},
             {"!Sub '${A}/x'", ""},
             {"!Sub '${A}${B}'", ""},
             {"!Sub ['${A}', {}]", ""},
             {"A", ""},
             {"[!Ref A]", ""},
             {"!Rain::Embed A", ""},
         })
        QTest::newRow(text) << text << target;
}

void TemplateTest::targetsArePlainReferences() {
    QFETCH(QString, text);
    const Template::Ptr source = parsed("a: " + text.toStdString());
    const auto target = targetOf(source->root().find("a"));
    QString found;
    if (target)
        found = QString::fromStdString(target->logicalId +
                                       (target->attribute.empty() ? "" : '.' + target->attribute));
    QTEST(found, "target");
    QVERIFY(!targetOf(nullptr));
}

void TemplateTest::valuesAreKnownThroughDefaults_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("string");
    QTest::addColumn<QString>("boolean");
    const auto row = [](const char* text, const char* number, const char* string, const char* boolean) {
        QTest::newRow(text) << text << number << string << boolean;
    };
    row("30", "30", "30", "");
    row("'30'", "30", "30", "");
    row("1.5", "1.5", "1.5", "");
    row("x", "", "x", "");
    row("true", "", "true", "true");
    row("no", "", "no", "false");
    row("'true'", "", "true", "true");
    row("'yes'", "", "yes", "");
    row("null", "", "", "");
    row("!Ref Number", "60", "60", "");
    row("!Ref Flag", "", "false", "false");
    row("!Ref Text", "", "dev", "");
    row("!Ref NoDefault", "", "", "");
    row("!Ref AWS::Region", "", "", "");
    row("!Ref Nothing", "", "", "");
    row("!Sub 30", "", "", "");
    row("!If [a, 1, 2]", "", "", "");
    row("[1]", "", "", "");
}

void TemplateTest::valuesAreKnownThroughDefaults() {
    QFETCH(QString, text);
    const Template::Ptr source = parsed(
        "Parameters:\n  Number: {Type: Number, Default: 60}\n  Flag: {Type: String, Default: 'false'}\n"
        "  Text: {Type: String, Default: dev}\n  NoDefault: {Type: Number}\na: " +
        text.toStdString());
    const Node* node = source->root().find("a");
    const auto number = knownNumber(*source, node);
    QTEST(number ? QString::number(*number) : QString(), "number");
    QTEST(QString::fromStdString(knownString(*source, node).value_or("")), "string");
    const auto boolean = knownBool(*source, node);
    QTEST(QString(boolean ? *boolean ? "true" : "false" : ""), "boolean");
    QVERIFY(!knownNumber(*source, nullptr) && !knownString(*source, nullptr) && !knownBool(*source, nullptr));
    QCOMPARE(literalString(node).has_value(), node->isString() && node->intrinsic() == Intrinsic::None);
}

void TemplateTest::emptyTemplatesAreTemplates() {
    for (const auto format : {Template::Format::Yaml, Template::Format::Json}) {
        const Template::Ptr source = Template::empty(format);
        QCOMPARE(int(source->format()), int(format));
        QVERIFY(source->resources().empty());
        QVERIFY(source->section("Resources")->isMapping());
        QCOMPARE(source->section("AWSTemplateFormatVersion")->text(), "2010-09-09");
    }
}

QTEST_APPLESS_MAIN(TemplateTest)
#include "template_test.moc"
