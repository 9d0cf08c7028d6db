#include "qml/Settings/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace lintel;

class PreferencesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;

    void writeIni(const QByteArray& text) {
        QDir(m_home.path()).mkpath(QStringLiteral("lintel"));
        QFile file(m_home.filePath("lintel/lintel.ini"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private slots:
    void initTestCase() { QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path()); }

    void init() { QFile::remove(m_home.filePath("lintel/lintel.ini")); }

    void aNewProfileHasDefaults() {
        const Preferences preferences;
        QCOMPARE(preferences.theme(), "system");
        QCOMPARE(preferences.newCardsPerDay(), 20);
        QVERIFY(!preferences.reducedMotion());
        QVERIFY(!preferences.highContrast());
        QCOMPARE(preferences.lastService(), QString());
        QVERIFY(preferences.recentFiles().isEmpty());
        QCOMPARE(preferences.lastPage(), "home");
        QCOMPARE(preferences.lastFile(), QString());
        QVERIFY(preferences.openFiles().isEmpty());
    }

    void whatIsChosenIsKept() {
        {
            Preferences preferences;
            QSignalSpy changed(&preferences, &Preferences::changed);
            preferences.setTheme("dark");
            preferences.setTheme("dark");
            QCOMPARE(changed.size(), 1);
            preferences.setNewCardsPerDay(35);
            preferences.setLastService("sqs");
            preferences.setHighContrast(true);
            preferences.setOpenFiles({QCoreApplication::applicationFilePath(), "/gone.yaml"});
            preferences.setWindowGeometry({10, 20, 1200, 800});
        }
        const Preferences preferences;
        QCOMPARE(preferences.theme(), "dark");
        QCOMPARE(preferences.newCardsPerDay(), 35);
        QCOMPARE(preferences.lastService(), "sqs");
        QVERIFY(preferences.highContrast());
        QCOMPARE(preferences.openFiles(), QStringList{QCoreApplication::applicationFilePath()});
        QCOMPARE(preferences.windowGeometry(), QRect(10, 20, 1200, 800));
    }

    void nonsenseFallsBackToDefaults() {
        writeIni(
            "[General]\ntheme=pink\nnewCardsPerDay=many\nrecentFiles=@Invalid()\n[window]\ngeometry=wide\n");
        const Preferences preferences;
        QCOMPARE(preferences.theme(), "system");
        QCOMPARE(preferences.newCardsPerDay(), 20);
        QVERIFY(preferences.recentFiles().isEmpty());
        QVERIFY(preferences.windowGeometry().isEmpty());
    }

    void numbersAreKeptInRange() {
        Preferences preferences;
        preferences.setNewCardsPerDay(9999);
        QCOMPARE(preferences.newCardsPerDay(), 200);
        preferences.setNewCardsPerDay(-1);
        QCOMPARE(preferences.newCardsPerDay(), 0);
    }

    void recentFilesAreNewestFirstWithoutWhatIsGone() {
        Preferences preferences;
        for (int i = 0; i < 12; ++i) {
            QFile file(m_home.filePath(QString("%1.yaml").arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            preferences.addRecentFile(file.fileName());
        }
        preferences.addRecentFile(m_home.filePath("5.yaml"));
        QCOMPARE(preferences.recentFiles().size(), 10);
        QCOMPARE(preferences.recentFiles().constFirst(), m_home.filePath("5.yaml"));
        QFile::remove(m_home.filePath("5.yaml"));
        QCOMPARE(preferences.recentFiles().constFirst(), m_home.filePath("11.yaml"));
        preferences.addRecentFile(QString());
        QCOMPARE(preferences.recentFiles().size(), 9);
        preferences.clearRecentFiles();
        QVERIFY(preferences.recentFiles().isEmpty());
    }
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferences_test.moc"
