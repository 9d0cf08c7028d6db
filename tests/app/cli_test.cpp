#include "model/base/file.h"
#include "model/template/template.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace lintel;

/// Runs the real program, as a script would.
class CliTest : public QObject {
    Q_OBJECT

    struct Run {
        int code = -1;
        QByteArray out;
        QByteArray err;

        QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    };

    Run run(const QStringList& arguments, const QString& locale = "C") const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
        environment.remove("QT_QPA_PLATFORM");
        environment.insert("LC_ALL", locale);
        environment.insert("LINTEL_DATA_DIR", LINTEL_DATA_DIR);
        process.setProcessEnvironment(environment);
        process.start(LINTEL_BINARY_DIR "/bin/lintel-cli", arguments);
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    static QString fixture(const char* name) { return QString(LINTEL_FIXTURES "/templates/") + name; }
    QString path(const char* name) const { return m_folder.filePath(name); }

    QString write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
        return file.fileName();
    }

    static QByteArray bytesOf(const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;

private slots:
    void helpIsThereForEach_data();
    void helpIsThereForEach();
    void wrongCommandLinesAreRefused_data();
    void wrongCommandLinesAreRefused();
    void badTemplatesGetOneMessage_data();
    void badTemplatesGetOneMessage();
    void validateTellsFindingsAsJson();
    void validateTellsFindingsAsText();
    void validateReadsTheFilesThatItCan();
    void saveWritesTheSameBytes_data();
    void saveWritesTheSameBytes();
    void saveToAFolderThatIsNotThereFails();
    void setChangesOneValue_data();
    void setChangesOneValue();
    void setRefusesWhatCannotBe_data();
    void setRefusesWhatCannotBe();
    void connectWritesWhatGraphReadsBack();
    void connectRefusesWhatCannotBe_data();
    void connectRefusesWhatCannotBe();
    void graphShowsContainersWithMembers();
    void exportWritesEachTarget_data();
    void exportWritesEachTarget();
    void exportRefusesAnUnknownTarget();
    void factsAreFound();
    void factsAreCounted();
    void coverageFindsWhatNoFactCites();
    void rulesAreListed();
    void cardsAreListed();
    void fsrsIsReplayed();
};

void CliTest::helpIsThereForEach_data() {
    QTest::addColumn<QStringList>("words");
    for (const char* words :
         {"validate", "save", "set", "connect", "graph", "export", "facts search", "facts show",
          "facts stats", "facts coverage", "rules", "cards list", "fsrs replay"})
        QTest::newRow(words) << QString(words).split(' ');
}

void CliTest::helpIsThereForEach() {
    QFETCH(QStringList, words);
    const Run help = run(words + QStringList{"--help"});
    QCOMPARE(help.code, 0);
    QVERIFY(help.out.startsWith("Usage: lintel-cli " + words.join(' ').toUtf8() + " [options]"));
    QCOMPARE(help.err, QByteArray());
    QVERIFY(run({"--help"}).out.contains("\n  " + words.join(' ').toUtf8() + ' '));
}

void CliTest::wrongCommandLinesAreRefused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* arguments, const char* message) {
        QTest::newRow(arguments) << QString(arguments).split(' ', Qt::SkipEmptyParts) << QByteArray(message);
    };
    row("", "Usage: lintel-cli");
    row("fly", "There is no subcommand fly.");
    row("facts", "There is no subcommand facts.");
    row("validate", "FILE is missing. See lintel-cli validate --help.");
    row("validate --format xml x", "--format is one of text, json.");
    row("validate --fast x", "Unknown option 'fast'.");
    row("save x", "--output is missing.");
    row("save x y -o z", "There are more arguments than expected.");
    row("set x /a -o z", "JSON-VALUE is missing.");
    row("facts search x --limit 0", "--limit is a whole number from 1 on.");
    row("facts search x --limit many", "--limit is a whole number from 1 on.");
}

