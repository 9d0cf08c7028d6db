#include "model/template/template.h"

#include <QDirIterator>
#include <QTest>
#include <nlohmann/json.hpp>
#include <random>

#include "model/base/file.h"
#include "tests/model/template/parsed.h"
#include "tests/model/template/public_templates.h"

using namespace lintel;

namespace {

std::string sliceOf(const Template& source, const Node& node) {
    return source.text().substr(node.span().begin, node.span().end - node.span().begin);
}

std::string sliceAt(const Template& source, const Path& path) {
    const Node* node = source.find(path);
    return node ? sliceOf(source, *node) : "(nothing)";
}

/// Every node's path leads back to it, its position is that of its span, and children lie inside their
/// parents.
void checkTree(const Template& source, const Node& node, bool insideAlias = false) {
    QVERIFY(node.span().begin <= node.span().end && node.span().end <= source.text().size());
    QCOMPARE(node.position(), source.positionOf(node.span().begin));
    if (insideAlias || node.isAlias())
        return;
    const Path path = source.pathOf(node);
    if (source.duplicateKeys().empty())
        QVERIFY2(source.find(path) == &node, sliceOf(source, node).c_str());
    const auto inside = [&](const Node& child) {
        QVERIFY(child.span().begin >= node.span().begin && child.span().end <= node.span().end);
    };
    for (const auto& [key, value] : node.members()) {
        inside(*key);
        inside(*value);
        QVERIFY(key->span().end <= value->span().begin);
        QCOMPARE(key->position(), source.positionOf(key->span().begin));
        checkTree(source, *value);
    }
    for (const Node* item : node.items()) {
        inside(*item);
        checkTree(source, *item);
    }
}

} // namespace

class ReaderTest : public QObject {
    Q_OBJECT
private slots:
    void spansAreTheBytesOfEachValue_data();
    void spansAreTheBytesOfEachValue();
    void plainScalarsResolveAsCloudFormationReadsThem_data();
    void plainScalarsResolveAsCloudFormationReadsThem();
    void blockTextsFoldAndChomp_data();
    void blockTextsFoldAndChomp();
    void positionsCountCharacters();
    void aliasesRepeatTheirAnchor();
    void mergeKeysBringMembers();
    void duplicateKeysAreListedAndTheLastWins();
    void everyIntrinsicIsRecognised_data();
    void everyIntrinsicIsRecognised();
    void badInputHasOneClearError_data();
    void badInputHasOneClearError();
    void hugeInputHasOneClearError();
    void textIsKept_data();
    void textIsKept();
    void damagedFilesAreReadOrRefused();
    void fixturesKeepTheirInvariants();
    void publicTemplatesKeepTheirInvariants();
};

