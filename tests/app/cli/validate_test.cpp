#include "tests/app/cli/cli_test.h"

#include <QMap>
#include <QSet>

using namespace lintel;

namespace {

const QByteArray delay = "Resources:\n"
                         "  Q:\n"
                         "    Type: AWS::SQS::Queue\n"
                         "    Properties:\n"
                         "      DelaySeconds: 5000\n";

/// Members that the SARIF 2.1.0 schema allows in the objects that are written, and those that it demands.
const QMap<QString, QSet<QString>> allowed{
    {"log", {"$schema", "version", "runs"}},
    {"run", {"tool", "invocations", "columnKind", "results"}},
    {"driver", {"name", "version", "rules"}},
    {"rule", {"id", "shortDescription", "fullDescription", "helpUri", "defaultConfiguration", "properties"}},
    {"invocation", {"executionSuccessful", "exitCode", "toolExecutionNotifications"}},
    {"notification", {"level", "message", "locations"}},
    {"result",
     {"ruleId", "ruleIndex", "level", "message", "locations", "partialFingerprints", "properties", "fixes"}},
    {"location", {"physicalLocation", "logicalLocations"}},
    {"physicalLocation", {"artifactLocation", "region"}},
    {"region", {"startLine", "startColumn", "endLine", "endColumn"}},
    {"fix", {"description", "artifactChanges"}},
    {"artifactChange", {"artifactLocation", "replacements"}},
    {"replacement", {"deletedRegion", "insertedContent"}},
};

QJsonObject checked(const QJsonValue& value, const char* kind) {
    const QJsonObject object = value.toObject();
    if (object.isEmpty())
        qFatal("an empty %s", kind);
    for (const QString& key : object.keys())
        if (!allowed[kind].contains(key))
            qFatal("%s has a member %s", kind, qPrintable(key));
    return object;
}

} // namespace

class ValidateTest : public CliTest {
    Q_OBJECT

    /// The file of each finding, once and in the order that they are told.
    QStringList filesOf(const Run& told) const {
        QStringList files;
        for (const QJsonValue& finding : told.json().array())
            if (const QString file = finding["file"].toString(); files.isEmpty() || files.last() != file)
                files << file;
        return files;
    }

private slots:
    void jsonHoldsEveryFinding() {
        const QString file = write("findings.yaml", delay + "      Delay: !Unknown x\n");
        const Run told = run({"validate", "--format", "json", file});
        QCOMPARE(told.code, 1);
        QCOMPARE(told.err, QByteArray());
        bool isFound = false;
        for (const QJsonValue& value : told.json().array()) {
            const QJsonObject finding = value.toObject();
            QCOMPARE(finding.keys(), (QStringList{"column", "facts", "file", "fixable", "layer", "line",
                                                  "message", "path", "rule", "severity", "why"}));
            QCOMPARE(finding["file"].toString(), file);
            QVERIFY(QStringList({"schema", "architecture", "advice"}).contains(finding["layer"].toString()));
            QVERIFY(QStringList({"error", "warning", "advice"}).contains(finding["severity"].toString()));
            QVERIFY(finding["line"].toInt() > 0 && finding["column"].toInt() > 0);
            QVERIFY(finding["facts"].isArray() && finding["fixable"].isBool());
            QVERIFY(!finding["message"].toString().isEmpty());
            if (finding["path"].toArray() == QJsonArray{"Resources", "Q", "Properties", "DelaySeconds"})
                isFound = finding["line"].toInt() == 5;
        }
        QVERIFY(isFound);

        const Run clean = run({"validate", "--format", "json", fixture("queue.json")});
        QCOMPARE(clean.code, 0);
        QVERIFY(clean.json().isArray());
    }

    void textShowsTheLineAndMarksThePlace() {
        write("delay.yaml", delay);
        const Run told = run({"validate", "--include", "CFN-PROP-05", "delay.yaml"}, {}, "de_DE.UTF-8");
        QCOMPARE(told.code, 1);
        QVERIFY2(told.out.startsWith("delay.yaml:5:21: error CFN-PROP-05: "), told.out.constData());
        const QByteArrayList lines = told.out.split('\n');
        QCOMPARE(lines.value(1), QByteArray("    5 |       DelaySeconds: 5000"));
        QCOMPARE(lines.value(2), QByteArray("      |                     ^~~~"));
        QVERIFY(lines.value(3).startsWith("      = "));
        QCOMPARE(told.err, QByteArray());
    }