void CliTest::wrongCommandLinesAreRefused() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    const Run refused = run(arguments);
    QCOMPARE(refused.code, 2);
    QVERIFY2(refused.err.startsWith(message), refused.err.constData());
    QCOMPARE(refused.out, QByteArray());
}

void CliTest::badTemplatesGetOneMessage_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("message");
    const auto row = [this](const char* name, const QByteArray& bytes, const char* message) {
        QTest::newRow(name) << write(name, bytes) << QByteArray(message);
    };
    QTest::newRow("missing") << path("none") << QByteArray("1:1: There is no such file.");
    QTest::newRow("folder") << m_folder.path() << QByteArray("1:1: This is a folder, not a file.");
    row("empty", "", "1:1: The file is empty.");
    row("truncated", "Resources:\n  Q: {Type: x, Properties: [",
        "3:1: The file ends before a list is closed with ].");
    row("truncated JSON", "{\"Resources\": {", "1:16: This is not valid JSON: ");
    row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "1:1: The text is not valid UTF-8 here;");
    row("archive", QByteArray("PK\x03\x04\x14\0", 6), "1:3: There is a control character here:");
    row("deep", "{\"a\":" + QByteArray(1'000'000, '['), "1:");
    row("deep YAML", "a: " + QByteArray(1'000'000, '['),
        "1:103: The values are nested more than 100 levels deep here.");
    QByteArray bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 30; ++i)
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                QByteArray("*a" + QByteArray::number(i - 1) + ", ").repeated(10) + "]\n";
    row("alias bomb", bomb, "6:45: The file stands for more than a million values");
    row("not a template", "just some text\n", "1:1: A template is a mapping of sections");
    row("tab", "Resources:\n\tQ: {}\n", "2:1: A tab cannot indent YAML; use spaces.");
    row("100 MB", QByteArray(100 << 20, 'a'), "1:1: The file is larger than 64 MiB.");
    row("20 MB", QByteArray(20 << 20, 'a'), "1:1: The file is larger than 16 MiB;");
}

void CliTest::badTemplatesGetOneMessage() {
    QFETCH(QString, file);
    QFETCH(QByteArray, message);
    const QString out = path("untouched");
    QVERIFY(!write("untouched", "before").isEmpty());
    for (const QStringList& arguments : {QStringList{"validate", file},
                                         {"save", file, "-o", out},
                                         {"set", file, "/a", "1", "-o", out},
                                         {"graph", file},
                                         {"connect", file, "A", "B", "-o", out}}) {
        const Run refused = run(arguments);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.startsWith(file.toUtf8() + ':' + message), refused.err.constData());
        QCOMPARE(refused.err.count('\n'), 1);
        QCOMPARE(refused.out, QByteArray());
        QCOMPARE(bytesOf(out), QByteArray("before"));
    }
}

void CliTest::validateTellsFindingsAsJson() {
    const QString file =
        write("findings.yaml", "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                               "      DelaySeconds: 5000\n      Delay: !Unknown x\n"
                               "      DelaySeconds: 5000\n");
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
            isFound = finding["line"].toInt() == 7;
    }
    QVERIFY(isFound);

    const Run clean = run({"validate", "--format", "json", fixture("queue.json")});
    QCOMPARE(clean.code, 0);
    QVERIFY(clean.json().isArray());
}

