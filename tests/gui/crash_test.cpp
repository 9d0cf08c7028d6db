#include "tests/gui/gui_window.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

using namespace lintel;

namespace {

// Says that the edit is made and waits to be killed.
int editAndWait(int argc, char** argv) {
    prepareApplication();
    QGuiApplication application(argc, argv);
    GuiWindow gui({.file = QString::fromLocal8Bit(argv[2])});
    gui.click(gui.centreOf("OrdersQueue"));
    gui.key(Qt::Key_D, Qt::ControlModifier);
    gui.settle(300);
    std::puts(gui.document().isDirty() ? "edited" : "untouched");
    std::fflush(stdout);
    return application.exec();
}

} // namespace

/// What is left after a kill -9 in the middle of an edit.
class CrashTest : public QObject {
    Q_OBJECT

private slots:
    void whatWasEditedIsRecovered() {
        QTemporaryDir folder;
        const QString path = folder.filePath("design.yaml");
        QVERIFY(QFile::copy(QStringLiteral(LINTEL_FIXTURES "/templates/serverless.yaml"), path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();

        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {"--edit", path});
        QVERIFY(other.waitForReadyRead(30000));
        QCOMPARE(other.readAllStandardOutput().trimmed(), QByteArray("edited"));
        ::kill(pid_t(other.processId()), SIGKILL);
        QVERIFY(other.waitForFinished());
        QCOMPARE(other.exitStatus(), QProcess::CrashExit);

        GuiWindow gui;
        QTRY_VERIFY(gui.object("recoveryDialog")->property("visible").toBool());
        gui.key(Qt::Key_Return);
        QTRY_COMPARE(gui.object("shell")->property("page").toString(), "design");
        QVERIFY(gui.document().isDirty());
        QCOMPARE(gui.document().text().count("AWS::SQS::Queue"),
                 QString::fromUtf8(before).count("AWS::SQS::Queue") + 1);
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
        gui.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!gui.document().isDirty());
        QVERIFY(gui.document().recoverable().isEmpty());
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && qstrcmp(argv[1], "--edit") == 0)
        return editAndWait(argc, argv);
    useTemporaryProfile();
    prepareApplication();
    QGuiApplication application(argc, argv);
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "crash_test.moc"
