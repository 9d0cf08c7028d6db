#include "model/template/template_editor.h"

#include "model/base/file.h"
#include "tests/model/template/parsed.h"
#include "tests/model/template/public_templates.h"

#include <QTest>
#include <random>

using namespace lintel;
using Json = nlohmann::ordered_json;

namespace {

/// "/A/B" with "~1" for a slash in a step.
Path pathFrom(const QString& pointer) {
    Path path;
    for (const QString& step : pointer.split('/').mid(1))
        path.push_back(QString(step).replace("~1", "/").toStdString());
    return path;
}

void collectPaths(const Node& node, Path& path, std::vector<Path>& paths) {
    if (!path.empty())
        paths.push_back(path);
    for (const auto& [key, value] : node.members()) {
        path.push_back(key->text());
        collectPaths(*value, path, paths);
        path.pop_back();
    }
    for (std::size_t i = 0; i < node.items().size(); ++i) {
        path.push_back(std::to_string(i));
        collectPaths(*node.items()[i], path, paths);
        path.pop_back();
    }
}

/// The lines that hold nothing but a comment.
std::vector<std::string> commentLines(const std::string& text) {
    std::vector<std::string> comments;
    for (const QString& line : QString::fromStdString(text).split('\n'))
        if (line.trimmed().startsWith('#'))
            comments.push_back(line.trimmed().toStdString());
    return comments;
}

} // namespace

class TemplateEditorTest : public QObject {
    Q_OBJECT
private slots:
    void editsInTheStyleOfTheFile_data();
    void editsInTheStyleOfTheFile();
    void impossibleEditsChangeNothing_data();
    void impossibleEditsChangeNothing();
    void stringsComeBackAsTheyWere_data();
    void stringsComeBackAsTheyWere();
    void logicalIdsAreFree();
    void randomEditsDoWhatTheySay();
    void publicTemplatesTakeEveryEdit_data();
    void publicTemplatesTakeEveryEdit();
    void differenceIsTheSmallestSplice_data();
    void differenceIsTheSmallestSplice();
};