void ReaderTest::spansAreTheBytesOfEachValue_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<QByteArray>("slice");
    const auto row = [](const char* name, QByteArray text, QStringList path, QByteArray slice) {
        QTest::newRow(name) << text << path << slice;
    };
    row("plain", "a: b c # d\n", {"a"}, "b c");
    row("double quoted", "a: \"b # c\"\n", {"a"}, "\"b # c\"");
    row("single quoted", "a: 'it''s' \n", {"a"}, "'it''s'");
    row("empty quotes", "a: ''\nb: 1\n", {"a"}, "''");
    row("tag", "a: !Sub \"x\"\n", {"a"}, "!Sub \"x\"");
    row("tag alone", "a: !Foo\nb: 1\n", {"a"}, "!Foo");
    row("anchor", "a: &x b\n", {"a"}, "&x b");
    row("anchor and tag", "a: &x !Ref b\n", {"a"}, "&x !Ref b");
    row("alias", "a: &x b\nc: *x\n", {"c"}, "*x");
    row("literal", "a: |\n  b\n  c\n\n# d\ne: f\n", {"a"}, "|\n  b\n  c");
    row("literal with comment", "a: |- # why\n  b\nc: d\n", {"a"}, "|- # why\n  b");
    row("literal that keeps its end", "a: |+\n  b\n\n\nc: d\n", {"a"}, "|+\n  b\n\n");
    row("literal with tag", "a: !Sub |\n  b|c\nd: e\n", {"a"}, "!Sub |\n  b|c");
    row("literal with a bar in the comment above", "a:\n  # x | y\n  |\n  b\n", {"a"}, "|\n  b");
    row("literal in CRLF", "a: |\r\n  b\r\n  c\r\nd: e\r\n", {"a"}, "|\r\n  b\r\n  c");
    row("empty literal", "a: |\nb: c\n", {"a"}, "|");
    row("folded", "a: >-\n  b\n  c\n", {"a"}, ">-\n  b\n  c");
    row("plain over lines", "a: b\n  c\nd: e\n", {"a"}, "b\n  c");
    row("block mapping", "a:\n  b: 1\n  c: 2 # x\n# y\nd: e\n", {"a"}, "b: 1\n  c: 2");
    row("tagged block sequence", "a: !Join\n  - ''\n  - - b\n    - c\nd: e\n", {"a"},
        "!Join\n  - ''\n  - - b\n    - c");
    row("inner sequence", "a: !Join\n  - ''\n  - - b\n    - c\nd: e\n", {"a", "1"}, "- b\n    - c");
    row("sequence without indent", "a:\n- b\n- c\nd: e\n", {"a"}, "- b\n- c");
    row("flow mapping", "a: {b: 1, c: [x, y],}\nd: e\n", {"a"}, "{b: 1, c: [x, y],}");
    row("flow over lines", "a: {\nb: [\n1\n]\n}\nc: d\n", {"a"}, "{\nb: [\n1\n]\n}");
    row("single pair in a flow sequence", "a: [b: c, d]\n", {"a", "0"}, "b: c");
    row("empty value", "a:\nb: c\n", {"a"}, "");
    row("null item", "a:\n  -\n  - b\n", {"a", "0"}, "");
    row("JSON", "{\"a\": {\"b\": [1, \"x\"]}}", {"a", "b"}, "[1, \"x\"]");
    row("JSON string", "{\"a\": {\"b\": [1, \"\\u00e9\\n\"]}}", {"a", "b", "1"}, "\"\\u00e9\\n\"");
    row("minified JSON", "{\"a\":{\"b\":1}}", {"a"}, "{\"b\":1}");
    row("JSON with tabs", "{\n\t\"a\": [\n\t\t1\n\t]\n}", {"a"}, "[\n\t\t1\n\t]");
    row("after a byte order mark",
        "\xEF\xBB\xBF"
        "a: b\n",
        {"a"}, "b");
}

void ReaderTest::spansAreTheBytesOfEachValue() {
    QFETCH(QByteArray, text);
    QFETCH(QStringList, path);
    QFETCH(QByteArray, slice);
    const Template::Ptr source = parsed(text.toStdString());
    Path steps;
    for (const QString& step : path)
        steps.push_back(step.toStdString());
    QCOMPARE(sliceAt(*source, steps), slice.toStdString());
    checkTree(*source, source->root());
}

void ReaderTest::plainScalarsResolveAsCloudFormationReadsThem_data() {
    QTest::addColumn<QString>("json");
    for (const auto& [text, json] : std::initializer_list<std::pair<const char*, const char*>>{
             {"yes", "true"},
             {"No", "false"},
             {"on", "true"},
             {"OFF", "false"},
             {"true", "true"},
             {"y", "\"y\""},
             {"yEs", "\"yEs\""},
             {"~", "null"},
             {"null", "null"},
             {"0644", "420"},
             {"0o644", "\"0o644\""},
             {"089", "\"089\""},
             {"0", "0"},
             {"-0", "0"},
             {"12", "12"},
             {"-7", "-7"},
             {"+7", "7"},
             {"1_000", "1000"},
             {"0x1F", "31"},
             {"0b101", "5"},
             {"10:30", "630"},
             {"22:99", "\"22:99\""},
             {"123456789012", "123456789012"},
             {"012345678912", "\"012345678912\""},
             {"2012-10-17", "\"2012-10-17\""},
             {"2010-09-09", "\"2010-09-09\""},
             {"1.5", "1.5"},
             {"1.", "1.0"},
             {".5", "0.5"},
             {"1e3", "1000.0"},
             {"1e999", "\"1e999\""},
             {".inf", "\".inf\""},
             {".nan", "\".nan\""},
             {"1.2.3", "\"1.2.3\""},
             {"10.0.0.0/16", "\"10.0.0.0/16\""},
             {"'yes'", "\"yes\""},
             {"\"12\"", "\"12\""},
             {"!!str 12", "\"12\""},
             {"=", "\"=\""},
             {"-", "[null]"},
             {"AWS::NoValue", "\"AWS::NoValue\""},
         })
        QTest::newRow(text) << json;
}

