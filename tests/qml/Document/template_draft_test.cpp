#include "qml/Document/template_draft.h"

#include "model/design/commands/set_property.h"
#include "qml/Document/design_document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

/// The template while somebody types in it.
class TemplateDraftTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<DesignDocument> m_document;

    std::unique_ptr<DesignDocument> make() const {
        return std::make_unique<DesignDocument>(nullptr, m_folder.path().toStdString());
    }
    QString path() const { return m_folder.filePath("orders.yaml"); }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }
    void open(const QByteArray& text) {
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly) && file.write(text) == text.size());
        file.close();
        QVERIFY(m_document->open(path()));
    }
    /// Types something that cannot be read, and waits until that is known.
    void typeUnreadable() {
        TemplateDraft& draft = *m_document->draft();
        draft.type(QString(draft.text()).replace("  Worker:", "  Worker: ["));
        draft.take();
        QVERIFY(!draft.problem().isEmpty());
    }
    bool setTimeout(int seconds) {
        return m_document->execute(std::make_unique<SetProperty>(
            Path{"Resources", "Orders", "Properties", "VisibilityTimeout"}, nlohmann::ordered_json(seconds)));
    }

    static constexpr const char* Source = R"(Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 60
  Worker:
    Type: AWS::SQS::Queue
)";

private slots:
    void init() {
        m_document = make();
        open(Source);
    }
    void cleanup() {
        m_document->discardChanges();
        m_document.reset();
    }

    void typingValidYamlChangesTheDesign() {
        TemplateDraft& draft = *m_document->draft();
        draft.setDelay(0);
        QString text = m_document->text();
        draft.type(text.replace("Timeout: 60", "Timeout: 61"));
        QTRY_VERIFY(m_document->text().contains("Timeout: 61"));
        draft.type(text.replace("Timeout: 61", "Timeout: 62"));
        QTRY_VERIFY(m_document->text().contains("Timeout: 62"));
        QCOMPARE(m_document->undoLabel(), QString("Edit the template"));
        QCOMPARE(draft.text(), text); // what is typed stays as it is
        m_document->undo();
        QVERIFY(m_document->text().contains("Timeout: 60")); // one step
        QCOMPARE(draft.text(), m_document->text());
    }

    void typingInvalidYamlKeepsTheLastDesignAndNamesTheLine() {
        TemplateDraft& draft = *m_document->draft();
        const QString before = m_document->text();
        draft.type(QString(before).replace("  Worker:", "  Worker: ["));
        draft.take();
        QVERIFY(!draft.problem().isEmpty());
        QVERIFY(draft.problemLine() >= 7);
        QCOMPARE(m_document->text(), before);
        draft.type(before);
        draft.take();
        QVERIFY(draft.problem().isEmpty());
        QVERIFY(!m_document->canUndo());
    }

    void whatCannotBeReadIsUnsaved() {
        QSignalSpy dirty(m_document.get(), &DesignDocument::dirtyChanged);
        typeUnreadable();
        QVERIFY(m_document->isDirty());
        QVERIFY(dirty.size() > 0);
        m_document->draft()->drop();
        QVERIFY(!m_document->isDirty());
        QCOMPARE(m_document->draft()->text(), QString(Source));
        QVERIFY(m_document->draft()->problem().isEmpty());
    }

    void aChangeElsewhereLeavesWhatIsTyped() {
        typeUnreadable();
        QVERIFY(setTimeout(90));
        QVERIFY(m_document->draft()->text().contains("Worker: ["));
        QVERIFY(m_document->draft()->text().contains("VisibilityTimeout: 90"));
        m_document->undo();
        QVERIFY(m_document->draft()->text().contains("VisibilityTimeout: 60"));
        m_document->draft()->type(QString(m_document->draft()->text()).replace("Worker: [", "Helper:"));
        m_document->draft()->take();
        QVERIFY(m_document->text().contains("Helper:"));
        QVERIFY(!m_document->draft()->isPending());
    }

    void savingTakesWhatWasJustTyped() {
        m_document->draft()->type(QString(Source).replace("60", "61"));
        QVERIFY(m_document->save());
        QCOMPARE(read(path()), QByteArray(Source).replace("60", "61"));
        QVERIFY(!m_document->isDirty());
    }

    void savingKeepsWhatCannotBeReadApart() {
        QVERIFY(setTimeout(90));
        typeUnreadable();
        QVERIFY(m_document->save());
        QCOMPARE(read(path()), QByteArray(Source).replace("60", "90"));
        QVERIFY(m_document->isDirty());
        QVERIFY(m_document->draft()->text().contains("Worker: ["));
    }

    void linesThatWereNotTypedKeepTheirEnds() {
        const QByteArray source = QByteArray(Source).replace("\n", "\r\n");
        open(source);
        TemplateDraft& draft = *m_document->draft();
        QCOMPARE(draft.text(), QString(Source));
        draft.type(QString(Source).replace("60", "61"));
        draft.take();
        QCOMPARE(m_document->text().toUtf8(), QByteArray(source).replace("60", "61"));
        QVERIFY(!draft.isPending());
    }

    void anotherTemplateEndsIt() {
        typeUnreadable();
        open("Resources: {}\n");
        QCOMPARE(m_document->draft()->text(), "Resources: {}\n");
        QVERIFY(m_document->draft()->problem().isEmpty());
        QVERIFY(!m_document->isDirty());
    }
};

QTEST_GUILESS_MAIN(TemplateDraftTest)
#include "template_draft_test.moc"
