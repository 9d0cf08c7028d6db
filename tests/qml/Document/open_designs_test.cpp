#include "qml/Document/open_designs.h"

#include "model/design/commands/add_resource.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

/// Several designs in tabs.
class OpenDesignsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<OpenDesigns> m_designs;

    QString write(const QString& name,
                  const QByteArray& bytes = "Resources:\n  Q: {Type: AWS::SQS::Queue}\n") {
        QFile file(m_folder.filePath(name));
        if (!file.open(QFile::WriteOnly))
            qFatal("cannot write a test file");
        file.write(bytes);
        return file.fileName();
    }
    void edit(DesignDocument* design) {
        QVERIFY(design->execute(std::make_unique<AddResource>("AWS::SQS::Queue")));
        QVERIFY(design->isDirty());
    }
    QStringList titles() const {
        QStringList titles;
        for (int row = 0; row < m_designs->rowCount(); ++row)
            titles.append(m_designs->index(row).data(OpenDesigns::Title).toString());
        return titles;
    }

private slots:
    void init() {
        QDir(m_folder.path() + "/recovery").removeRecursively();
        m_designs = std::make_unique<OpenDesigns>(nullptr, m_folder.path().toStdString());
        new QAbstractItemModelTester(m_designs.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_designs.get());
    }
    void cleanup() { m_designs.reset(); }

    void startsWithNone() {
        QCOMPARE(m_designs->current(), nullptr);
        QCOMPARE(m_designs->currentIndex(), -1);
        m_designs->close(0);
        m_designs->step(1);
        m_designs->move(0, 1);
        QCOMPARE(m_designs->count(), 0);
    }

    void aNewDesignGivesWayToAFile() {
        m_designs->add();
        QPointer<DesignDocument> first = m_designs->current();
        m_designs->add(); // it is untouched: no second one
        QCOMPARE(m_designs->count(), 1);
        QVERIFY(m_designs->open(write("a.yaml")));
        QCOMPARE(m_designs->current(), first.data());
        m_designs->add();
        QCOMPARE(titles(), (QStringList{"a", "Untitled"}));
        QCOMPARE(m_designs->currentIndex(), 1);
    }

    void newDesignsAreNumbered() {
        m_designs->add();
        edit(m_designs->current());
        m_designs->add();
        edit(m_designs->current());
        m_designs->add();
        QCOMPARE(titles(), (QStringList{"Untitled", "Untitled 2", "Untitled 3"}));
        QCOMPARE(m_designs->current()->title(), "Untitled 3");
        QVERIFY(m_designs->at(0)->saveAs(m_folder.filePath("first.yaml"))); // its number is free again
        edit(m_designs->current());
        m_designs->add();
        QCOMPARE(titles(), (QStringList{"first", "Untitled 2", "Untitled 3", "Untitled"}));
    }

    void filesOfOneNameAreToldApartByTheirFolders() {
        QVERIFY(QDir(m_folder.path()).mkpath("orders") && QDir(m_folder.path()).mkpath("billing"));
        QVERIFY(m_designs->open(write("orders/template.yaml")));
        QCOMPARE(titles(), QStringList{"template"});
        QVERIFY(m_designs->open(write("billing/template.yaml")));
        QCOMPARE(titles(), (QStringList{"template — orders", "template — billing"}));
        m_designs->move(0, 1);
        QCOMPARE(titles(), (QStringList{"template — billing", "template — orders"}));
        m_designs->close(0);
        QCOMPARE(titles(), QStringList{"template"});
    }

    void aRecoveredDesignKeepsItsNumberWhereThatIsFree() {
        m_designs->add();
        edit(m_designs->current());
        m_designs->add();
        edit(m_designs->current());
        QCOMPARE(m_designs->current()->title(), "Untitled 2");
        const QString folder = m_folder.filePath("recovery/");
        int copies = 0;
        for (const QString& name : QDir(folder).entryList({"*.recovery"}))
            QVERIFY(QFile::copy(folder + name, folder + QStringLiteral("left%1.recovery").arg(copies++)));
        QCOMPARE(copies, 2);
        m_designs->discardChanges();
        m_designs = std::make_unique<OpenDesigns>(nullptr, m_folder.path().toStdString());
        m_designs->add();
        edit(m_designs->current()); // Untitled is taken
        const QVariantList left = m_designs->current()->recoverable();
        QCOMPARE(left.size(), 2);
        for (const QVariant& one : left)
            QVERIFY(m_designs->recover(one.toMap().value("id").toString()));
        QStringList names = titles();
        names.sort();
        QCOMPARE(names, (QStringList{"Untitled", "Untitled 2", "Untitled 3"}));
    }

    void aFileThatIsOpenIsGoneTo() {
        const QString a = write("a.yaml");
        QVERIFY(m_designs->open(a) && m_designs->open(write("b.yaml")));
        QCOMPARE(m_designs->currentIndex(), 1);
        edit(m_designs->at(0));
        QVERIFY(m_designs->open(m_folder.path() + "/./a.yaml"));
        QCOMPARE(m_designs->count(), 2);
        QCOMPARE(m_designs->currentIndex(), 0);
        QVERIFY(m_designs->current()->isDirty()); // not read anew
        QVERIFY(QFile::link(a, m_folder.filePath("link.yaml")));
        QCOMPARE(m_designs->indexOfFile(m_folder.filePath("link.yaml")), 0);
        QCOMPARE(m_designs->indexOfFile(QString()), -1);
    }

    void aFileThatCannotBeOpenedChangesNothing() {
        QVERIFY(m_designs->open(write("a.yaml")));
        QSignalSpy failed(m_designs.get(), &OpenDesigns::failed);
        QVERIFY(!m_designs->open(write("bad.yaml", "Resources: [\n")));
        QVERIFY(!m_designs->open(m_folder.filePath("gone.yaml")));
        QCOMPARE(failed.size(), 2);
        QCOMPARE(titles(), QStringList{"a"});
        m_designs->close(0);
        QVERIFY(!m_designs->open(m_folder.filePath("gone.yaml")));
        QCOMPARE(titles(), QStringList{"Untitled"});
    }

    void eachHasItsOwnHistorySelectionAndFile() {
        QVERIFY(m_designs->open(write("a.yaml")) && m_designs->open(write("b.yaml")));
        DesignDocument* a = m_designs->at(0);
        DesignDocument* b = m_designs->at(1);
        QSignalSpy changes(m_designs.get(), &QAbstractItemModel::dataChanged);
        edit(a);
        QVERIFY(!changes.isEmpty());
        QCOMPARE(changes.constFirst().at(0).toModelIndex().row(), 0);
        QVERIFY(m_designs->index(0).data(OpenDesigns::Dirty).toBool());
        QVERIFY(!m_designs->index(1).data(OpenDesigns::Dirty).toBool());
        b->select({"Q"});
        QVERIFY(!a->selection().contains("Q"));
        QVERIFY(!b->canUndo());
        a->undo();
        QVERIFY(!a->isDirty());
        QCOMPARE(&*a->knowhow(), &*b->knowhow()); // read once
        QCOMPARE(m_designs->files(), (QStringList{a->path(), b->path()}));
        QCOMPARE(m_designs->firstDirty(), -1);
        edit(b);
        QCOMPARE(m_designs->firstDirty(), 1);
        QCOMPARE(m_designs->firstDirty(2), -1);
    }

    void closingGoesToTheNeighbour() {
        for (const char* name : {"a.yaml", "b.yaml", "c.yaml"})
            QVERIFY(m_designs->open(write(name)));
        m_designs->setCurrentIndex(1);
        m_designs->close(1);
        QCOMPARE(m_designs->current()->title(), QString("c"));
        QCOMPARE(m_designs->currentIndex(), 1);
        m_designs->close(1);
        QCOMPARE(m_designs->current()->title(), QString("a"));
        m_designs->setCurrentIndex(7);
        QCOMPARE(m_designs->currentIndex(), 0);
        edit(m_designs->current());
        m_designs->close(0);
        QCOMPARE(titles(), QStringList{"Untitled"});
        QVERIFY(m_designs->current()->recoverable().isEmpty()); // the user chose not to keep it
        DesignDocument* last = m_designs->current();
        m_designs->close(0);
        QCOMPARE(m_designs->current(), last);
    }

    void closingAnotherKeepsTheCurrentOne() {
        for (const char* name : {"a.yaml", "b.yaml", "c.yaml"})
            QVERIFY(m_designs->open(write(name)));
        m_designs->close(0);
        QCOMPARE(m_designs->current()->title(), QString("c"));
        QCOMPARE(m_designs->currentIndex(), 1);
    }

    void tabsAreMovedAndSteppedThrough() {
        for (const char* name : {"a.yaml", "b.yaml", "c.yaml"})
            QVERIFY(m_designs->open(write(name)));
        m_designs->move(2, 0);
        QCOMPARE(titles(), (QStringList{"c", "a", "b"}));
        QCOMPARE(m_designs->current()->title(), QString("c"));
        m_designs->move(0, 1);
        QCOMPARE(titles(), (QStringList{"a", "c", "b"}));
        m_designs->move(0, 9);
        m_designs->step(1);
        QCOMPARE(m_designs->current()->title(), QString("b"));
        m_designs->step(1);
        QCOMPARE(m_designs->current()->title(), QString("a"));
        m_designs->step(-1);
        QCOMPARE(m_designs->current()->title(), QString("b"));
    }

    void aSessionIsRestoredInItsOrder() {
        const QStringList files{write("a.yaml"), write("b.yaml"), write("bad.yaml", "Resources: ["),
                                write("c.yaml")};
        QVERIFY(m_designs->open(files[1]));
        m_designs->restore(files);
        QCOMPARE(titles(), (QStringList{"a", "b", "c"}));
        QCOMPARE(m_designs->current()->title(), QString("b"));

        m_designs = std::make_unique<OpenDesigns>(nullptr, m_folder.path().toStdString());
        m_designs->add(); // untouched: it goes
        m_designs->restore(files);
        QCOMPARE(titles(), (QStringList{"a", "b", "c"}));
        m_designs = std::make_unique<OpenDesigns>(nullptr, m_folder.path().toStdString());
        m_designs->restore({});
        QCOMPARE(m_designs->count(), 0);
    }

    void whatACrashLeftComesBackInItsTab() {
        const QString a = write("a.yaml");
        {
            OpenDesigns crashed(nullptr, m_folder.path().toStdString());
            QVERIFY(crashed.open(a));
            edit(crashed.current());
            crashed.add();
            edit(crashed.current());
            QVERIFY(m_designs->open(a));
            QVERIFY(m_designs->current()->recoverable().isEmpty()); // another window has them still
        }
        const QVariantList left = m_designs->current()->recoverable();
        QCOMPARE(left.size(), 2);
        for (const QVariant& design : left)
            QVERIFY(m_designs->recover(design.toMap().value("id").toString()));
        QCOMPARE(titles(), (QStringList{"a", "Untitled"}));
        QVERIFY(m_designs->at(0)->isDirty() && m_designs->at(1)->isDirty());
        QVERIFY(m_designs->current()->recoverable().isEmpty());
        QVERIFY(!m_designs->recover("gone"));
        QCOMPARE(m_designs->count(), 2);
        m_designs->discardChanges();
    }
};

QTEST_MAIN(OpenDesignsTest)
#include "open_designs_test.moc"
