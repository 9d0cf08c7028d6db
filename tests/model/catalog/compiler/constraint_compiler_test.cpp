#include "model/base/file.h"
#include "model/catalog/compiler/constraint_compiler.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace lintel;

namespace {

/// JSON that is written with single quotes here.
std::string quoted(std::string json) {
    std::ranges::replace(json, '\'', '"');
    return json;
}

} // namespace

class ConstraintCompilerTest : public QObject {
    Q_OBJECT

    /// What becomes of a folder with an index and one constraint.
    static std::string outcome(const std::string& index, const std::string& constraint) {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        if (!writeFileAtomically(path + "/index.json", quoted(index)) ||
            !writeFileAtomically(path + "/a.json", quoted(constraint)))
            return "not written";
        CatalogWriter writer;
        const Result<std::uint32_t> table = compileConstraints(writer, path);
        return table ? "compiled" : table.error().toString();
    }

private slots:
    void whatIsListedIsCompiled() {
        const char* index = "{'a': {'at': ['AWS::A::B/C/*', 'AWS::A::D'], 'says': 'So.'}}";
        QCOMPARE(outcome(index, "{'if': {'required': ['X']}, 'then': {'properties': {'Y': false}}}"),
                 "compiled");
        QCOMPARE(
            outcome(index,
                    "{'cfnGather': {'gather': {'q': {'reference': '/Q', 'properties': {'F': {'path': '/F', "
                    "'default': false}}}}, 'schema': {'properties': {'q': {'const': {'$data': '/q/F'}}}}}}"),
            "compiled");
        QCOMPARE(outcome("{'a': {'at': ['AWS::A::B'], 'says': 'So.', 'byRegion': true}}",
                         "{'description': 'text', 'eu-west-1': {'enum': ['x']}}"),
                 "compiled");
    }

    void whatIsWrongIsNamed() {
        QVERIFY(outcome("{}", "{}").find("does not list") != std::string::npos);
        QVERIFY(outcome("{'b': {'at': ['AWS::A::B'], 'says': 'So.'}, 'a': {}}", "{}").find("b.json") !=
                std::string::npos);
        QVERIFY(outcome("{'a': {'says': 'So.'}}", "{}").find("another shape") != std::string::npos);
        QVERIFY(outcome("{'a': {'at': ['AWS::A::B'], 'says': 'So.'}}", "{'type': 'circle'}")
                    .find("another shape") != std::string::npos);
        QVERIFY(outcome("{", "{}").find("index.json") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(ConstraintCompilerTest)
#include "constraint_compiler_test.moc"
