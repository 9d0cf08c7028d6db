#include "qml/Document/design_document.h"

#include "model/base/file.h"
#include "model/base/paths.h"
#include "model/design/commands/add_resource.h"
#include "model/design/commands/set_property.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class DesignDocumentTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DesignDocument> m_document;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QFile::WriteOnly))
            qFatal("cannot write a test file");
        file.write(bytes);
        return file.fileName();
    }
    static std::unique_ptr<Command> queue() { return std::make_unique<AddResource>("AWS::SQS::Queue"); }

private slots:
    void init() {
        QDir(m_folder.path() + "/recovery").removeRecursively();
        m_document = std::make_unique<DesignDocument>(nullptr, m_folder.path().toStdString());
        QVERIFY2(m_document->isReady(), "the catalog of the build tree could not be loaded");
    }
    void cleanup() { m_document.reset(); }

    void startsEmptyAndClean() {
        QVERIFY(m_document->isEmpty());
        QVERIFY(!m_document->isDirty());
        QVERIFY(!m_document->canUndo());
        QCOMPARE(m_document->title(), QString("Untitled"));
    }

    void aCommandIsUndoneToTheByte() {
        const QString before = m_document->text();
        QSignalSpy gestures(m_document.get(), &DesignDocument::gestureDone);
        QVERIFY(m_document->execute(queue()));
        QVERIFY(m_document->isDirty());
        QVERIFY(m_document->text().contains("AWS::SQS::Queue"));
        QCOMPARE(m_document->selection().size(), 1);
        QCOMPARE(gestures.size(), 1);
        QCOMPARE(m_document->lastGesture(), m_document->undoLabel());
        const QString after = m_document->text();
        m_document->undo();
        QCOMPARE(m_document->text(), before);
        QVERIFY(!m_document->isDirty());
        QVERIFY(m_document->selection().isEmpty());
        m_document->redo();
        QCOMPARE(m_document->text(), after);
    }

    void aFailedCommandChangesNothing() {
        const QString before = m_document->text();
        QSignalSpy failed(m_document.get(), &DesignDocument::failed);
        QVERIFY(!m_document->rename("Nobody", "Somebody"));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_document->text(), before);
        QVERIFY(!m_document->canUndo());
    }

    void theLastDiffShowsWhatWasAdded() {
        QVERIFY(m_document->execute(queue()));
        bool found = false;
        for (const DiffHunk& hunk : m_document->lastDiff())
            for (const DiffLine& line : hunk)
                found |= line.kind == DiffLine::Kind::Added &&
                         line.text.find("AWS::SQS::Queue") != std::string::npos;
        QVERIFY(found);
    }

    void savesAndOpensAgain() {
        QVERIFY(m_document->execute(queue()));
        QSignalSpy recent(m_document.get(), &DesignDocument::recentFile);
        QVERIFY(m_document->saveAs(path("orders.yaml")));
        QVERIFY(!m_document->isDirty());
        QCOMPARE(m_document->title(), QString("orders"));
        QCOMPARE(recent.size(), 1);
        const QString saved = m_document->text();
        m_document->newDesign();
        QVERIFY(m_document->open(path("orders.yaml")));
        QCOMPARE(m_document->text(), saved);
        QCOMPARE(m_document->resourceCount(), 1);
    }

    void savingWhereOneMayNotKeepsTheDesignDirty() {
        QVERIFY(m_document->execute(queue()));
        QSignalSpy failed(m_document.get(), &DesignDocument::failed);
        QVERIFY(!m_document->saveAs(path("missing/folder/orders.yaml")));
        QCOMPARE(failed.size(), 1);
        QVERIFY(m_document->isDirty());
    }

    void badFilesLeaveWhatIsOpen_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\x00\x01\x02\xff",
                                              8);
        QTest::newRow("truncated JSON") << QByteArray("{\"Resources\": {\"A\": ");
        QTest::newRow("bad indentation") << QByteArray("Resources:\n  A:\n Type: x\n");
        QTest::newRow("a list") << QByteArray("- a\n- b\n");
        QTest::newRow("another kind of YAML") << QByteArray("services:\n  web:\n    image: nginx\n");
        QTest::newRow("key twice") << QByteArray("Resources:\n  A: {Type: x}\n  A: {Type: y}\n");
        QTest::newRow("empty") << QByteArray();
    }
    void badFilesLeaveWhatIsOpen() {
        QFETCH(QByteArray, bytes);
        QVERIFY(m_document->execute(queue()));
        const QString before = m_document->text();
        QSignalSpy failed(m_document.get(), &DesignDocument::failed);
        QVERIFY(!m_document->open(write("bad.yaml", bytes)));
        QCOMPARE(failed.size(), 1);
        QVERIFY2(failed[0][0].toString().contains("bad.yaml"), qPrintable(failed[0][0].toString()));
        QCOMPARE(m_document->text(), before);
        QVERIFY(m_document->canUndo());
    }

    void anUnknownFunctionIsKeptAndToldOfOnce() {
        const QByteArray text = "Resources:\n  Q:\n    Type: AWS::SQS::Queue\n"
                                "    Properties: {QueueName: !Lookup a, DelaySeconds: !Lookup b}\n";
        QSignalSpy failed(m_document.get(), &DesignDocument::failed);
        QSignalSpy noticed(m_document.get(), &DesignDocument::noticed);
        QVERIFY(m_document->open(write("unknown.yaml", text)));
        QTRY_COMPARE(noticed.size(), 1);
        const QString message = noticed[0][0].toString();
        QVERIFY2(message.contains("unknown.yaml:4:29: There is no function Lookup."), qPrintable(message));
        QCOMPARE(m_document->text(), QString::fromUtf8(text));
        QVERIFY(m_document->execute(queue()));
        QTRY_VERIFY(!m_document->isValidating());
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(failed.size(), 0);
    }

    void aMissingFileIsOneMessage() {
        QSignalSpy failed(m_document.get(), &DesignDocument::failed);
        QVERIFY(!m_document->open(path("nowhere.yaml")));
        QCOMPARE(failed.size(), 1);
    }

    void reloadTakesWhatIsOnDiskAsAStep() {
        QVERIFY(m_document->open(write("a.yaml", "Resources:\n  A:\n    Type: AWS::SNS::Topic\n")));
        write("a.yaml", "Resources:\n  B:\n    Type: AWS::SNS::Topic\n");
        QVERIFY(m_document->reload());
        QVERIFY(m_document->text().contains("B:"));
        QVERIFY(!m_document->isDirty());
        m_document->undo();
        QVERIFY(m_document->text().contains("A:"));
    }

    void findingsComeFromTheLastState() {
        QSignalSpy found(m_document.get(), &DesignDocument::findingsChanged);
        QVERIFY(m_document->execute(queue()));
        const std::string id = m_document->selection().front().toStdString();
        QVERIFY(m_document->execute(std::make_unique<SetProperty>(
            Path{"Resources", id, "Properties", "VisibilityTimeout"}, nlohmann::ordered_json(-5))));
        QTRY_VERIFY_WITH_TIMEOUT(!m_document->isValidating(), 20000);
        QVERIFY(m_document->errorCount() > 0);
        const DesignDocument::Verdict* verdict = m_document->verdict(id);
        QVERIFY(verdict);
        QCOMPARE(verdict->worst, Severity::Error);
        m_document->undo();
        QVERIFY(m_document->isValidating());
        QTRY_VERIFY_WITH_TIMEOUT(!m_document->isValidating(), 20000);
        QCOMPARE(m_document->errorCount(), 0);
        QCOMPARE(m_document->verdict(id), nullptr);
    }

    void closingWhileValidatingIsSafe() {
        QVERIFY(m_document->execute(queue()));
        QTest::qWait(130); // past the pause, so that a check is under way
        m_document.reset();
        QTest::qWait(200);
    }

    void unsavedChangesAreRecoverable() {
        QVERIFY(m_document->open(write("orders.yaml", "Resources:\n  A:\n    Type: AWS::SNS::Topic\n")));
        QVERIFY(m_document->execute(queue()));
        const QString edited = m_document->text();
        m_document.reset(); // without saving: like a crash, the file stays
        DesignDocument next(nullptr, m_folder.path().toStdString());
        const QVariantList offered = next.recoverable();
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered[0].toMap()["title"].toString(), QString("orders"));
        QVERIFY(next.recover(offered[0].toMap()["id"].toString()));
        QCOMPARE(next.text(), edited);
        QVERIFY(next.isDirty());
        QCOMPARE(next.path(), path("orders.yaml"));
        next.undo();
        QVERIFY(!next.isDirty());
        QVERIFY(!next.text().contains("AWS::SQS::Queue"));
        QVERIFY(next.recoverable().isEmpty());
    }

    void whatIsTypedAndCannotBeReadIsRecoverableToo() {
        const QString file = write("typed.yaml", "Resources:\n  Q: {Type: AWS::SQS::Queue}\n");
        QVERIFY(m_document->open(file));
        m_document->draft()->type("Resources:\n  Q: [\n");
        m_document->draft()->take();
        // A crash: the lock goes with the process, the file stays.
        const QString folder = path("recovery");
        const QStringList kept = QDir(folder).entryList({"*.recovery"});
        QCOMPARE(kept.size(), 1);
        QVERIFY(QFile::copy(folder + '/' + kept[0], folder + "/left.recovery"));
        m_document->discardChanges();

        DesignDocument next(nullptr, m_folder.path().toStdString());
        QCOMPARE(next.recoverable().size(), 1);
        QVERIFY(next.recover("left"));
        QCOMPARE(next.path(), file);
        QVERIFY(next.text().contains("AWS::SQS::Queue"));
        QCOMPARE(next.draft()->text(), "Resources:\n  Q: [\n");
        QVERIFY(next.draft()->problemLine() > 0);
        QVERIFY(next.isDirty());
        next.discardChanges();
    }

    void aSketchWithoutAnythingIsNotAtFault() {
        const auto errors = [&] {
            return QTest::qWaitFor([&] { return !m_document->isValidating(); }) ? m_document->errorCount()
                                                                                : -1;
        };
        QCOMPARE(errors(), 0);
        QVERIFY(m_document->findings().empty());
        QVERIFY(m_document->execute(queue()));
        m_document->undo();
        QCOMPARE(errors(), 0);
        QVERIFY(m_document->saveAs(path("nothing.yaml"))); // a file is one that CloudFormation would refuse
        QCOMPARE(errors(), 1);
        QVERIFY(m_document->open(write("none.yaml", "Resources: {}\n")));
        QCOMPARE(errors(), 1);
    }

    void aSavedDesignLeavesNothingToRecover() {
        QVERIFY(m_document->execute(queue()));
        QVERIFY(m_document->saveAs(path("saved.yaml")));
        m_document.reset();
        DesignDocument next(nullptr, m_folder.path().toStdString());
        QVERIFY(next.recoverable().isEmpty());
    }

    void discardedChangesAreNotOffered() {
        QVERIFY(m_document->execute(queue()));
        m_document->discardChanges();
        m_document.reset();
        DesignDocument next(nullptr, m_folder.path().toStdString());
        QVERIFY(next.recoverable().isEmpty());
    }

    void renamingKeepsTheSelection() {
        QVERIFY(m_document->execute(queue()));
        const QString id = m_document->selection().front();
        QVERIFY(m_document->rename(id, "Orders"));
        QCOMPARE(m_document->selection(), QStringList{"Orders"});
    }

    void removingEmptiesTheSelection() {
        QVERIFY(m_document->execute(queue()));
        m_document->remove(m_document->selection());
        QVERIFY(m_document->selection().isEmpty());
        QVERIFY(m_document->isEmpty());
    }
};

QTEST_MAIN(DesignDocumentTest)
#include "design_document_test.moc"