void TemplateEditorTest::editsInTheStyleOfTheFile_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("after");
    const auto set = [](const char* name, QByteArray before, const char* path, QByteArray value,
                        QByteArray after) {
        QTest::newRow(name) << before << QString("set") << QString(path) << value << after;
    };
    const auto remove = [](const char* name, QByteArray before, const char* path, QByteArray after) {
        QTest::newRow(name) << before << QString("remove") << QString(path) << QByteArray() << after;
    };

    // ---- Blocks
    set("a comment behind the mark of a block", "a: !Sub |  # why\n  b\n  c\nd: 1\n", "/a",
        "{\"Fn::Sub\": \"b\\ne\\n\"}", "a: !Sub |  # why\n  b\n  e\nd: 1\n");

    // ---- Sections
    set("a section before those that follow it", "Parameters:\n  P: {Type: String}\n\nResources: {}\n",
        "/Conditions/C", "{\"Fn::Equals\": [\"a\", \"b\"]}",
        "Parameters:\n  P: {Type: String}\n\nConditions:\n  C: !Equals [a, b]\n\nResources: {}\n");
    set("a section above the only one", "# Licence\n\nResources:\n  Queue: {}\n", "/Mappings/M/a/b", "1",
        "# Licence\n\nMappings:\n  M:\n    a:\n      b: 1\nResources:\n  Queue: {}\n");
    set("a section below a comment of the next",
        "AWSTemplateFormatVersion: '2010-09-09'\n# All of them\nResources: {}\n", "/Parameters/P/Type",
        "\"String\"",
        "AWSTemplateFormatVersion: '2010-09-09'\nParameters:\n  P:\n    Type: String\n# All of "
        "them\nResources: {}\n");
    set("a section of windows lines", "Description: d\r\nOutputs: {}\r\n", "/Resources/Q/Type", "\"T\"",
        "Description: d\r\nResources:\r\n  Q:\r\n    Type: T\r\nOutputs: {}\r\n");
    set("the last section", "Resources: {}\n", "/Outputs/O/Value", "1",
        "Resources: {}\nOutputs:\n  O:\n    Value: 1\n");
    set("a section of another order", "Outputs: {}\nResources: {}\n", "/Parameters/P/Type", "\"String\"",
        "Outputs: {}\nResources: {}\nParameters:\n  P:\n    Type: String\n");
    set("a section without order", "Resources: {}\nOutputs: {}\n", "/Metadata/M", "1",
        "Resources: {}\nOutputs: {}\nMetadata:\n  M: 1\n");
    set("a section of JSON", "{\n  \"Description\": \"d\",\n  \"Resources\": {}\n}\n", "/Parameters",
        "{\"P\": {\"Type\": \"String\"}}",
        "{\n  \"Description\": \"d\",\n  \"Parameters\": {\n    \"P\": {\n      \"Type\": \"String\"\n    "
        "}\n  },\n"
        "  \"Resources\": {}\n}\n");
    set("a section of JSON on one line", "{\"Resources\":{},\"Outputs\":{}}", "/Conditions/C",
        "{\"Fn::Equals\":[\"a\",\"b\"]}",
        "{\"Conditions\":{\"C\":{\"Fn::Equals\":[\"a\",\"b\"]}},\"Resources\":{},\"Outputs\":{}}");

    // ---- Scalars
    set("number", "a:\n  b: 1 # why\n", "/a/b", "2", "a:\n  b: 2 # why\n");
    set("aligned value", "a:   1\nbb:  2\n", "/a", "3", "a:   3\nbb:  2\n");
    set("same value", "a: 0x10 # hex\n", "/a", "16", "a: 0x10 # hex\n");
    set("double quotes stay", "a: \"b\"\n", "/a", "\"c\"", "a: \"c\"\n");
    set("single quotes stay", "a: 'b'\n", "/a", "\"it's\"", "a: \"it's\"\n");
    set("a quote within quotes", "a: 'b'\n", "/a", "\"it's \\\"x\\\"\"", "a: 'it''s \"x\"'\n");
    set("quotes where they must be", "a: b\n", "/a", "\"yes\"", "a: 'yes'\n");
    set("quotes as the file has them", "a: b\nc: \"d\"\n", "/a", "\"012\"", "a: \"012\"\nc: \"d\"\n");
    set("empty value", "a:\nb: 1\n", "/a", "2", "a: 2\nb: 1\n");
    set("empty value with blanks", "a:  \nb: 1\n", "/a", "2", "a: 2\nb: 1\n");
    set("empty value with comment", "a: # why\nb: 1\n", "/a", "2", "a: 2 # why\nb: 1\n");
    set("literal to literal", "a: |\n  x\n  y\nb: 1\n", "/a", "\"p\\nq\\n\"", "a: |\n  p\n  q\nb: 1\n");
    set("literal to plain", "a: |\n  x\n  y\n\nb: 1\n", "/a", "\"p\"", "a: p\n\nb: 1\n");
    set("plain to literal", "a: x # why\nb: 1\n", "/a", "\"p\\nq\"", "a: |- # why\n  p\n  q\nb: 1\n");
    set("text over lines", "a: x\n  y\nb: 1\n", "/a", "\"p\"", "a: p\nb: 1\n");
    set("no final newline", "a: 1", "/a", "2", "a: 2");
    set("boolean", "a: yes\n", "/a", "false", "a: false\n");
    set("null", "a: yes\n", "/a", "null", "a: null\n");
    set("float", "a: 1\n", "/a", "0.25", "a: 0.25\n");
    set("CRLF", "a: 1\r\nb: 2\r\n", "/a", "{\"c\":3}", "a:\r\n  c: 3\r\nb: 2\r\n");
    set("byte order mark",
        "\xEF\xBB\xBF"
        "a: 1\n",
        "/b", "2",
        "\xEF\xBB\xBF"
        "a: 1\nb: 2\n");

    // ---- Intrinsics
    set("short tag", "a: 1\n", "/a", R"({"Ref":"B"})", "a: !Ref B\n");
    set("short attribute", "a: 1\n", "/a", R"({"Fn::GetAtt":["B","Arn"]})", "a: !GetAtt B.Arn\n");
    set("long, as the file has it", "a: {Ref: C}\nb:\n  Ref: C\n", "/b", R"({"Fn::GetAtt":["B","Arn"]})",
        "a: {Ref: C}\nb:\n  Fn::GetAtt:\n    - B\n    - Arn\n");
    set("quotes of a tag's text", "a: !Sub \"x\"\n", "/a", R"({"Fn::Sub":"y"})", "a: !Sub \"y\"\n");
    set("argument of a tag", "a: !Sub x\n", "/a/Fn::Sub", "\"y\"", "a: !Sub y\n");
    set("item of a tag's list", "a: !If [c, x, !Ref z]\n", "/a/1", "5", "a: !If [c, 5, !Ref z]\n");
    set("item of a tag's block", "a: !Join\n  - ''\n  - - x\n    - y\n", "/a/1/1", "\"z\"",
        "a: !Join\n  - ''\n  - - x\n    - z\n");
    set("call in a call", "a: 1\n", "/a", R"({"Fn::Base64":{"Fn::Sub":"x"}})", "a: !Base64\n  Fn::Sub: x\n");
    set("list of calls", "a: 1\n", "/a", R"({"Fn::If":["c",{"Ref":"x"},{"Ref":"AWS::NoValue"}]})",
        "a: !If [c, !Ref x, !Ref AWS::NoValue]\n");
    set("foreign tag", "a: 1\n", "/a", R"({"Rain::Embed":"f.sh"})", "a: !Rain::Embed f.sh\n");
    set("Sub over lines", "a: 1\n", "/a", R"({"Fn::Sub":"x\n${y}\n"})", "a: !Sub |\n  x\n  ${y}\n");
    set("tag to value", "a: !Join\n  - ''\n  - [x]\nb: 1\n", "/a", "\"x\"", "a: x\nb: 1\n");

    // ---- Aliases: other places keep their value
    set("inside an alias", "a: &x {b: 1}\nc: *x\n", "/c/b", "2", "a: &x {b: 1}\nc: {b: 2}\n");
    set("add to an alias", "a: &x [1]\nc: *x # y\n", "/c/1", "2", "a: &x [1]\nc: [1, 2] # y\n");
    set("instead of an alias", "a: &x {b: 1}\nc: *x\n", "/c", "2", "a: &x {b: 1}\nc: 2\n");
    set("instead of an anchor", "a: &x 1\nc: *x\nd: *x\n", "/a", "2", "a: 2\nc: 1\nd: 1\n");
    set("inside an anchor", "a: &x {b: 1}\nc: *x\n", "/a/b", "2", "a: &x {b: 2}\nc: {b: 1}\n");
    set("add to an anchor", "a: &x\n  b: 1\nc: *x\n", "/a/d", "2", "a: &x\n  b: 1\n  d: 2\nc:\n  b: 1\n");
    set("add to an anchored list", "a: &x\n  - 1\n  - 2\n", "/a/2", "3", "a: &x\n  - 1\n  - 2\n  - 3\n");
    set("add to a tag's list", "a: !Foo &x # y\n  - 1\n", "/a/1", "3", "a: !Foo &x # y\n  - 1\n  - 3\n");
    set("beside an anchor", "a:\n  b: &x 1\nc: *x\n", "/a/d", "2", "a:\n  b: &x 1\n  d: 2\nc: *x\n");
    remove("remove an anchor", "a:\n  b: &x [1]\n  d: 1\nc: *x\n", "/a/b", "a:\n  d: 1\nc: [1]\n");
    remove("remove an alias", "a: &x 1\nc: *x\n", "/c", "a: &x 1\n");

    set("over what a merge key brings", "a: &x {b: 1}\nc:\n  <<: *x\n", "/c/b", "2",
        "a: &x {b: 1}\nc:\n  <<: *x\n  b: 2\n");
    remove("what hides what a merge key brings", "a: &x {b: 1}\nc:\n  <<: *x\n  b: 2\n", "/c/b",
           "a: &x {b: 1}\nc:\n  <<: *x\n");

    // ---- Block mappings
    set("new member", "a:\n  b: 1\nc: 2\n", "/a/d", "3", "a:\n  b: 1\n  d: 3\nc: 2\n");
    set("new member behind a comment", "a:\n  b: 1 # x\n  # y\nc: 2\n", "/a/d", "3",
        "a:\n  b: 1 # x\n  d: 3\n  # y\nc: 2\n");
    set("new member behind the comments of the last", "a:\n  b:\n    e: 1\n    # f: 2\nc: 2\n", "/a/d", "3",
        "a:\n  b:\n    e: 1\n    # f: 2\n  d: 3\nc: 2\n");
    set("new member without a final newline", "a:\n  b: 1", "/a/d", "3", "a:\n  b: 1\n  d: 3");
    set("new member behind a literal that keeps its end", "a:\n  b: |+\n    x\n\nc: 1\n", "/a/d", "3",
        "a:\n  b: |+\n    x\n\n  d: 3\nc: 1\n");
    set("four columns", "a:\n    b:\n        c: 1\n", "/a/d", R"({"e":{"f":1}})",
        "a:\n    b:\n        c: 1\n    d:\n        e:\n            f: 1\n");
    set("empty lines between members", "a:\n  b: 1\n\n  c: 2\n\nz: 1\n", "/a/d", "3",
        "a:\n  b: 1\n\n  c: 2\n\n  d: 3\n\nz: 1\n");
    set("empty braces become a block", "Resources: {}\n", "/Resources/Q", R"({"Type":"AWS::SQS::Queue"})",
        "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n");
    set("nothing becomes a block", "Q:\n  Type: x\n  Properties:\n", "/Q/Properties/A", "1",
        "Q:\n  Type: x\n  Properties:\n    A: 1\n");
    set("missing parents", "Resources:\n  Q:\n    Type: x\n", "/Resources/Q/Properties/A/B", "1",
        "Resources:\n  Q:\n    Type: x\n    Properties:\n      A:\n        B: 1\n");
    set("missing section", "Resources:\n  Q:\n    Type: x\n", "/Metadata/Lintel/nodes/Q", "[64,128]",
        "Resources:\n  Q:\n    Type: x\nMetadata:\n  Lintel:\n    nodes:\n      Q: [64, 128]\n");
    set("missing list", "a: 1\n", "/b/0", "\"x\"", "a: 1\nb:\n  - x\n");
    set("key that needs quotes", "a: 1\n", "/yes", "1", "a: 1\n'yes': 1\n");
    set("value to mapping", "a: 1 # why\nb: 2\n", "/a", R"({"c":1})", "a: # why\n  c: 1\nb: 2\n");
    set("mapping to value", "a:\n  c: 1\nb: 2\n", "/a", "5", "a: 5\nb: 2\n");
    set("mapping to value keeps comments", "a: # x\n  # y\n  c: 1\nb: 2\n", "/a", "5",
        "a: 5 # x\n  # y\nb: 2\n");
    set("list with comments to literal", "a:\n  - x\n  - y # z\nb: 2\n", "/a", "\"p\\nq\\n\"",
        "a: | # z\n  p\n  q\nb: 2\n");
    set("list among comments to mapping", "a: # x\n  - y # z\nb: 2\n", "/a", R"({"c":1})",
        "a: # x\n   # z\n  c: 1\nb: 2\n");
    set("only what differs", "a:\n  b: 0x10 # hex\n  c: 2 # two\n  d: [1, 2]\n", "/a",
        R"({"b":16,"c":3,"d":[1,2],"e":4})", "a:\n  b: 0x10 # hex\n  c: 3 # two\n  d: [1, 2]\n  e: 4\n");
    set("members that are gone", "a:\n  b: 1\n  # x\n  c: 2\n  d: 3\n", "/a", R"({"c":2})",
        "a:\n  # x\n  c: 2\n");
    set("mapping in a list item", "a:\n  - k: 1\n    v: 2\n  - k: 3\n", "/a/0/w", "5",
        "a:\n  - k: 1\n    v: 2\n    w: 5\n  - k: 3\n");
    set("before the end of the document", "a:\n  b: 1\n...\n", "/a/c", "2", "a:\n  b: 1\n  c: 2\n...\n");

    // ---- Block sequences
    set("append", "a:\n  - x # 1\nb: 2\n", "/a/1", "\"y\"", "a:\n  - x # 1\n  - y\nb: 2\n");
    set("append without indent", "a:\n- x\nb: 2\n", "/a/1", R"({"k":1,"l":[{"m":1}]})",
        "a:\n- x\n- k: 1\n  l:\n  - m: 1\nb: 2\n");
    set("append like the neighbours", "a:\n  - {k: 1, v: 2}\n", "/a/1", R"({"k":3,"v":4})",
        "a:\n  - {k: 1, v: 2}\n  - {k: 3, v: 4}\n");
    set("append a call", "a:\n  - !Ref x\n", "/a/1", R"({"Ref":"y"})", "a:\n  - !Ref x\n  - !Ref y\n");
    set("append text over lines", "a:\n  - x\n", "/a/1", "\"p\\nq\\n\"", "a:\n  - x\n  - |\n    p\n    q\n");
    set("item", "a:\n  - x # 1\n  - y\n", "/a/0", R"({"k":1})", "a:\n  - k: 1 # 1\n  - y\n");
    set("item to mapping of two", "a:\n  - x # 1\n  - y\n", "/a/0", R"({"k":1,"l":2})",
        "a:\n  - k: 1 # 1\n    l: 2\n  - y\n");
    set("null item", "a:\n  -\n  - y\n", "/a/0", "1", "a:\n  - 1\n  - y\n");
    set("list within list", "a:\n  - - x\n    - y\n", "/a/0/2", "\"z\"", "a:\n  - - x\n    - y\n    - z\n");
    set("new list", "a: 1\n", "/a", R"(["x",{"k":1,"l":2},["y","z"]])",
        "a:\n  - x\n  - k: 1\n    l: 2\n  - - y\n    - z\n");
    set("shorter list", "a:\n  - x # 1\n  - y # 2\n  - z # 3\n", "/a", R"(["x","z"])",
        "a:\n  - x # 1\n  - z # 3\n");
    set("empty list", "a: []\n", "/a/0", "\"x\"", "a:\n  - x\n");

    // ---- Flow collections
    set("flow value", "a: {b: 1, c: 2} # x\n", "/a/b", "3", "a: {b: 3, c: 2} # x\n");
    set("flow member", "a: {b: 1}\n", "/a/c", R"({"Ref":"x"})", "a: {b: 1, c: !Ref x}\n");
    set("flow text that needs quotes", "a: {b: 1}\n", "/a/c", "\"x, y\"", "a: {b: 1, c: 'x, y'}\n");
    set("flow text over lines", "a: {b: 1}\n", "/a/b", "\"x\\ny\"", "a: {b: \"x\\ny\"}\n");
    set("flow with padding", "a: { b: 1 }\n", "/a/c", R"({"d":1})", "a: { b: 1, c: { d: 1 } }\n");
    set("flow with a trailing comma", "a: {b: 1,}\n", "/a/c", "2", "a: {b: 1, c: 2,}\n");
    set("flow over lines", "a: {\n  b: 1, # x\n  c: 2 # y\n}\n", "/a/d", "3",
        "a: {\n  b: 1, # x\n  c: 2, # y\n  d: 3\n}\n");
    set("flow list", "a: [x]\n", "/a/1", "\"y\"", "a: [x, y]\n");
    set("flow list of a tag", "a: !Join ['', [x]]\n", "/a/1/1", "\"y\"", "a: !Join ['', [x, y]]\n");
    set("empty braces in braces", "a: {b: {}}\n", "/a/b/c", "1", "a: {b: {c: 1}}\n");
    set("empty value in braces", "a: {b: }\n", "/a/b", "1", "a: {b: 1}\n");

    // ---- JSON
    const QByteArray pretty = "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": { \"Ref\": \"X\" }\n  }\n}\n";
    set("JSON value", pretty, "/a/b", "\"é\\n\"",
        "{\n  \"a\": {\n    \"b\": \"é\\n\",\n    \"c\": { \"Ref\": \"X\" }\n  }\n}\n");
    set("JSON member", pretty, "/a/d", R"({"e":{"Ref":"Y"},"f":[1,2]})",
        "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": { \"Ref\": \"X\" },\n    \"d\": {\n      \"e\": { \"Ref\": "
        "\"Y\" },\n"
        "      \"f\": [\n        1,\n        2\n      ]\n    }\n  }\n}\n");
    set("JSON section", pretty, "/z", "1",
        "{\n  \"a\": {\n    \"b\": 1,\n    \"c\": { \"Ref\": \"X\" }\n  },\n  \"z\": 1\n}\n");
    set("JSON empty braces", "{\n  \"a\": {}\n}\n", "/a/b", "1", "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n");
    set("JSON empty list", "{\n    \"a\": []\n}\n", "/a/0", "1", "{\n    \"a\": [\n        1\n    ]\n}\n");
    set("JSON with tabs", "{\n\t\"a\": {\n\t\t\"b\": 1\n\t}\n}\n", "/a/c", R"({"d":1})",
        "{\n\t\"a\": {\n\t\t\"b\": 1,\n\t\t\"c\": {\n\t\t\t\"d\": 1\n\t\t}\n\t}\n}\n");
    set("JSON minified", "{\"a\":{\"b\":1,\"c\":[1]}}", "/a/d", R"({"e":[1,2],"f":{"g":1}})",
        "{\"a\":{\"b\":1,\"c\":[1],\"d\":{\"e\":[1,2],\"f\":{\"g\":1}}}}");
    set("JSON minified list", "{\"a\":{\"b\":1,\"c\":[1]}}", "/a/c/1", "2", "{\"a\":{\"b\":1,\"c\":[1,2]}}");
    set("JSON CRLF", "{\r\n  \"a\": 1\r\n}\r\n", "/b", "2", "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n");
    set("JSON neighbours on one line", "{\n  \"a\": [\n    { \"k\": 1 }\n  ]\n}", "/a/1", R"({"k":2})",
        "{\n  \"a\": [\n    { \"k\": 1 },\n    { \"k\": 2 }\n  ]\n}");

    // ---- Removing
    remove("remove a member", "a:\n  b: 1 # x\n  # y\n  c: 2\n", "/a/b", "a:\n  # y\n  c: 2\n");
    remove("remove the last member", "a:\n  b: 1\n  c:\n    - x\n    - y # z\nd: 1\n", "/a/c",
           "a:\n  b: 1\nd: 1\n");
    remove("remove at the end of the file", "a: 1\nb: 2", "/b", "a: 1");
    remove("remove one of two empty lines", "a: 1\n\nb: 2\n\nc: 3\n", "/b", "a: 1\n\nc: 3\n");
    remove("remove a literal", "a: |\n  x\n\n  y\nb: 1\n", "/a", "b: 1\n");
    remove("remove the only member", "a:\n  b: 1\n", "/a/b", "a: {}\n");
    remove("remove the only section", "a:\n  b: 1\n", "/a", "{}\n");
    remove("remove the only resource", "Resources:\n  b: 1\n", "/Resources/b", "Resources: {}\n");
    remove("remove the only property", "Resources:\n  Q:\n    Type: x\n    Properties:\n      A: {B: 1}\n",
           "/Resources/Q/Properties/A/B", "Resources:\n  Q:\n    Type: x\n");
    remove("remove the layout", "Resources:\n  Q: {Type: x}\nMetadata:\n  Lintel:\n    nodes: {Q: [1, 2]}\n",
           "/Metadata/Lintel", "Resources:\n  Q: {Type: x}\n");
    remove("remove the first of an item", "a:\n  - k: 1\n    v: 2\n", "/a/0/k", "a:\n  - v: 2\n");
    remove("remove an item", "a:\n  - x # 1\n  - y # 2\n", "/a/0", "a:\n  - y # 2\n");
    remove("remove an item that is a mapping", "a:\n  - k: 1\n    v: 2\n  - k: 3\n", "/a/0",
           "a:\n  - k: 3\n");
    remove("remove the only item", "a:\n  - x\nb: 1\n", "/a/0", "a: []\nb: 1\n");
    remove("remove from a list within a list", "a:\n  - - x\n    - y\n", "/a/0/0", "a:\n  - - y\n");
    remove("remove from braces", "a: {b: 1, c: 2, d: 3}\n", "/a/c", "a: {b: 1, d: 3}\n");
    remove("remove the last from braces", "a: {b: 1, c: 2}\n", "/a/c", "a: {b: 1}\n");
    remove("remove the last before a comma", "a: {b: 1, c: 2,}\n", "/a/c", "a: {b: 1,}\n");
    remove("remove the first from braces", "a: { b: 1, c: 2 }\n", "/a/b", "a: { c: 2 }\n");
    remove("remove the only one from braces", "b: 1\na: [x]\n", "/a/0", "b: 1\na: []\n");
    remove("remove from braces over lines", "a: {\n  b: 1, # x\n  c: 2 # y\n}\n", "/a/c",
           "a: {\n  b: 1 # x\n}\n");
    remove("remove JSON", "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}\n", "/b",
           "{\n  \"a\": 1,\n  \"c\": 3\n}\n");
    remove("remove the last of JSON", "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": 1\n  }\n}\n", "/b",
           "{\n  \"a\": 1\n}\n");
    remove("remove the only one of JSON", "{\n  \"Resources\": {\n    \"a\": 1\n  }\n}\n", "/Resources/a",
           "{\n  \"Resources\": {}\n}\n");
    remove("remove from minified JSON", "{\"a\":1,\"b\":[1,2],\"c\":3}", "/b/0",
           "{\"a\":1,\"b\":[2],\"c\":3}");
    remove("remove in CRLF", "a: 1\r\nb: 2\r\nc: 3\r\n", "/b", "a: 1\r\nc: 3\r\n");
    remove("remove every duplicate", "a: 1\nb: 2\na: 3\n", "/a", "b: 2\n");
}