void ReaderTest::plainScalarsResolveAsCloudFormationReadsThem() {
    QFETCH(QString, json);
    const std::string text = std::string("a: ") +
                             (std::string_view(QTest::currentDataTag()) == "-" ? "\n  " : "") +
                             QTest::currentDataTag() + "\n";
    QCOMPARE(toJson(*parsed(text)->root().find("a")).dump(), json.toStdString());
}

void ReaderTest::blockTextsFoldAndChomp_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char* name, QByteArray text, QByteArray value) {
        QTest::newRow(name) << text << value;
    };
    row("literal", "a: |\n  x\n   y\n\n  z\n\nb: 1\n", "x\n y\n\nz\n");
    row("strip", "a: |-\n  x\n\nb: 1\n", "x");
    row("keep", "a: |+\n  x\n\n\nb: 1\n", "x\n\n\n");
    row("folded", "a: >\n  x\n  y\n\n  z\n", "x y\nz\n");
    row("folded around indented lines", "a: >\n  x\n   y\n   z\n\n  u\n  v\n", "x\n y\n z\n\nu v\n");
    row("folded with empty lines ahead", "a: >-\n\n  x\n  y\n", "\nx y");
    row("given indentation", "a: |2\n    x\n   y\n", "  x\n y\n");
    row("given indentation and chomping", "a:\n  b: |-1\n    x\n   y\nc: 1\n", " x\ny");
    row("CRLF", "a: >\r\n  x\r\n  y\r\n\r\n  z\r\n", "x y\nz\n");
    row("no line end", "a: |\n  x\n   y", "x\n y\n");
    row("header on its own line", "a:\n  >\n  x\n   \n   yy\nb: 1\n", "x\n \n yy\n");
    row("spaces behind", "a:\n  |+\n  x\n   \n    \n", "x\n \n  \n");
    row("dash", "a:\n- |\n  x\n   y\n", "x\n y\n");
    row("mapping behind a dash", "a:\n  - b: |\n      x\n       y\n    c: 1\n", "x\n y\n");
    row("comments behind", "a: |\n  x\n  # y\n# z\nb: 1\n", "x\n# y\n");
    row("nothing", "a: |\nb: 1\n", "");
    row("tabs", "a: |\n  \tx\n  y\n", "\tx\ny\n");
}

void ReaderTest::blockTextsFoldAndChomp() {
    QFETCH(QByteArray, text);
    const Template::Ptr source = parsed(text.toStdString());
    const Node* value = source->root().find("a");
    while (!value->isScalar())
        value = value->isSequence() ? value->items()[0] : value->members()[0].value;
    QTEST(QByteArray::fromStdString(value->text()), "value");
}

void ReaderTest::positionsCountCharacters() {
    const Template::Ptr source = parsed("é: 'ü'\r\nb: {ö: !Ref x}\r\n");
    QCOMPARE(source->root().find("é")->position(), (Position{1, 4}));
    const std::vector<std::string> path = {"b", "ö"};
    QCOMPARE(source->find(path)->position(), (Position{2, 8}));
    QCOMPARE(source->find(path)->argument()->position(), (Position{2, 13}));
    QCOMPARE(source->positionOf(0), (Position{1, 1}));
    QCOMPARE(source->positionOf(source->text().size()), (Position{3, 1}));
}

void ReaderTest::aliasesRepeatTheirAnchor() {
    const Template::Ptr source = parsed("a: &tags\n  - {k: v}\nb: *tags\nc:\n  <<: *tags\n");
    QCOMPARE(toJson(source->root()).dump(), R"({"a":[{"k":"v"}],"b":[{"k":"v"}],"c":{"<<":[{"k":"v"}]}})");
    QVERIFY(source->root().find("b")->isAlias());
    QVERIFY(!source->root().find("a")->isAlias());
}

