#include "qml/Document/recovery_store.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <thread>

using namespace lintel;

namespace {
constexpr const char* ChildFolder =
    "LINTEL_RECOVERY_CHILD"; ///< set: this process only writes and waits to be killed
}

class RecoveryStoreTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string folder() const { return m_folder.path().toStdString(); }

    /// Runs this test again as another process that keeps a design and then waits; kills it the hard way.
    void crashWhileEditing() {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(ChildFolder, m_folder.path());
        child.setProcessEnvironment(environment);
        child.start(QCoreApplication::applicationFilePath(), {});
        QVERIFY(child.waitForReadyRead(30000));
        QVERIFY(RecoveryStore(folder()).abandoned().empty()); // it is alive, so it is none of our business
        child.kill();
        QVERIFY(child.waitForFinished(30000));
    }

private slots:
    void init() { QDir(m_folder.path() + "/recovery").removeRecursively(); }

    void nothingIsAbandonedAtFirst() { QVERIFY(RecoveryStore(folder()).abandoned().empty()); }

    void whatAKilledProcessLeftIsFound() {
        crashWhileEditing();
        RecoveryStore store(folder());
        const std::vector<RecoveredDesign> found = store.abandoned();
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].path, std::string("/tmp/orders.yaml"));
        QCOMPARE(found[0].text, std::string("Resources:\n  Ä: {}\n"));
        QCOMPARE(found[0].number, 3);
        QCOMPARE(found[0].draft, std::string("Resources: [\n"));
        QVERIFY(found[0].savedAtMs > 0);
    }

    void adoptingMakesItOnesOwn() {
        crashWhileEditing();
        RecoveryStore store(folder());
        const std::string id = store.abandoned().at(0).id;
        QVERIFY(store.adopt(id).ok());
        QVERIFY(store.abandoned().empty());
        RecoveryStore other(folder());
        QVERIFY(other.abandoned().empty());
        QVERIFY(!other.adopt(id).ok());
        store.clear();
        QVERIFY(QDir(m_folder.path() + "/recovery").entryList({"*.recovery"}).isEmpty());
    }

    void twoWindowsDoNotTrampleEachOther() {
        RecoveryStore one(folder());
        RecoveryStore two(folder());
        QVERIFY(one.write({.path = "/a.yaml", .text = "A"}).ok());
        QVERIFY(two.write({.path = "/a.yaml", .text = "B"}).ok());
        QCOMPARE(QDir(m_folder.path() + "/recovery").entryList({"*.recovery"}).size(), 2);
        one.clear();
        QCOMPARE(QDir(m_folder.path() + "/recovery").entryList({"*.recovery"}).size(), 1);
    }

    void discardedFilesAreGone() {
        crashWhileEditing();
        RecoveryStore store(folder());
        store.discard(store.abandoned().at(0).id);
        QVERIFY(store.abandoned().empty());
    }

    void damagedFilesAreNotOffered() {
        QVERIFY(QDir().mkpath(m_folder.path() + "/recovery"));
        QFile file(m_folder.path() + "/recovery/broken.recovery");
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("{not json\nResources: {}\n");
        file.close();
        RecoveryStore store(folder());
        QVERIFY(store.abandoned().empty());
        QVERIFY(!store.adopt("broken").ok());
    }

    void aFolderThatCannotBeMadeIsAnError() {
        QFile file(m_folder.path() + "/plain");
        QVERIFY(file.open(QFile::WriteOnly));
        RecoveryStore store(m_folder.path().toStdString() + "/plain");
        QVERIFY(!store.write({.text = "text"}).ok());
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (const QString folder = qEnvironmentVariable(ChildFolder); !folder.isEmpty()) {
        RecoveryStore store(folder.toStdString());
        if (!store
                 .write({.path = "/tmp/orders.yaml",
                         .number = 3,
                         .text = "Resources:\n  Ä: {}\n",
                         .draft = "Resources: [\n"})
                 .ok())
            return 1;
        puts("written");
        fflush(stdout);
        std::this_thread::sleep_for(std::chrono::minutes(5));
        return 0;
    }
    RecoveryStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "recovery_store_test.moc"
