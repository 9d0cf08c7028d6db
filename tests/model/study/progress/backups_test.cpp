#include "model/study/progress/backups.h"

#include "model/study/progress/own_notes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace lintel;

class BackupsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_database;
    static constexpr std::int64_t minute = 60'000;
    static constexpr std::int64_t day = 24 * 60 * minute;
    static constexpr std::int64_t now = 1'795'132'800'000;

    static Result<std::int64_t> add(ProgressStore& store, const std::string& front) {
        OwnNote note;
        note.front = front;
        note.back = "Back";
        return addNote(store, note, 1);
    }

    int cards() const {
        auto store = ProgressStore::open(m_database);
        return static_cast<int>(
            *(*store)->read([](const Sql& sql) { return sql.number("SELECT count(*) FROM card"); }));
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = m_folder->filePath("progress.sqlite").toStdString();
    }

    void copiesWhileInUseAndNotTooOften() {
        auto store = ProgressStore::open(m_database);
        QVERIFY(add(**store, "One").ok());
        QVERIFY(backUp(m_database, now).ok());
        QVERIFY(backUp(m_database, now + 10 * minute).ok());
        QCOMPARE(backups(m_database).size(), 1u);
        QCOMPARE(backups(m_database)[0].atMs, now);
        QVERIFY(backUp(m_database, now + 31 * minute).ok());
        QCOMPARE(backups(m_database).size(), 2u);
        QVERIFY(backups(m_database)[0].atMs > backups(m_database)[1].atMs);
        QVERIFY(QDir(QString::fromStdString(backupFolder(m_database))).entryList({"*.part"}).isEmpty());
    }

    void restorePutsItBackAndKeepsWhatWasThere() {
        {
            auto store = ProgressStore::open(m_database);
            QVERIFY(add(**store, "One").ok());
            QVERIFY(backUp(m_database, now).ok());
            QVERIFY(add(**store, "Two").ok());
        }
        QCOMPARE(cards(), 2);
        QVERIFY(restoreBackup(m_database, backups(m_database)[0].path, now + day).ok());
        QCOMPARE(cards(), 1);
        QVERIFY(restoreBackup(m_database, backups(m_database)[0].path, now + 2 * day).ok());
        QCOMPARE(cards(), 2);
    }

    void damagedBackupChangesNothing() {
        {
            auto store = ProgressStore::open(m_database);
            QVERIFY(add(**store, "One").ok());
        }
        const QString bad = m_folder->filePath("bad.sqlite");
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("These are my notes.");
        file.close();
        const auto refused = restoreBackup(m_database, bad.toStdString(), now);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().message.find("damaged") != std::string::npos);
        QVERIFY(!restoreBackup(m_database, m_folder->filePath("none").toStdString(), now).ok());
        QCOMPARE(cards(), 1);
        QVERIFY(QDir(m_folder->path()).entryList({"*.restoring*"}).isEmpty());
    }

    void thinsByAge() {
        std::vector<std::int64_t> all;
        for (std::int64_t at = now - 800 * day; at <= now; at += 30 * minute)
            all.push_back(at);
        const std::vector<std::int64_t> kept = keptBackups(all, now);
        const auto within = [&](std::int64_t from, std::int64_t to) {
            return std::count_if(kept.begin(), kept.end(),
                                 [&](std::int64_t at) { return now - at >= from && now - at < to; });
        };
        QVERIFY(within(0, 2 * day) >= 95);
        QVERIFY(within(2 * day + 1, 14 * day) >= 11 && within(2 * day + 1, 14 * day) <= 13);
        QVERIFY(within(14 * day + 1, 60 * day) >= 5 && within(14 * day + 1, 60 * day) <= 8);
        QVERIFY(within(60 * day + 1, 730 * day) >= 20 && within(60 * day + 1, 730 * day) <= 24);
        QCOMPARE(within(731 * day, 900 * day), 0);
        // The newest stays, however old.
        QCOMPARE(keptBackups({now - 900 * day, now - 1000 * day}, now), std::vector{now - 900 * day});
        QVERIFY(keptBackups({}, now).empty());
        // What was kept once is kept the next time, until it is too old.
        QCOMPARE(keptBackups(kept, now), kept);
    }
};

QTEST_GUILESS_MAIN(BackupsTest)
#include "backups_test.moc"