void TemplateEditorTest::editsInTheStyleOfTheFile() {
    QFETCH(QByteArray, before);
    QFETCH(QString, edit);
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, after);
    TemplateEditor editor(parsed(before.toStdString()));
    const Result<void> result = edit == "set" ? editor.set(pathFrom(path), Json::parse(value.toStdString()))
                                              : editor.remove(pathFrom(path));
    QVERIFY2(result.ok(), result.ok() ? "" : result.error().toString().c_str());
    QCOMPARE(QByteArray::fromStdString(editor.current()->text()), after);
}

void TemplateEditorTest::impossibleEditsChangeNothing_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QString>("edit");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, QByteArray before, const char* edit, const char* path,
                        const char* error) { QTest::newRow(name) << before << edit << path << error; };
    row("below a value", "a: 1\n", "set", "/a/b",
        "1:4: The value there is a single value that can hold no \"b\". (at /a/b)");
    row("below a call", "a: !Ref x\n", "set", "/a/b",
        "1:4: The value there is a single value that can hold no \"b\". (at /a/b)");
    row("beyond a list", "a: [1]\n", "set", "/a/5", "1:4: The list has no place 5. (at /a/5)");
    row("name in a list", "a: [1]\n", "set", "/a/b", "1:4: The list has no place b. (at /a/b)");
    row("insert what is there", "a: 1\n", "insert", "/a", "1:4: There is already a value here. (at /a)");
    row("remove nothing", "a: 1\n", "remove", "/b", "There is nothing here to remove. (at /b)");
    row("remove everything", "a: 1\n", "remove", "", "There is nothing here to remove.");
}