    void theMarkStandsUnderCharactersAndKeepsLongLinesShort() {
        write("wide.yaml", "Resources:\n  Q: {Type: AWS::SQS::Queue, Metadata: {ä: \"日本\"}, "
                           "Properties: {DelaySeconds: 5000}}\n");
        const QByteArrayList wide =
            run({"validate", "--include", "CFN-PROP-05", "wide.yaml"}).out.split('\n');
        const QString line = QString::fromUtf8(wide.value(1));
        const QString mark = QString::fromUtf8(wide.value(2));
        QCOMPARE(line.indexOf("5000"), mark.indexOf('^'));

        write("long.json", "{\"Description\": \"" + QByteArray(400, 'x') +
                               "\", \"Resources\": {\"Q\": {\"Type\": \"AWS::SQS::Queue\", \"Properties\": "
                               "{\"DelaySeconds\": 5000}}}, \"Metadata\": \"" +
                               QByteArray(400, 'y') + "\"}");
        const QByteArrayList clipped =
            run({"validate", "--include", "CFN-PROP-05", "long.json"}).out.split('\n');
        const QString part = QString::fromUtf8(clipped.value(1));
        QVERIFY(part.size() < 120);
        QCOMPARE(part.count(u'…'), 2);
        QCOMPARE(part.indexOf("5000"), QString::fromUtf8(clipped.value(2)).indexOf('^'));
    }

    void theFilesThatCanBeReadAreChecked() {
        const QString bad = write("bad.yaml", "a: [");
        const QString good = write("delay.yaml", delay);
        const Run told = run({"validate", "--format", "json", bad, good, path("none")});
        QCOMPARE(told.code, 2);
        QCOMPARE(told.err.count('\n'), 2);
        QCOMPARE(filesOf(told), QStringList{good});
    }

    void foldersAreSearchedForTemplates() {
        for (const char* name : {"in/b.yaml", "in/a.yml", "in/deep/c.json.template", "in/deep/er/d.json"})
            write(name, delay);
        write("in/e.txt", delay);
        write("in/.hidden/f.yaml", delay);
        write("in/compose.yaml", "services: {web: {image: x}}\n");
        write("in/package.json", "{\"name\": \"x\"}");
        write("in/broken.yaml", "key: [value\n");
        const Run told = run({"validate", "--format", "json", "in"});
        QCOMPARE(told.err, QByteArray());
        QCOMPARE(told.code, 1);
        QCOMPARE(filesOf(told),
                 (QStringList{"in/a.yml", "in/b.yaml", "in/deep/c.json.template", "in/deep/er/d.json"}));

        write("in/broken.yaml", "AWSTemplateFormatVersion: [\n");
        const Run broken = run({"validate", "--format", "json", "in/"});
        QCOMPARE(broken.code, 2);
        QVERIFY(broken.err.startsWith("in/broken.yaml:2:1: "));
        QCOMPARE(filesOf(broken).size(), 4);
    }

    void aFolderWithoutTemplatesIsToldOf() {
        write("none/compose.yaml", "services: {web: {image: x}}\n");
        const Run told = run({"validate", "none"});
        QCOMPARE(told.code, 2);
        QCOMPARE(told.err, QByteArray("none:1:1: There is no template here.\n"));
    }

    void standardInputIsChecked() {
        const Run told = run({"validate", "-", "--format", "json"}, delay);
        QCOMPARE(told.code, 1);
        QCOMPARE(filesOf(told), QStringList{"stdin"});
    }

    void manyFilesAreToldInTheirOrder() {
        QStringList files;
        for (int i = 0; i < 40; ++i)
            files << write(QString("many/%1.yaml").arg(i, 2, 10, QChar('0')), delay);
        QCOMPARE(filesOf(run(QStringList{"validate", "--format", "json"} + files)), files);
        const QStringList folder{"validate", "many"};
        QCOMPARE(run(folder).out, run(folder).out);
    }

    void rulesAreChosen_data() {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("rules");
        const auto row = [](const char* options, const QStringList& rules) {
            QTest::newRow(options) << QString(options).split(' ', Qt::SkipEmptyParts) << rules;
        };
        row("--severity error", {"CFN-PROP-05", "CFN-PROP-01"});
        row("--severity error --ignore CFN-PROP-01", {"CFN-PROP-05"});
        row("-s error -i CFN-PROP-01 -i CFN-PROP-05", {});
        row("-i SQS-,CFN-PROP-01,CFN-PROP-05", {});
        row("--include CFN-PROP-0", {"CFN-PROP-05", "CFN-PROP-01"});
        row("--include CFN-PROP-05,CFN-PROP-01 --ignore CFN-PROP-05", {"CFN-PROP-01"});
        row("--include CFN-TYPE-03 --region us-east-1", {});
    }

