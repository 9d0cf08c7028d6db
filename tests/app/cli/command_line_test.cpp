#include "tests/app/cli/cli_test.h"

using namespace lintel;

class CommandLineTest : public CliTest {
    Q_OBJECT

private slots:
    void helpIsThereForEach_data() {
        QTest::addColumn<QStringList>("words");
        for (const char* words :
             {"validate", "save", "set", "convert", "connect", "graph", "export", "facts search",
              "facts show", "facts stats", "facts coverage", "rules", "cards list", "fsrs replay"})
            QTest::newRow(words) << QString(words).split(' ');
    }

    void helpIsThereForEach() {
        QFETCH(QStringList, words);
        const Run help = run(words + QStringList{"--help"});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.startsWith("Usage: lintel-cli " + words.join(' ').toUtf8() + " [options]"));
        QCOMPARE(help.err, QByteArray());
        QVERIFY(run({"--help"}).out.contains("\n  " + words.join(' ').toUtf8() + ' '));
    }

    void wrongCommandLinesAreRefused_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* arguments, const char* message) {
            QTest::newRow(arguments) << QString(arguments).split(' ', Qt::SkipEmptyParts)
                                     << QByteArray(message);
        };
        row("", "Usage: lintel-cli");
        row("fly", "There is no subcommand fly.");
        row("facts", "There is no subcommand facts.");
        row("validate", "FILE is missing. See lintel-cli validate --help.");
        row("validate --format xml x", "--format is one of text, json, sarif.");
        row("validate --fast x", "Unknown option 'fast'.");
        row("validate --severity high x", "--severity is one of error, warning, advice.");
        row("validate --ignore SQS-,NONE-01 x", "--ignore: no rule is called NONE-01.");
        row("validate --include sqs x", "--include: no rule is called sqs.");
        row("validate --region eu-wst-1 x",
            "--region: the catalog knows no region eu-wst-1. Did you mean eu-west-1?");
        row("save x", "--output is missing.");
        row("save x y -o z", "There are more arguments than expected.");
        row("set x /a -o z", "JSON-VALUE is missing.");
        row("facts search x --limit 0", "--limit is a whole number from 1 on.");
        row("facts search x --limit many", "--limit is a whole number from 1 on.");
    }

    void wrongCommandLinesAreRefused() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, message);
        const Run refused = run(arguments);
        QCOMPARE(refused.code, 2);
        QVERIFY2(refused.err.startsWith(message), refused.err.constData());
        QCOMPARE(refused.out, QByteArray());
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
