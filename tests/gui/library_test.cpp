#include "tests/gui/gui_window.h"

#include "qml/Library/library.h"

#include <QClipboard>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

using namespace lintel;

/// The library in the real window: what it leads to and what it gives away.
class LibraryStory : public QObject {
    Q_OBJECT

    static QString service(const GuiWindow& gui) {
        return gui.item("libraryPage")->property("library").value<Library*>()->service().id;
    }
    static void follow(const GuiWindow& gui, const char* source) {
        QMetaObject::invokeMethod(gui.item("libraryPage"), "followSource", Q_ARG(QString, source));
    }
    static void openFact(const GuiWindow& gui, const char* fact) {
        bool found = false;
        QMetaObject::invokeMethod(gui.item("libraryPage"), "openFact", Q_RETURN_ARG(bool, found),
                                  Q_ARG(QString, fact));
        QVERIFY(found);
    }

private slots:
    void opensWhereOneReadLast() {
        {
            GuiWindow gui({.page = "library"});
            QVERIFY(!service(gui).isEmpty()); // a full one at first
            openFact(gui, "kms.policy.purpose");
            QCOMPARE(service(gui), "kms");
        }
        GuiWindow gui({.page = "library"});
        QCOMPARE(service(gui), "kms");
    }

    void aFactIsTakenAlong() {
        GuiWindow gui({.page = "library"});
        openFact(gui, "sqs.visibility.timeout.max");
        gui.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("# Amazon SQS\n\n- "));
        QCOMPARE(gui.toast(), "Copied");
    }

    void aSheetIsSavedAsPdf() {
        const QTemporaryDir folder;
        GuiWindow gui({.page = "library"});
        openFact(gui, "sqs.visibility.timeout.max");
        gui.click("sheetButton");
        gui.settle(200);
        gui.click("sheetPdf");
        gui.settle(300);
        gui.saveAs("sheetDialog", folder.filePath("sqs.pdf"));
        QTRY_VERIFY(QFile::exists(folder.filePath("sqs.pdf")));
        QFile pdf(folder.filePath("sqs.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
    }

    void aRuleLeadsToItsFactsAndBack() {
        GuiWindow gui({.page = "library"});
        bool found = false;
        QMetaObject::invokeMethod(gui.item("libraryPage"), "openUse", Q_RETURN_ARG(bool, found),
                                  Q_ARG(QString, "connection"), Q_ARG(QString, "sns-topic.sqs-queue.invoke"));
        QVERIFY(found);
        QVERIFY(gui.shows("SNS topic → SQS queue"));
        gui.settle(300); // the side column follows
        gui.click("sideOpen");
        QCOMPARE(service(gui), "sns");
        gui.key(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(gui.shows("SNS topic → SQS queue"));
    }

    void citationsOpenTheUsersNotes() {
        const QTemporaryDir notes;
        {
            GuiWindow gui({.page = "library"});
            follow(gui, "notes:000:2");
            QVERIFY(gui.toast().startsWith("Choose the folder of your notes"));
        }
        QFile file(notes.filePath("000.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("first\nthe second line\nthird\n");
        file.close();
        QSettings(QSettings::IniFormat, QSettings::UserScope, "lintel", "lintel")
            .setValue("notesFolder", notes.path());
        GuiWindow gui({.page = "library"});
        follow(gui, "notes:000:2");
        QVERIFY(gui.shows("the second line"));
        gui.key(Qt::Key_Escape);
        QVERIFY(!gui.shows("the second line"));
    }

    void theCardsOfAFactAreReviewed() {
        GuiWindow gui({.page = "library"});
        openFact(gui, "sqs.visibility.timeout.max");
        gui.settle(300); // the session is opened after the first frame
        gui.click("sideStudy");
        QTRY_COMPARE(gui.object("shell")->property("page").toString(), "review");
    }
};

LINTEL_GUI_TEST(LibraryStory)
#include "library_test.moc"