void ReaderTest::mergeKeysBringMembers() {
    const Template::Ptr source =
        parsed("A: &a {x: 1, y: 2}\nB: &b {<<: *a, y: 3}\nC:\n  <<: [*b, {z: 4}]\n  x: 5\n"
               "D: {'<<': *a}\nE: {<<: text}\n");
    const auto text = [&](const char* mapping, const char* key) {
        const Node* found = source->root().find(mapping)->find(key);
        return found ? found->text() : "none";
    };
    QCOMPARE(text("B", "x"), "1");
    QCOMPARE(text("B", "y"), "3");
    QCOMPARE(text("C", "x"), "5");
    QCOMPARE(text("C", "y"), "3");
    QCOMPARE(text("C", "z"), "4");
    QCOMPARE(text("D", "x"), "none");
    QCOMPARE(text("E", "x"), "none");
    // Paths and members are about what is written.
    QVERIFY(!source->find(std::vector<std::string>{"B", "x"}));
    QVERIFY(!source->root().find("B")->member("x"));
    QCOMPARE(source->pathOf(*source->root().find("B")->find("x")), (Path{"A", "x"}));
}

void ReaderTest::duplicateKeysAreListedAndTheLastWins() {
    const Template::Ptr source =
        parsed("Resources:\n  A: {Type: x}\n  B: {Type: y, Type: z}\n  A: {Type: w}\nResources2: 1\n");
    QCOMPARE(source->duplicateKeys().size(), 2u);
    QCOMPARE(source->duplicateKeys()[0]->position(), (Position{3, 16}));
    QCOMPARE(source->duplicateKeys()[1]->position(), (Position{4, 3}));
    QCOMPARE(source->resources().size(), 2u);
    QCOMPARE(source->resource("A")->type, "w");
    QCOMPARE(source->resource("B")->type, "z");

    std::string many = "{\"m\": {";
    for (int i = 0; i < 40; ++i)
        many += "\"k" + std::to_string(i % 39) + "\": 1,";
    many += "\"z\": 1}}";
    QCOMPARE(parsed(many)->duplicateKeys().size(), 1u);
}