void TemplateEditorTest::impossibleEditsChangeNothing() {
    QFETCH(QByteArray, before);
    QFETCH(QString, edit);
    QFETCH(QString, path);
    QFETCH(QString, error);
    const Template::Ptr source = parsed(before.toStdString());
    TemplateEditor editor(source);
    const Result<void> result = edit == "set"      ? editor.set(pathFrom(path), 7)
                                : edit == "insert" ? editor.insert(pathFrom(path), 7)
                                                   : editor.remove(pathFrom(path));
    QVERIFY(!result.ok());
    QCOMPARE(QString::fromStdString(result.error().toString()), error);
    QCOMPARE(editor.current(), source);
}

void TemplateEditorTest::stringsComeBackAsTheyWere_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"",
                             " ",
                             "a",
                             " a",
                             "a ",
                             "yes",
                             "No",
                             "on",
                             "~",
                             "null",
                             "012",
                             "0x1F",
                             "1e3",
                             "10:30",
                             "2012-10-17",
                             "1.2",
                             "-",
                             "- a",
                             "-a",
                             "?",
                             "? a",
                             ":",
                             "a:",
                             "a: b",
                             ":a",
                             "a:b",
                             "#",
                             "# a",
                             "a #b",
                             "a#b",
                             "*",
                             "*a",
                             "&a",
                             "!a",
                             "!Ref a",
                             "|",
                             ">",
                             "'",
                             "\"",
                             "it's",
                             "say \"x\"",
                             "'\"",
                             "\\",
                             "a\\nb",
                             "%",
                             "@",
                             "`",
                             "{",
                             "}",
                             "{a}",
                             "[",
                             "a]",
                             ",",
                             "a,b",
                             "a, b",
                             "a{b",
                             "=",
                             "<<",
                             "---",
                             "...",
                             "...a",
                             "a\nb",
                             "a\nb\n",
                             "a\n\n",
                             "\n",
                             "\na",
                             " a\nb",
                             "a\n b",
                             "a\n\tb",
                             "\ta",
                             "a\t",
                             "a\tb",
                             "a\r\nb",
                             "a\r",
                             "a \nb",
                             "a\n \nb",
                             "# a\n# b\n",
                             "a: b\nc: d\n",
                             "é ü 漢 😀",
                             "\xC2\x85",
                             "\xE2\x80\xA8",
                             "\xEF\xBB\xBF",
                             "\x01",
                             "\x7F",
                             "${a.b}",
                             "${!a}",
                             "arn:aws:s3:::${b}/*",
                             "AWS::NoValue",
                             "a\n\n\nb",
                             "---\na\n---\n",
                             "...\n...\n"})
        QTest::newRow(text) << QByteArray(text);
}