void CliTest::validateTellsFindingsAsText() {
    const QString file = write("delay.yaml", "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                                             "      DelaySeconds: 5000\n");
    const Run told = run({"validate", file}, "de_DE.UTF-8");
    QCOMPARE(told.code, 1);
    QVERIFY2(told.out.contains(file.toUtf8() + ":5:21: error "), told.out.constData());
    QCOMPARE(told.err, QByteArray());
}

void CliTest::validateReadsTheFilesThatItCan() {
    const QString bad = write("bad.yaml", "a: [");
    const QString good = write("delay.yaml", "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n"
                                             "      DelaySeconds: 5000\n");
    const Run told = run({"validate", "--format", "json", bad, good, path("none")});
    QCOMPARE(told.code, 2);
    QCOMPARE(told.err.count('\n'), 2);
    QVERIFY(!told.json().array().isEmpty());
}

void CliTest::saveWritesTheSameBytes_data() {
    QTest::addColumn<QString>("file");
    for (const char* name : {"serverless.yaml", "vpc.yaml", "queue.json", "minified.json"})
        QTest::newRow(name) << fixture(name);
    QTest::newRow("CRLF and mark") << write(
        "crlf.yaml", "\xEF\xBB\xBF# x\r\nResources: {A: !Rain::Embed f}\r\nA: 1\r\nA: 2");
}

void CliTest::saveWritesTheSameBytes() {
    QFETCH(QString, file);
    const Run saved = run({"save", file, "-o", path("saved")});
    QCOMPARE(saved.code, 0);
    QCOMPARE(saved.out + saved.err, QByteArray());
    QCOMPARE(bytesOf(path("saved")), bytesOf(file));
}

void CliTest::saveToAFolderThatIsNotThereFails() {
    const Run refused = run({"save", fixture("queue.json"), "-o", path("none/at/all")});
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains("The file cannot be written"));
}

void CliTest::setChangesOneValue_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("value") << "/a/b~1c"
                           << "2" << QByteArray("a: {b/c: 2, d: [1]} # x\n");
    QTest::newRow("function") << "/a/b~1c"
                              << R"({"Fn::GetAtt": ["Q", "Arn"]})"
                              << QByteArray("a: {b/c: !GetAtt Q.Arn, d: [1]} # x\n");
    QTest::newRow("append") << "/a/d/-"
                            << "\"é\"" << QByteArray("a: {b/c: 1, d: [1, é]} # x\n");
    QTest::newRow("new list") << "/e/-"
                              << "2" << QByteArray("a: {b/c: 1, d: [1]} # x\ne: [2]\n");
    QTest::newRow("new mapping") << "/e/~0"
                                 << "{}" << QByteArray("a: {b/c: 1, d: [1]} # x\ne: {'~': {}}\n");
}

void CliTest::setChangesOneValue() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QByteArray, after);
    const QString file = write("set.yaml", "a: {b/c: 1, d: [1]} # x\n");
    const Run changed = run({"set", file, pointer, value, "-o", path("changed")});
    QCOMPARE(changed.err, QByteArray());
    QCOMPARE(changed.code, 0);
    QCOMPARE(bytesOf(path("changed")), after);
}

void CliTest::setRefusesWhatCannotBe_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("no pointer") << "a"
                                << "1" << 2;
    QTest::newRow("whole file") << ""
                                << "1" << 2;
    QTest::newRow("bad escape") << "/~2"
                                << "1" << 2;
    QTest::newRow("no JSON") << "/a"
                             << "text" << 2;
    QTest::newRow("below a value") << "/a/b/c"
                                   << "1" << 1;
    QTest::newRow("beyond a list") << "/d/7"
                                   << "1" << 1;
}

void CliTest::setRefusesWhatCannotBe() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const QString file = write("set.yaml", "a: {b: 1}\nd: [1]\n");
    const Run refused = run({"set", file, pointer, value, "-o", path("refused")});
    QTEST(refused.code, "code");
    QCOMPARE(refused.err.count('\n'), 1);
    QVERIFY(!QFile::exists(path("refused")));
}