void ReaderTest::everyIntrinsicIsRecognised_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("function");
    QTest::addColumn<QString>("json");
    const auto row = [](const char* text, Intrinsic function, const char* json) {
        QTest::newRow(text) << text << int(function) << json;
    };
    row("!Ref x", Intrinsic::Ref, R"({"Ref":"x"})");
    row("{Ref: x}", Intrinsic::Ref, R"({"Ref":"x"})");
    row("!GetAtt a.b", Intrinsic::GetAtt, R"({"Fn::GetAtt":["a","b"]})");
    row("!GetAtt [a, b]", Intrinsic::GetAtt, R"({"Fn::GetAtt":["a","b"]})");
    row("!GetAtt a.Outputs.c", Intrinsic::GetAtt, R"({"Fn::GetAtt":["a","Outputs.c"]})");
    row("{\"Fn::GetAtt\": a.b}", Intrinsic::GetAtt, R"({"Fn::GetAtt":["a","b"]})");
    row("!Sub x${y}", Intrinsic::Sub, R"({"Fn::Sub":"x${y}"})");
    row("{Fn::Sub: [x, {y: !GetAtt a.b}]}", Intrinsic::Sub,
        R"({"Fn::Sub":["x",{"y":{"Fn::GetAtt":["a","b"]}}]})");
    row("!Join [',', [a, !Ref b]]", Intrinsic::Join, R"({"Fn::Join":[",",["a",{"Ref":"b"}]]})");
    row("!Select [0, !GetAZs '']", Intrinsic::Select, R"({"Fn::Select":[0,{"Fn::GetAZs":""}]})");
    row("!Split [',', x]", Intrinsic::Split, R"({"Fn::Split":[",","x"]})");
    row("!FindInMap [a, b, c]", Intrinsic::FindInMap, R"({"Fn::FindInMap":["a","b","c"]})");
    row("!GetAZs ''", Intrinsic::GetAZs, R"({"Fn::GetAZs":""})");
    row("!ImportValue x", Intrinsic::ImportValue, R"({"Fn::ImportValue":"x"})");
    row("!Base64 x", Intrinsic::Base64, R"({"Fn::Base64":"x"})");
    row("!Cidr [x, 6, 5]", Intrinsic::Cidr, R"({"Fn::Cidr":["x",6,5]})");
    row("!If [c, x, !Ref AWS::NoValue]", Intrinsic::If, R"({"Fn::If":["c","x",{"Ref":"AWS::NoValue"}]})");
    row("!And [!Condition a, {Condition: b}]", Intrinsic::And,
        R"({"Fn::And":[{"Condition":"a"},{"Condition":"b"}]})");
    row("!Or [a, b]", Intrinsic::Or, R"({"Fn::Or":["a","b"]})");
    row("!Not [!Equals [a, b]]", Intrinsic::Not, R"({"Fn::Not":[{"Fn::Equals":["a","b"]}]})");
    row("!Equals [a, b]", Intrinsic::Equals, R"({"Fn::Equals":["a","b"]})");
    row("!Condition a", Intrinsic::Condition, R"({"Condition":"a"})");
    row("!Transform {Name: AWS::Include}", Intrinsic::Transform,
        R"({"Fn::Transform":{"Name":"AWS::Include"}})");
    row("{Fn::Transform: {Name: x}}", Intrinsic::Transform, R"({"Fn::Transform":{"Name":"x"}})");
    row("{Fn::Length: [a]}", Intrinsic::Length, R"({"Fn::Length":["a"]})");
    row("!ToJsonString {a: 1}", Intrinsic::ToJsonString, R"({"Fn::ToJsonString":{"a":1}})");
    row("{'Fn::ForEach::L': [i, [a], {'${i}': x}]}", Intrinsic::ForEach,
        R"({"Fn::ForEach::L":["i",["a"],{"${i}":"x"}]})");
    row("!Rain::Embed f.sh", Intrinsic::Foreign, R"({"Rain::Embed":"f.sh"})");
    row("!Rain::S3 {Path: x}", Intrinsic::Foreign, R"({"Rain::S3":{"Path":"x"}})");
    row("{'Rain::Module': f.yml}", Intrinsic::Foreign, R"({"Rain::Module":"f.yml"})");
    row("!Other f.sh", Intrinsic::Foreign, R"({"!Other":"f.sh"})");
    row("{Fn::Whatever: x}", Intrinsic::Foreign, R"({"Fn::Whatever":"x"})");
    row("{Condition: {StringEquals: x}}", Intrinsic::None, R"({"Condition":{"StringEquals":"x"}})");
    row("{Ref: x, More: y}", Intrinsic::None, R"({"Ref":"x","More":"y"})");
    row("!!str x", Intrinsic::None, "\"x\"");
}

void ReaderTest::everyIntrinsicIsRecognised() {
    QFETCH(QString, text);
    QFETCH(int, function);
    QFETCH(QString, json);
    const Template::Ptr source = parsed("a: " + text.toStdString() + "\n");
    const Node& node = *source->root().find("a");
    QCOMPARE(int(node.intrinsic()), function);
    QCOMPARE(node.argument() != nullptr, node.intrinsic() != Intrinsic::None);
    QCOMPARE(toJson(node).dump(), json.toStdString());
    checkTree(*source, source->root());
}

