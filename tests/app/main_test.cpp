#include <QProcess>
#include <QTest>

/// What the program says without a display.
class MainTest : public QObject {
    Q_OBJECT
private:
    struct Run {
        int code;
        QString said;
    };
    static Run run(const QStringList& arguments) {
        QProcess lintel;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(name));
        lintel.setProcessEnvironment(environment);
        lintel.setProcessChannelMode(QProcess::MergedChannels);
        lintel.start(QStringLiteral(LINTEL_BINARY_DIR "/bin/lintel"), arguments);
        if (!lintel.waitForFinished() || lintel.exitStatus() != QProcess::NormalExit)
            return {-1, lintel.errorString()};
        return {lintel.exitCode(), QString::fromUtf8(lintel.readAll())};
    }

private slots:
    void helpNeedsNoDisplay() {
        for (const char* option : {"--help", "-h"}) {
            const Run help = run({QLatin1String(option)});
            QCOMPARE(help.code, 0);
            QVERIFY2(help.said.contains("[FILE]") && help.said.contains("--theme"), qPrintable(help.said));
        }
    }

    void versionNeedsNoDisplay() {
        const Run version = run({"--version"});
        QCOMPARE(version.code, 0);
        QVERIFY2(version.said.startsWith("Lintel ") || version.said.startsWith("lintel "),
                 qPrintable(version.said));
    }

    void aWrongOptionIsNamed() {
        const Run wrong = run({"--help-me", "--help"});
        QVERIFY(wrong.code != 0);
        QVERIFY2(wrong.said.contains("help-me"), qPrintable(wrong.said));
    }
};

QTEST_GUILESS_MAIN(MainTest)
#include "main_test.moc"