void TemplateEditorTest::stringsComeBackAsTheyWere() {
    QFETCH(QByteArray, text);
    for (const char* before :
         {"a:\n  b: 1\n  c: 2\n", "a: {b: x, c: 2}", "a:\n  b: 'x'\n  c: 2", "a:\r\n- b: \"x\"\r\n",
          "{\"a\": {\"b\": 1}}", "a: [1]\n", "a:\n  b: |\n    x\n  c: 1\n"})
        for (const bool asCall : {false, true}) {
            TemplateEditor editor(parsed(before));
            const Path path = {"a", editor.current()->root().find("a")->isSequence() ? "0" : "b"};
            const Json value = asCall ? Json{{"Fn::Sub", text.toStdString()}} : Json(text.toStdString());
            const Result<void> result = editor.set(path, value);
            QVERIFY2(result.ok(), result.ok() ? "" : result.error().toString().c_str());
            QVERIFY(toJson(*editor.current()->find(path)) == value);
            const Result<void> asKey = editor.set({"a2", text.toStdString()}, value);
            QVERIFY2(asKey.ok(), asKey.ok() ? "" : asKey.error().toString().c_str());
        }
}

void TemplateEditorTest::logicalIdsAreFree() {
    TemplateEditor editor(parsed("Parameters: {Table: {}}\nResources: {Queue: {}, Queue2: {}}\n"));
    QCOMPARE(editor.freeLogicalId("Topic"), "Topic");
    QCOMPARE(editor.freeLogicalId("Queue"), "Queue3");
    QCOMPARE(editor.freeLogicalId("my-Table"), "myTable");
    QCOMPARE(editor.freeLogicalId("Table"), "Table2");
    QCOMPARE(editor.freeLogicalId("-é-"), "Resource");
}

