#include "model/template/states_language.h"

#include "tests/model/template/parsed.h"

#include <QtTest>

using namespace lintel;

namespace {

nlohmann::json definitionIn(const std::string& properties) {
    const Template::Ptr source = parsed(
        "Resources:\n  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n" + properties);
    return definitionOf(*source->resource("M"));
}

} // namespace

class StatesLanguageTest : public QObject {
    Q_OBJECT

private slots:
    void readsEveryFormOfADefinition() {
        const std::string written = "      Definition: {StartAt: A, States: {A: {Type: Succeed}}}\n";
        const std::string text =
            "      DefinitionString: '{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Succeed\"}}}'\n";
        const std::string sub = "      DefinitionString: !Sub '{\"StartAt\": \"A\", \"States\": {\"A\": "
                                "{\"Type\": \"Succeed\"}}}'\n";
        const std::string listed = "      DefinitionString: !Sub ['{\"StartAt\": \"A\", \"States\": {\"A\": "
                                   "{\"Type\": \"Succeed\"}}}', {X: y}]\n";
        for (const std::string& form : {written, text, sub, listed})
            QCOMPARE(definitionIn(form).at("States").at("A").at("Type").get<std::string>(),
                     std::string("Succeed"));
    }

    void leavesWhatOnlyTheDeploymentKnows_data() {
        QTest::addColumn<QByteArray>("properties");
        QTest::newRow("none") << QByteArray("      RoleArn: x\n");
        QTest::newRow("in a bucket") << QByteArray("      DefinitionS3Location: {Bucket: b, Key: k}\n");
        QTest::newRow("joined") << QByteArray("      DefinitionString: !Join ['', ['{', '}']]\n");
        QTest::newRow("no JSON") << QByteArray("      DefinitionString: '{\"StartAt\"'\n");
        QTest::newRow("a list") << QByteArray("      DefinitionString: '[1]'\n");
        QTest::newRow("included") << QByteArray(
            "      Definition: {'Fn::Transform': {Name: AWS::Include}}\n");
        QTest::newRow("a text") << QByteArray("      Definition: text\n");
    }

    void leavesWhatOnlyTheDeploymentKnows() {
        QFETCH(QByteArray, properties);
        QVERIFY(definitionIn(properties.toStdString()).is_null());
    }

    void findsEveryWayOut() {
        const nlohmann::json state = {{"Type", "Choice"},
                                      {"Next", "Never"},
                                      {"Default", "Else"},
                                      {"Choices", {{{"Next", "Yes"}}, {{"Next", "${Open}"}}, "damaged"}},
                                      {"Catch",
                                       {{{"ErrorEquals", {"States.Timeout", "Mine"}}, {"Next", "Late"}},
                                        {{"ErrorEquals", {"States.ALL"}}, {"Next", "Any"}}}}};
        std::vector<std::pair<std::string, std::string>> found;
        for (const Transition& way : transitionsOf(state))
            found.emplace_back(way.to, way.when);
        const std::vector<std::pair<std::string, std::string>> expected{{"Never", ""},
                                                                        {"Yes", ""},
                                                                        {"Else", "otherwise"},
                                                                        {"Late", "States.Timeout, Mine"},
                                                                        {"Any", "any error"}};
        QVERIFY(found == expected);
        QVERIFY(transitionsOf({{"Type", "Succeed"}}).empty());
        QVERIFY(transitionsOf({{"Choices", "damaged"}, {"Catch", 7}, {"Next", 7}}).empty());
    }
};

QTEST_APPLESS_MAIN(StatesLanguageTest)
#include "states_language_test.moc"