void CliTest::connectWritesWhatGraphReadsBack() {
    const QString file = write("connect.yaml", "Resources:\n  Q: {Type: AWS::SQS::Queue}\n  # the topic\n"
                                               "  T: {Type: AWS::SNS::Topic}\n");
    const QString out = path("connected.yaml");
    const Run connected = run({"connect", file, "T", "Q", "-o", out});
    QCOMPARE(connected.err, QByteArray());
    QCOMPARE(connected.code, 0);
    QVERIFY(connected.out.count('\n') >= 2);
    QVERIFY(bytesOf(out).startsWith(bytesOf(file).chopped(1)));

    const Run graph = run({"graph", out, "--format", "json"});
    QCOMPARE(graph.code, 0);
    const QJsonObject shown = graph.json().object();
    QCOMPARE(shown["nodes"].toArray().size(), 2);
    QCOMPARE(shown["connections"].toArray().size(), 1);
    const QJsonObject connection = shown["connections"].toArray()[0].toObject();
    QCOMPARE(connection["from"].toString(), "T");
    QCOMPARE(connection["to"].toString(), "Q");
    QVERIFY(!connection["kind"].toString().isEmpty());
    QVERIFY(!connection["folded"].toArray().isEmpty());
}

void CliTest::connectRefusesWhatCannotBe_data() {
    QTest::addColumn<QStringList>("ends");
    QTest::newRow("missing") << QStringList{"T", "None"};
    QTest::newRow("no such kind") << QStringList{"T", "Q", "--kind", "fly"};
    QTest::newRow("nothing between") << QStringList{"B", "P"};
}

void CliTest::connectRefusesWhatCannotBe() {
    QFETCH(QStringList, ends);
    const QString file =
        write("connect.yaml", "Resources:\n  Q: {Type: AWS::SQS::Queue}\n  T: {Type: AWS::SNS::Topic}\n"
                              "  B: {Type: AWS::Budgets::Budget}\n  P: {Type: AWS::SSM::Parameter}\n");
    const Run refused = run(QStringList{"connect", file} + ends + QStringList{"-o", path("refused")});
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.err.count('\n'), 1);
    QVERIFY(!QFile::exists(path("refused")));
}

void CliTest::graphShowsContainersWithMembers() {
    const QJsonObject shown = run({"graph", fixture("vpc.yaml")}).json().object();
    bool isSubnetThere = false;
    for (const QJsonValue& value : shown["containers"].toArray())
        if (value["id"].toString() == "PublicSubnetA")
            isSubnetThere =
                value["kind"].toString() == "publicSubnet" && value["members"].toArray() == QJsonArray{"Nat"};
    QVERIFY(isSubnetThere);
}

void CliTest::exportWritesEachTarget_data() {
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("svg") << QByteArray("<svg ");
    QTest::newRow("cloudformation") << QByteArray("AWS::Serverless::Function");
}

void CliTest::exportWritesEachTarget() {
    QFETCH(QByteArray, part);
    const QString out = path(QTest::currentDataTag());
    const Run exported =
        run({"export", fixture("serverless.yaml"), "--to", QTest::currentDataTag(), "-o", out});
    QCOMPARE(exported.out + exported.err, QByteArray());
    QCOMPARE(exported.code, 0);
    QVERIFY(bytesOf(out).contains(part));
}

void CliTest::exportRefusesAnUnknownTarget() {
    const Run refused = run({"export", fixture("serverless.yaml"), "--to", "stone", "-o", path("stone")});
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.startsWith("--to is one of cloudformation, "));
    QVERIFY(!QFile::exists(path("stone")));
}

void CliTest::factsAreFound() {
    const Run found = run({"facts", "search", "visibility timeout", "--limit", "5", "--format", "json"});
    QCOMPARE(found.code, 0);
    QCOMPARE(found.err, QByteArray());
    const QJsonArray hits = found.json().array();
    QCOMPARE(hits.size(), 5);
    const QString id = hits[0]["id"].toString();

    const Run shown = run({"facts", "show", id, "--format", "json"});
    QCOMPARE(shown.code, 0);
    QCOMPARE(shown.json()["id"].toString(), id);
    QVERIFY(!shown.json()["sources"].toArray().isEmpty());
    QVERIFY(run({"facts", "show", id}).out.startsWith(id.toUtf8() + '\n'));

    QCOMPARE(run({"facts", "search", "qqqqqq", "--format", "json"}).json().array().size(), 0);
    const Run missing = run({"facts", "show", "no.such.fact"});
    QCOMPARE(missing.code, 1);
    QCOMPARE(missing.err, QByteArray("There is no fact no.such.fact.\n"));
}

