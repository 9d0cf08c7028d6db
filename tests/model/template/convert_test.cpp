#include "model/template/convert.h"

#include "model/base/file.h"
#include "tests/model/template/parsed.h"
#include "tests/model/template/public_templates.h"

#include <QTest>
#include <nlohmann/json.hpp>

using namespace lintel;

namespace {

Template::Ptr converted(const Template::Ptr& source, Template::Format to) {
    const auto result = convert(source, to);
    if (!result)
        qFatal("%s", result.error().toString().c_str());
    return *result;
}

Template::Format other(Template::Format format) {
    return format == Template::Format::Json ? Template::Format::Yaml : Template::Format::Json;
}

void keepsItsMeaningBothWays(const Template::Ptr& source) {
    const Template::Ptr there = converted(source, other(source->format()));
    QCOMPARE(int(there->format()), int(other(source->format())));
    const Template::Ptr back = converted(there, source->format());
    if (source->aliases().empty())
        QVERIFY(toJson(back->root()) == toJson(source->root()));
    QVERIFY(toJson(back->root()) == toJson(there->root()));
    QCOMPARE(back->resources().size(), source->resources().size());
    QCOMPARE(back->references().size(), source->references().size());
    // From there on it goes back and forth to the byte.
    QCOMPARE(converted(back, there->format())->text(), there->text());
}

} // namespace

class ConvertTest : public QObject {
    Q_OBJECT
private slots:
    void writesTheOtherFormat_data();
    void writesTheOtherFormat();
    void theSameFormatStaysAsItIs();
    void aKeyThatStandsTwiceIsRefused();
    void fixturesKeepTheirMeaning_data();
    void fixturesKeepTheirMeaning();
    void publicTemplatesKeepTheirMeaning();
};

void ConvertTest::writesTheOtherFormat_data() {
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, QByteArray before, QByteArray after) {
        QTest::newRow(name) << before << after;
    };
    row("functions to YAML",
        R"({"A": {"Ref": "B"}, "C": {"Fn::GetAtt": ["D", "E.F"]}, "G": {"Fn::Base64": {"Fn::Sub": "x"}}})",
        "A: !Ref B\nC: !GetAtt D.E.F\nG: !Base64\n  Fn::Sub: x\n");
    row("functions to JSON",
        "A: !Ref B\nC: !GetAtt D.E.F\nG: !Join [',', [a, !Condition b]]\nH: !Rain::Embed f\nI: !If\n  - c\n  "
        "- 1\n"
        "  - !Ref AWS::NoValue\n",
        R"({
  "A": {"Ref": "B"},
  "C": {"Fn::GetAtt": ["D", "E.F"]},
  "G": {"Fn::Join": [",", ["a", {"Condition": "b"}]]},
  "H": {"Rain::Embed": "f"},
  "I": {"Fn::If": ["c", 1, {"Ref": "AWS::NoValue"}]}
}
)");
    row("what only long names can say",
        R"({"A": {"Fn::GetAtt": ["A.B", "C"]}, "B": {"Fn::ForEach::L": ["i", [], {}]}})",
        "A: !GetAtt [A.B, C]\nB:\n  Fn::ForEach::L:\n    - i\n    - []\n    - {}\n");
    row("scalars to JSON",
        "Version: 2012-10-17\nA: yes\nB: 0644\nC: 1.10\nD: '012'\nE: 012345678912\nF: ~\nG: |\n  x\n  y\nH: "
        ">-\n  x\n  y\n"
        "I: 1_000\nJ: 10.0.0.0/16\n",
        R"({
  "Version": "2012-10-17",
  "A": true,
  "B": 420,
  "C": 1.1,
  "D": "012",
  "E": "012345678912",
  "F": null,
  "G": "x\ny\n",
  "H": "x y",
  "I": 1000,
  "J": "10.0.0.0/16"
}
)");
    row("texts that look like something else to YAML",
        R"({"A": "yes", "B": "012", "C": "2012-10-17", "D": "a: b", "E": "- x", "F": "x\ny\n", "G": "", "H": "é"})",
        "A: 'yes'\nB: '012'\nC: '2012-10-17'\nD: 'a: b'\nE: '- x'\nF: |\n  x\n  y\nG: ''\nH: é\n");
    row("aliases and merge keys", "A: &a {x: 1, y: 2}\nB: *a\nC: {<<: *a, y: 3}\nD: {<<: [*a, {z: 4}]}\n",
        R"({
  "A": {
    "x": 1,
    "y": 2
  },
  "B": {
    "x": 1,
    "y": 2
  },
  "C": {
    "y": 3,
    "x": 1
  },
  "D": {
    "x": 1,
    "y": 2,
    "z": 4
  }
}
)");
    row("what only looks like a merge key", R"({"A": {"<<": {"x": 1}}})", "A:\n  '<<':\n    x: 1\n");
    row("resources stand apart",
        R"({"Resources":{"A":{"Type":"x"},"B":{"Type":"y"}},"Outputs":{"O":{"Value":1}}})",
        "Resources:\n  A:\n    Type: x\n\n  B:\n    Type: y\n\nOutputs:\n  O:\n    Value: 1\n");
    row("line ends stay", "A: 1\r\nB: 2\r\n", "{\r\n  \"A\": 1,\r\n  \"B\": 2\r\n}\r\n");
    row("byte order mark goes", "\xEF\xBB\xBF{\"A\": 1}", "A: 1\n");
    row("nothing", "{}", "{}\n");
}

void ConvertTest::writesTheOtherFormat() {
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const Template::Ptr source = parsed(before.toStdString());
    QCOMPARE(QByteArray::fromStdString(converted(source, other(source->format()))->text()), after);
}

void ConvertTest::theSameFormatStaysAsItIs() {
    const Template::Ptr source = parsed("# x\nA:   1\n");
    QCOMPARE(converted(source, Template::Format::Yaml), source);
}

void ConvertTest::aKeyThatStandsTwiceIsRefused() {
    const auto result = convert(parsed("A: {b: 1,\n    b: 2}\n"), Template::Format::Json);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().toString(), "2:5: The key b stands twice here; only one value could follow.");
}

void ConvertTest::fixturesKeepTheirMeaning_data() {
    QTest::addColumn<QString>("file");
    for (const char* name : {"serverless.yaml", "vpc.yaml", "queue.json", "minified.json"})
        QTest::newRow(name) << QString(LINTEL_FIXTURES "/templates/") + name;
}

void ConvertTest::fixturesKeepTheirMeaning() {
    QFETCH(QString, file);
    keepsItsMeaningBothWays(parsed(*readFile(file.toStdString())));
}

void ConvertTest::publicTemplatesKeepTheirMeaning() {
    const std::vector<std::string> files = publicTemplates();
    if (files.empty())
        QSKIP("LINTEL_SHARED_DIR has no corpus folder");
    for (const std::string& file : files) {
        keepsItsMeaningBothWays(parsed(*readFile(file)));
        QVERIFY2(!QTest::currentTestFailed(), file.c_str());
    }
}

QTEST_APPLESS_MAIN(ConvertTest)
#include "convert_test.moc"
