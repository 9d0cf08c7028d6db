#include "model/catalog/compiler/sam_types.h"

#include <QTest>
#include <algorithm>

using namespace lintel;
using Json = nlohmann::ordered_json;

namespace {

/// JSON that is written with single quotes here.
Json json(std::string text) {
    std::ranges::replace(text, '\'', '"');
    return Json::parse(text);
}

} // namespace

class SamTypesTest : public QObject {
    Q_OBJECT

    std::map<std::string, Json> m_types;

private slots:
    void init() {
        m_types["SAM"] = json("{'type': 'SAM', 'schema': {'properties': {'Own': {'type': 'string'}}}}");
        m_types["Plain"] =
            json("{'type': 'Plain', 'stateful': true, 'mayReplace': ['Size'], 'references': {'Code/Key': "
                 "['Key.Arn']}, 'schema': {'properties': {'Code': {'$ref': '#/definitions/Code'}, 'Size': "
                 "{'minimum': 3}}, 'createOnlyProperties': ['Code/Key', 'Codes'], 'definitions': {'Code': "
                 "{'properties': {'Key': {'$ref': '#/definitions/Key'}}}, 'Key': {'type': 'string', "
                 "'maxLength': 5}}}}");
        m_types["Beside"] = json("{'type': 'Beside', 'schema': {'properties': {'Path': {'type': 'string'}}, "
                                 "'createOnlyProperties': ['Path']}}");
    }

    void aPropertyFollowsTheOneItIsPassedTo() {
        completeSamTypes(m_types,
                         json("{'SAM': {'becomes': 'Plain', 'properties': {'Flag': {'type': 'boolean'}}, "
                              "'createOnly': ['Own'], 'passes': {'Code': 'Plain/Code', 'Inline': "
                              "'Plain/Code/Key', 'Size': 'Plain/Size', 'RolePath': 'Beside/Path'}}}"));
        const Json& sam = m_types.at("SAM");
        const Json& schema = sam.at("schema");
        QVERIFY(schema.at("properties").at("Size").at("minimum") == 3);
        QVERIFY(schema.at("properties").at("Flag").at("type") == "boolean");
        QVERIFY(schema.at("properties").at("Inline").at("$ref") == "#/definitions/Plain.Key");
        QVERIFY(schema.at("definitions").at("Plain.Code").at("properties").at("Key").at("$ref") ==
                "#/definitions/Plain.Key");
        QVERIFY(schema.at("definitions").at("Plain.Key").at("maxLength") == 5);
        QVERIFY(schema.at("createOnlyProperties") == Json::array({"Code/Key", "Inline", "Own"}));
        QVERIFY(sam.at("mayReplace") == Json::array({"Size"}));
        QVERIFY(sam.at("references").at("Inline") == Json::array({"Key.Arn"}));
        QVERIFY(sam.at("references").at("Code/Key") == Json::array({"Key.Arn"}));
        QVERIFY(sam.at("stateful").get<bool>());
    }

    void aPropertyThatDoesNotExistIsRefused() {
        const auto passing = [this](const char* target) {
            completeSamTypes(m_types, Json{{"SAM",
                                            {{"becomes", "Plain"},
                                             {"properties", Json::object()},
                                             {"passes", {{"Size", target}}}}}});
        };
        QVERIFY_EXCEPTION_THROWN(passing("Plain/Weight"), Json::exception);
        QVERIFY_EXCEPTION_THROWN(passing("Plain/Code/Weight"), Json::exception);
        QVERIFY_EXCEPTION_THROWN(passing("Nothing/Size"), std::exception);
    }
};

QTEST_APPLESS_MAIN(SamTypesTest)
#include "sam_types_test.moc"