    void rulesAreChosen() {
        QFETCH(QStringList, options);
        QFETCH(QStringList, rules);
        const Run told =
            run(QStringList{"validate", "--format", "json", "-"} + options, delay + "      Dealy: 1\n");
        QStringList found;
        for (const QJsonValue& finding : told.json().array())
            found << finding["rule"].toString();
        QCOMPARE(found, rules);
        QCOMPARE(told.code, rules.isEmpty() ? 0 : 1);
    }

    void theRegionIsCheckedAgainst() {
        const QByteArray text = "Resources: {A: {Type: AWS::AppRunner::Service, Properties: "
                                "{SourceConfiguration: {}}}}\n";
        const QStringList arguments{"validate", "-", "--include", "CFN-TYPE-03"};
        QCOMPARE(run(arguments + QStringList{"--region", "us-east-1"}, text).code, 0);
        QCOMPARE(run(arguments + QStringList{"--region", "eu-south-2"}, text).code, 1);
    }

    void theTemplateMayAskToBeSpared() {
        QByteArray text = delay;
        text.replace("5000", "5000 # lintel: ignore CFN-PROP-05 -- agreed");
        const Run told = run({"validate", "-", "--include", "CFN-PROP-05"}, text);
        QCOMPARE(told.code, 0);
        QCOMPARE(told.out, QByteArray());
    }

    void sarifIsWhatTheStandardAsksFor() {
        write("it/a b.yaml", delay + "      QueueNam: x\n");
        const QString bad = write("bad.yaml", "Resources: [\n");
        const Run told = run({"validate", "--format", "sarif", "it/a b.yaml", bad});
        QCOMPARE(told.code, 2);
        const QJsonObject log = checked(told.json().object(), "log");
        QCOMPARE(log["version"].toString(), "2.1.0");
        QCOMPARE(log["runs"].toArray().size(), 1);
        const QJsonObject sarif = checked(log["runs"][0], "run");
        QCOMPARE(sarif["columnKind"].toString(), "unicodeCodePoints");

        const QJsonArray rules = checked(sarif["tool"]["driver"], "driver")["rules"].toArray();
        for (const QJsonValue& rule : rules)
            QVERIFY(!checked(rule, "rule")["id"].toString().isEmpty());

        const QJsonObject invocation = checked(sarif["invocations"][0], "invocation");
        QCOMPARE(invocation["executionSuccessful"], false);
        QCOMPARE(invocation["exitCode"], 2);
        const QJsonObject notification = checked(invocation["toolExecutionNotifications"][0], "notification");
        QCOMPARE(notification["level"], "error");
        QVERIFY(!notification["message"]["text"].toString().isEmpty());
        QVERIFY(
            notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].toString().startsWith(
                "file:///"));

        bool hasFix = false;
        QVERIFY(!sarif["results"].toArray().isEmpty());
        for (const QJsonValue& value : sarif["results"].toArray()) {
            const QJsonObject result = checked(value, "result");
            QCOMPARE(rules[result["ruleIndex"].toInt(-1)]["id"], result["ruleId"]);
            QVERIFY(QStringList({"error", "warning", "note"}).contains(result["level"].toString()));
            QVERIFY(!result["message"]["text"].toString().isEmpty());
            const QJsonObject place =
                checked(checked(result["locations"][0], "location")["physicalLocation"], "physicalLocation");
            QCOMPARE(place["artifactLocation"]["uri"].toString(), "it/a%20b.yaml");
            QVERIFY(checked(place["region"], "region")["startLine"].toInt() >= 1);
            for (const QJsonValue& fix : result["fixes"].toArray()) {
                const QJsonObject change =
                    checked(checked(fix, "fix")["artifactChanges"][0], "artifactChange");
                const QJsonObject replacement = checked(change["replacements"][0], "replacement");
                const QJsonObject region = checked(replacement["deletedRegion"], "region");
                if (result["ruleId"] == "CFN-PROP-01") {
                    hasFix = true;
                    QCOMPARE(region["startLine"].toInt(), 6);
                    QVERIFY(!replacement["insertedContent"]["text"].toString().isEmpty());
                }
            }
        }
        QVERIFY(hasFix);
    }

    void sarifOfACleanTemplateHasNoResults() {
        const Run told =
            run({"validate", "--format", "sarif", "-", "--include", "CFN-PROP-"}, "Resources: {}\n");
        QCOMPARE(told.code, 0);
        const QJsonValue sarif = told.json()["runs"][0];
        QCOMPARE(sarif["results"].toArray().size(), 0);
        QCOMPARE(sarif["invocations"][0]["executionSuccessful"], true);
    }
};

QTEST_GUILESS_MAIN(ValidateTest)
#include "validate_test.moc"