void TemplateEditorTest::randomEditsDoWhatTheySay() {
    std::mt19937 random(20261120);
    const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
    const std::vector<Json> values = {
        "text",
        "yes",
        " x: # ",
        "a\nb\n",
        0,
        -1.5,
        true,
        nullptr,
        Json::object(),
        Json::array(),
        Json::parse(R"({"Ref":"AWS::Region"})"),
        Json::parse(R"({"Fn::GetAtt":["A","Arn"]})"),
        Json::parse(R"({"Fn::Join":["",["a",{"Fn::Sub":"${AWS::StackName}\n-b"}]]})"),
        Json::parse(R"({"a":{"b":[1,{"c":"d"}],"e":{}},"f":[]})"),
        Json::parse(R"([[1,2],["x",{"y":null,"z":"1"}]])"),
    };
    int edits = 0;
    for (const char* file : {"serverless.yaml", "vpc.yaml", "queue.json", "minified.json"}) {
        const Template::Ptr source = parsed(*readFile(std::string(LINTEL_FIXTURES "/templates/") + file));
        for (int round = 0; round < 60; ++round) {
            TemplateEditor editor(source);
            for (int step = 0; step < 6; ++step) {
                std::vector<Path> paths;
                Path path;
                collectPaths(editor.current()->root(), path, paths);
                if (paths.empty())
                    break;
                path = paths[below(paths.size())];
                const Template::Ptr before = editor.current();
                const Node& node = *before->find(path);
                const std::string tried = nlohmann::json(path).dump() + "\n" + before->text();
                if (below(4) == 0) {
                    QVERIFY2(editor.remove(path).ok(), tried.c_str());
                    QVERIFY2(path.back().find_first_not_of("0123456789") == std::string::npos ||
                                 !editor.current()->find(path),
                             tried.c_str());
                } else {
                    const Json& value = values[below(values.size())];
                    if (below(3) == 0 && node.intrinsic() == Intrinsic::None && !node.isScalar())
                        path.push_back(node.isMapping() ? "Added" : std::to_string(node.items().size()));
                    const auto result = editor.set(path, value);
                    QVERIFY2(result.ok(),
                             result.ok() ? "" : (result.error().toString() + '\n' + tried).c_str());
                    QVERIFY2(toJson(*editor.current()->find(path)) == value, tried.c_str());
                    // A comment goes only with the value that it stands in.
                    if (node.isScalar() && node.text().find('#') == std::string::npos && value != " x: # ")
                        QCOMPARE(commentLines(editor.current()->text()), commentLines(before->text()));
                }
                ++edits;
            }
        }
    }
    QVERIFY(edits > 1000);
}