void ReaderTest::badInputHasOneClearError_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char* name, QByteArray text, const char* error) {
        QTest::newRow(name) << text << error;
    };
    row("empty", "", "f:1:1: The file is empty.");
    row("blank", " \n\n", "f:1:1: The file is empty.");
    row("comment only", "# nothing\n", "f:1:1: The file is empty.");
    row("list", "- a\n",
        "f:1:1: A template is a mapping of sections such as Resources; this file is not one.");
    row("text", "hello\n",
        "f:1:1: A template is a mapping of sections such as Resources; this file is not one.");
    row("JSON list", "[1]",
        "f:1:1: A template is a mapping of sections such as Resources; this file is not one.");
    row("binary",
        QByteArray("\x7f"
                   "ELF\x02\x01\0\0",
                   8),
        "f:1:5: There is a control character here: this is a binary file or a damaged text.");
    row("not UTF-8", "a: b\nc: \xff\n",
        "f:2:4: The text is not valid UTF-8 here; save it with that encoding.");
    row("overlong UTF-8", "a: \xc0\xaf\n",
        "f:1:4: The text is not valid UTF-8 here; save it with that encoding.");
    row("cut UTF-8", "a: \xe2\x82", "f:1:4: The text is not valid UTF-8 here; save it with that encoding.");
    row("surrogate", "a: \xed\xa0\x80",
        "f:1:4: The text is not valid UTF-8 here; save it with that encoding.");
    row("text indented like its key", "a:\n  b: |\n  x\n   y\n   z\n",
        "f:3:3: The lines of a text are indented deeper than its key; these are not.");
    row("tab", "a:\n\tb: 1\n", "f:2:1: A tab cannot indent YAML; use spaces.");
    row("truncated list", "a: 1\nb: [1, 2\n", "f:3:1: The file ends before a list is closed with ].");
    row("truncated text", "a: \"b\n", "f:1:5: This quoted text is never closed with \".");
    row("two colons", "a: b: c\n",
        "f:1:5: There is a second colon on this line; quote the value if the colon belongs to it.");
    row("bad indent", "a: 1\n b: 2\n",
        "f:1:4: This line is indented like a continuation of the value above it.");
    row("no colon", "a: 1\nb\n", "f:2:1: A key with a colon is expected here.");
    row("unknown alias", "a: *b\n", "f:1:4: There is no anchor &b above this alias.");
    row("alias to itself", "a: &a [*a]\n", "f:1:8: The alias *a stands inside the value that it repeats.");
    row("key that is a list", "? [a]\n: b\n", "f:1:3: A key must be plain text, not a list or mapping.");
    row("two documents", "a: 1\n---\nb: 2\n",
        "f:2:1: A second document starts here; a template is a single one.");
    row("deep flow", "a: " + QByteArray(200, '['),
        "f:1:103: The values are nested more than 100 levels deep here.");
    row("deep JSON", "{\"a\":" + QByteArray(100000, '[') + QByteArray(100000, ']') + "}",
        "f:1:105: The values are nested more than 100 levels deep here.");
    QByteArray block;
    for (int i = 0; i < 150; ++i)
        block += QByteArray(i, ' ') + "a:\n";
    row("deep block", block, "f:101:101: The values are nested more than 100 levels deep here.");
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i)
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                QByteArray("*a" + QByteArray::number(i - 1) + ", ").repeated(10) + "]\n";
    row("alias bomb", bomb,
        "f:6:45: The file stands for more than a million values, once its aliases are followed.");
    QByteArray tower = "a0: &a0 " + QByteArray(40, '[') + QByteArray(40, ']') + "\n";
    for (int i = 1; i < 3; ++i)
        tower += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " " + QByteArray(40, '[') +
                 "*a" + QByteArray::number(i - 1) + QByteArray(40, ']') + "\n";
    row("aliases that nest too deep", tower, "f:3:49: The values are nested more than 100 levels deep here.");
    row("JSON comment", "{\"a\": 1 // b\n}",
        "f:1:9: This is not valid JSON: syntax error while parsing object - "
        "invalid literal; last read: '1 /'; expected '}'.");
    row("JSON hash comment", "{\"a\":#b\n1}",
        "f:1:6: This is not valid JSON: syntax error while parsing value - "
        "invalid literal; last read: '\"a\":#'.");
    row("JSON trailing comma", "{\n  \"a\": 1,\n}",
        "f:3:1: This is not valid JSON: syntax error while parsing object key - unexpected '}'; expected "
        "string "
        "literal.");
    row("JSON truncated", "{\"a\": [1",
        "f:1:9: This is not valid JSON: syntax error while parsing array - unexpected "
        "end of input; expected ']'.");
    row("JSON with YAML escape", "{\"a\": \"\\x41\"}",
        "f:1:9: This is not valid JSON: syntax error while parsing value - invalid string: forbidden "
        "character after "
        "backslash; last read: '\"\\x'.");
    row("JSON and more", "{\"a\": 1} {}",
        "f:1:10: This is not valid JSON: syntax error while parsing value - unexpected '{'; expected end of "
        "input.");
}

