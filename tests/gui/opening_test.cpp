#include "tests/gui/gui_window.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace lintel;

/// What can go wrong when a file is opened: one message that names the place, and what is open stays open.
class OpeningTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    static QByteArray aliasBomb() {
        QByteArray bomb = "Resources: {}\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
        for (int i = 1; i < 30; ++i)
            bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" +
                    QByteArray("*a" + QByteArray::number(i - 1) + ", ").repeated(10) + "]\n";
        return bomb;
    }

    static int toastCount(const GuiWindow& gui) { return gui.object("toasts")->property("count").toInt(); }

private slots:
    void badFilesAreRefusedWithLineAndColumn_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                                << "1:1: The text is not valid";
        QTest::newRow("truncated") << QByteArray("Resources:\n  Q: {Type: x, Properties: [")
                                   << "3:1: The file ends before";
        QTest::newRow("truncated JSON")
            << QByteArray("{\"Resources\": {\n\"Queue\": ") << "2:10: This is not valid JSON";
        QTest::newRow("100 MB") << QByteArray() << "1:1: The file is larger than";
        QTest::newRow("deeply nested")
            << "a: " + QByteArray(1'000'000, '[') << "1:103: The values are nested";
        QTest::newRow("alias bomb") << aliasBomb() << "7:45: The file stands for more than a million";
        QTest::newRow("duplicate key")
            << QByteArray("Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Type: AWS::SNS::Topic\n")
            << "4:5: Type stands twice";
        QTest::newRow("no template") << QByteArray("services:\n  web: {image: x}\n")
                                     << "1:1: This is no CloudFormation template";
        QTest::newRow("no mapping") << QByteArray("just some text\n") << "1:1: A template is a mapping";
    }

    void badFilesAreRefusedWithLineAndColumn() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, message);
        const QString path = write("bad.yaml", bytes);
        if (bytes.isEmpty())
            QVERIFY(QFile::resize(path, 100 << 20));
        GuiWindow gui({.file = QStringLiteral(LINTEL_FIXTURES "/templates/serverless.yaml")});
        gui.click(gui.centreOf("OrdersQueue"));
        const QString before = gui.document().text();
        const QString open = gui.document().path();
        gui.key(Qt::Key_O, Qt::ControlModifier);
        gui.choose(path);
        const QString toast = gui.toast();
        QVERIFY2(toast.contains("bad.yaml:" + message), qPrintable(toast));
        gui.settle(300);
        QCOMPARE(toastCount(gui), 1);
        QCOMPARE(gui.document().path(), open);
        QCOMPARE(gui.document().text(), before);
        QCOMPARE(gui.document().selection(), QStringList{"OrdersQueue"});
        QVERIFY(!gui.document().isDirty());
        gui.click("toastDismiss");
        QTRY_COMPARE(toastCount(gui), 0);
    }

    void aFileThatMayNotBeReadIsRefused() {
        const QString path = m_folder.filePath("gone.yaml");
        GuiWindow gui({.file = QStringLiteral(LINTEL_FIXTURES "/templates/serverless.yaml")});
        const QString before = gui.document().text();
        QMetaObject::invokeMethod(gui.object("shell"), "openFile",
                                  Q_ARG(QString, path)); // as from the recent files
        QVERIFY2(gui.toast().contains("gone.yaml:1:1: There is no such file."), qPrintable(gui.toast()));
        QCOMPARE(gui.document().text(), before);
    }

    void anUnknownFunctionIsKeptAndToldOf() {
        const QByteArray text = "Resources:\n"
                                "  Orders:\n"
                                "    Type: AWS::SQS::Queue\n"
                                "    Properties:\n"
                                "      QueueName: !Lookup orders\n";
        const QString path = write("unknown.yaml", text);
        GuiWindow gui({.page = "design"});
        gui.key(Qt::Key_O, Qt::ControlModifier);
        gui.choose(path);
        const QString toast = gui.toast();
        QVERIFY2(toast.contains("unknown.yaml:5:18: There is no function Lookup."), qPrintable(toast));
        QCOMPARE(toastCount(gui), 1);
        QCOMPARE(gui.document().path(), path);
        QVERIFY(!gui.canvas().scene()->rectOf("Orders").isEmpty());
        QVERIFY(gui.item("finding:CFN-TPL-16"));
        gui.drag(gui.centreOf("Orders"), gui.centreOf("Orders") + QPoint(40, 40));
        gui.key(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!gui.document().isDirty());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(text));
    }
};

LINTEL_GUI_TEST(OpeningTest)
#include "opening_test.moc"