/// The text with Windows line ends and a byte order mark.
std::string asFromWindows(const std::string& text) {
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : text)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return windows;
}

/// What any template must take: each edit is about its place only, and the one back restores the bytes.
void takesEveryEdit(const Template::Ptr& source) {
    const std::string& text = source->text();
    const auto succeeds = [](const Result<void>& result) {
        QVERIFY2(result.ok(), result.ok() ? "" : result.error().toString().c_str());
    };

    TemplateEditor added(source);
    succeeds(added.addResource("LintelQueue", "AWS::SQS::Queue", {{"DelaySeconds", 5}}));
    const Splice addition = difference(text, added.current()->text());
    QVERIFY(addition.begin == addition.end ||
            text.substr(addition.begin, addition.end - addition.begin) == "{}");
    QCOMPARE(added.current()->resources().size(), source->resources().size() + 1);
    succeeds(added.removeResource("LintelQueue"));
    QVERIFY(toJson(added.current()->root()) == toJson(source->root()));

    TemplateEditor placed(source);
    succeeds(placed.set({"Metadata", "Lintel", "nodes", "A"}, Json::array({1, 2})));
    succeeds(placed.remove({"Metadata", "Lintel"}));
    QCOMPARE(placed.current()->text(), text);

    const auto& resources = source->resources();
    for (const Resource& resource : std::span(resources).first(std::min<std::size_t>(resources.size(), 4))) {
        const Path typePath = {"Resources", resource.logicalId, "Type"};
        TemplateEditor changed(source);
        succeeds(changed.set(typePath, "AWS::S3::Bucket"));
        const Splice change = difference(text, changed.current()->text());
        const Span span = source->find(typePath)->span();
        QVERIFY(change.begin == change.end || (change.begin >= span.begin && change.end <= span.end));

        TemplateEditor shorter(source);
        succeeds(shorter.removeResource(resource.logicalId));
        QVERIFY(!shorter.current()->resource(resource.logicalId));
        for (const std::string& comment : commentLines(shorter.current()->text()))
            QVERIFY(text.find(comment) != std::string::npos);
    }

    for (const std::string section : {"Parameters", "Mappings", "Conditions", "Resources", "Outputs"}) {
        const Node* elements = source->section(section);
        if (!elements || elements->members().empty())
            continue;
        for (const std::size_t index : {std::size_t{0}, elements->members().size() - 1}) {
            const std::string name = elements->members()[index].key->text();
            if (!isLogicalId(name))
                continue; // a loop or an include
            TemplateEditor renamed(source);
            succeeds(renamed.rename(section, name, "LintelRenamed"));
            QVERIFY(!renamed.current()->section(section)->find(name));
            succeeds(renamed.rename(section, "LintelRenamed", name));
            QCOMPARE(renamed.current()->text(), text);

            if (section == "Resources")
                continue;
            TemplateEditor shorter(source);
            succeeds(shorter.removeElement(section, name));
            QVERIFY(source->root().members().size() >= shorter.current()->root().members().size());
            const Splice removal = difference(text, shorter.current()->text());
            if (section != "Parameters") // the console's form may name these elsewhere
                QVERIFY(removal.text.empty() || removal.text == "}");
        }
    }
}