void CliTest::factsAreCounted() {
    const QJsonObject stats = run({"facts", "stats", "--format", "json"}).json().object();
    const int facts = stats["facts"].toInt();
    QVERIFY(facts > 100);
    for (const char* part : {"byService", "byKind", "byStatus"}) {
        int sum = 0;
        for (const QJsonValue& count : stats[QLatin1String(part)].toObject())
            sum += count.toInt();
        QCOMPARE(sum, facts);
    }
}

void CliTest::coverageFindsWhatNoFactCites() {
    // The place of some fact in the notes, one beside it, and one far behind all of them.
    QString notes;
    QString lines;
    for (const QJsonValue& hit : run({"facts", "search", "queue", "--format", "json"}).json().array()) {
        const Run shown = run({"facts", "show", hit["id"].toString(), "--format", "json"});
        for (const QJsonValue& source : shown.json()["sources"].toArray())
            if (notes.isEmpty() && !source["notes"].toString().isEmpty()) {
                notes = source["notes"].toString();
                lines = source["lines"].toString();
            }
    }
    QVERIFY(!notes.isEmpty());
    const QByteArray cited = QString(R"({"src": "%1", "lines": "%2, 999998"})").arg(notes, lines).toUtf8();
    const QByteArray uncited = R"({"src": "000", "lines": "999990-999999", "fact": "x"})";
    const Run covered = run({"facts", "coverage", write("inventory.jsonl", cited + "\n\n" + uncited)});
    QCOMPARE(covered.err, QByteArray());
    QCOMPARE(covered.out, uncited + "\ncovered 1 of 2\n");
    QCOMPARE(covered.code, 0);

    for (const char* bad : {"{\"src\": \"000\"}", "[]", "text", "{\"src\": \"000\", \"lines\": \"a\"}",
                            "{\"src\": \"000\", \"lines\": \"1-\"}", "{\"src\": 0, \"lines\": \"1\"}"}) {
        const QString file = write("bad.jsonl", cited + '\n' + bad + '\n');
        const Run refused = run({"facts", "coverage", file});
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.startsWith(file.toUtf8() + ":2:1: "), refused.err.constData());
    }
    QCOMPARE(run({"facts", "coverage", path("none")}).code, 2);
}

void CliTest::rulesAreListed() {
    const QJsonArray rules = run({"rules", "--format", "json"}).json().array();
    QVERIFY(rules.size() >= 25);
    for (const QJsonValue& rule : rules)
        for (const char* part : {"id", "layer", "severity", "title", "why"})
            QVERIFY(!rule[QLatin1String(part)].toString().isEmpty());
    const QByteArray table = run({"rules", "--format", "markdown"}).out;
    QCOMPARE(table.count('\n'), rules.size() + 2);
}

void CliTest::cardsAreListed() {
    const Run listed = run({"cards", "list", "--format", "json"});
    QCOMPARE(listed.code, 0);
    const QJsonArray cards = listed.json().array();
    QVERIFY(cards.size() > 100);
    for (const QJsonValue& card : cards)
        for (const char* part : {"id", "kind", "front", "back", "fact", "service"})
            QVERIFY(!card[QLatin1String(part)].toString().isEmpty());
}

void CliTest::fsrsIsReplayed() {
    const Run replayed = run({"fsrs", "replay", LINTEL_FIXTURES "/fsrs/vectors.json"});
    QCOMPARE(replayed.code, 0);
    QCOMPARE(replayed.err, QByteArray());
    QVERIFY(replayed.json()["histories"][0]["reviews"][0].toObject().contains("lintel"));
    for (const char* bad : {"", "{", "[]", "{\"histories\": 1}"}) {
        const Run refused = run({"fsrs", "replay", write("bad.json", bad)});
        QCOMPARE(refused.code, 2);
        QCOMPARE(refused.err.count('\n'), 1);
    }
}

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