void ReaderTest::badInputHasOneClearError() {
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const auto result = Template::parse(text.toStdString(), "f");
    QVERIFY(!result.ok());
    QCOMPARE(QString::fromStdString(result.error().toString()), error);
}

void ReaderTest::hugeInputHasOneClearError() {
    const auto large = Template::parse(std::string(17u << 20, 'a'), "f");
    QVERIFY(!large.ok());
    QCOMPARE(large.error().toString(),
             "f:1:1: The file is larger than 16 MiB; a template has at most 1 MiB.");
    std::string many = "a: [";
    for (int i = 0; i < 1'100'000; ++i)
        many += "1,";
    const auto nodes = Template::parse(many + "]", "f");
    QVERIFY(!nodes.ok());
    QCOMPARE(nodes.error().message,
             "The file stands for more than a million values, once its aliases are followed.");
}

void ReaderTest::textIsKept_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "a: b\n");
    QTest::newRow("JSON with byte order mark") << QByteArray("\xEF\xBB\xBF{\"a\": 1}");
    QTest::newRow("CRLF") << QByteArray("a: b\r\nc:\r\n  - d\r\n");
    QTest::newRow("no final newline") << QByteArray("a: b");
    QTest::newRow("document marks") << QByteArray("%YAML 1.1\n--- # x\na: b\n...\n");
}

void ReaderTest::textIsKept() {
    QFETCH(QByteArray, text);
    const Template::Ptr source = parsed(text.toStdString());
    QCOMPARE(source->text(), text.toStdString());
    checkTree(*source, source->root());
}

void ReaderTest::damagedFilesAreReadOrRefused() {
    std::mt19937 random(1);
    int refused = 0;
    for (const char* name : {"serverless.yaml", "vpc.yaml", "queue.json", "minified.json"}) {
        const std::string text = *readFile(std::string(LINTEL_FIXTURES "/templates/") + name);
        const auto check = [&refused](std::string damaged) {
            const auto result = Template::parse(std::move(damaged));
            if (result) {
                checkTree(**result, (*result)->root());
                return;
            }
            ++refused;
            QVERIFY2(result.error().position.isValid(), result.error().toString().c_str());
            QVERIFY(result.error().message.ends_with('.'));
        };
        for (std::size_t size = 0; size < text.size(); size += 7)
            check(text.substr(0, size));
        constexpr std::string_view Marks = ":-#|>&*!{}[],\"'\n\t %@?\\a0\xC3";
        for (int i = 0; i < 400; ++i) {
            std::string damaged = text;
            for (int k = 0; k < 3; ++k)
                damaged[random() % damaged.size()] = Marks[random() % Marks.size()];
            check(std::move(damaged));
        }
    }
    QVERIFY(refused > 500);
}

void ReaderTest::fixturesKeepTheirInvariants() {
    QDirIterator files(LINTEL_FIXTURES "/templates", QDir::Files);
    int count = 0;
    while (files.hasNext()) {
        const auto bytes = readFile(files.next().toStdString());
        QVERIFY(bytes.ok());
        const Template::Ptr source = parsed(*bytes);
        checkTree(*source, source->root());
        ++count;
    }
    QVERIFY(count >= 3);
}

void ReaderTest::publicTemplatesKeepTheirInvariants() {
    const std::vector<std::string> files = publicTemplates();
    if (files.empty())
        QSKIP("LINTEL_SHARED_DIR has no corpus folder");
    for (const std::string& file : files) {
        const auto source = Template::parse(*readFile(file), file);
        QVERIFY2(source.ok(), source.ok() ? "" : source.error().toString().c_str());
        checkTree(**source, (*source)->root());
    }
}

QTEST_APPLESS_MAIN(ReaderTest)
#include "reader_test.moc"