void TemplateEditorTest::publicTemplatesTakeEveryEdit_data() {
    QTest::addColumn<bool>("fromWindows");
    QTest::newRow("as they are") << false;
    QTest::newRow("with Windows line ends and a byte order mark") << true;
}

void TemplateEditorTest::publicTemplatesTakeEveryEdit() {
    QFETCH(bool, fromWindows);
    const std::vector<std::string> files = publicTemplates();
    if (files.empty())
        QSKIP("LINTEL_SHARED_DIR has no corpus folder");
    for (const std::string& file : files) {
        const std::string text = *readFile(file);
        takesEveryEdit(parsed(fromWindows ? asFromWindows(text) : text));
        QVERIFY2(!QTest::currentTestFailed(), file.c_str());
    }
}

void TemplateEditorTest::differenceIsTheSmallestSplice_data() {
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("begin");
    QTest::addColumn<int>("end");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << 3 << 3 << QByteArray();
    QTest::newRow("replace") << QByteArray("abc") << QByteArray("axc") << 1 << 2 << QByteArray("x");
    QTest::newRow("insert") << QByteArray("aa") << QByteArray("aaa") << 2 << 2 << QByteArray("a");
    QTest::newRow("remove") << QByteArray("aaa") << QByteArray("aa") << 2 << 3 << QByteArray();
    QTest::newRow("all") << QByteArray("") << QByteArray("ab") << 0 << 0 << QByteArray("ab");
}

void TemplateEditorTest::differenceIsTheSmallestSplice() {
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    const Splice splice = difference(from.toStdString(), to.toStdString());
    QTEST(int(splice.begin), "begin");
    QTEST(int(splice.end), "end");
    QTEST(QByteArray::fromStdString(splice.text), "text");
}

QTEST_APPLESS_MAIN(TemplateEditorTest)
#include "template_editor_test.moc"
