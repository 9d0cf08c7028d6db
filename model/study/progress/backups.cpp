#include "model/study/progress/backups.h"

#include "model/base/file.h"
#include "model/study/progress/progress_store.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cstdio>
#include <set>

namespace lintel {
namespace {

constexpr std::int64_t minute = 60'000;
constexpr std::int64_t day = 24 * 60 * minute;

/// For backups up to an age, one of each period.
struct Tier {
    std::int64_t age;
    std::int64_t period;
};
constexpr Tier tiers[] = {
    {2 * day, 30 * minute}, {14 * day, day}, {60 * day, 7 * day}, {730 * day, 30 * day}};

constexpr const char* nameFormat = "'progress-'yyyyMMdd-HHmmss'.sqlite'";

QString nameAt(std::int64_t instant) {
    return QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC).toString(QLatin1String(nameFormat));
}

/// Copies the database, whole, under another name: the copy appears only when it is finished.
Result<void> copyTo(const std::string& database, const QString& target) {
    auto store = ProgressStore::open(database);
    if (!store)
        return store.error();
    const QString half = target + QStringLiteral(".part");
    QFile::remove(half);
    const Result<void> copied =
        (*store)->read([&](const Sql& sql) { sql.execute(QStringLiteral("VACUUM INTO ?"), {half}); });
    if (!copied) {
        QFile::remove(half);
        return copied;
    }
    if (!QFile::rename(half, target))
        return Error{"The backup cannot be written. Check the permissions of its folder.",
                     target.toStdString()};
    return {};
}

/// Opening it as a database says whether it is one, and brings it to the present version.
Result<void> checkBackup(const std::string& path) {
    const auto opened = ProgressStore::open(path);
    if (!opened)
        return opened.error();
    const auto check = (*opened)->read(
        [](const Sql& sql) { return toBytes(sql.value(QStringLiteral("PRAGMA quick_check(1)"))); });
    if (!(*opened)->notice().empty() || !check || *check != "ok")
        return Error{"The backup is damaged. Nothing was changed."};
    return {};
}

void thin(const std::string& database, std::int64_t now) {
    const std::vector<Backup> all = backups(database);
    std::vector<std::int64_t> instants;
    for (const Backup& backup : all)
        instants.push_back(backup.atMs);
    const std::vector<std::int64_t> kept = keptBackups(instants, now);
    for (const Backup& backup : all)
        if (std::find(kept.begin(), kept.end(), backup.atMs) == kept.end())
            QFile::remove(QString::fromStdString(backup.path));
}

} // namespace

std::string backupFolder(const std::string& database) {
    return QFileInfo(QString::fromStdString(database)).path().toStdString() + "/backups";
}

std::vector<Backup> backups(const std::string& database) {
    std::vector<Backup> all;
    const QDir folder(QString::fromStdString(backupFolder(database)));
    for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("progress-*.sqlite")}, QDir::Files)) {
        QDateTime at = QDateTime::fromString(file.fileName(), QLatin1String(nameFormat));
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            all.push_back({file.filePath().toStdString(), at.toMSecsSinceEpoch(), file.size()});
    }
    std::sort(all.begin(), all.end(), [](const Backup& a, const Backup& b) { return a.atMs > b.atMs; });
    return all;
}

std::vector<std::int64_t> keptBackups(std::vector<std::int64_t> instants, std::int64_t now) {
    std::sort(instants.begin(), instants.end());
    std::vector<std::int64_t> kept;
    std::set<std::pair<std::int64_t, std::int64_t>> taken; // period and its number
    for (const std::int64_t instant : instants) {
        const auto* tier = std::find_if(std::begin(tiers), std::end(tiers),
                                        [&](const Tier& each) { return now - instant <= each.age; });
        // The first of a period stays, so that a backup does not move on with every new one.
        if (tier != std::end(tiers) && taken.emplace(tier->period, instant / tier->period).second)
            kept.push_back(instant);
    }
    if (!instants.empty() && (kept.empty() || kept.back() != instants.back()))
        kept.push_back(instants.back());
    return kept;
}

Result<void> backUp(const std::string& database, std::int64_t now) {
    const std::vector<Backup> present = backups(database);
    if (!present.empty() && now - present.front().atMs < 30 * minute && now >= present.front().atMs)
        return {};
    const QString folder = QString::fromStdString(backupFolder(database));
    if (!QDir().mkpath(folder))
        return Error{"The folder for backups cannot be made.", folder.toStdString()};
    const Result<void> copied = copyTo(database, folder + u'/' + nameAt(now));
    if (copied)
        thin(database, now);
    return copied;
}

Result<void> restoreBackup(const std::string& database, const std::string& backup, std::int64_t now) {
    const QString target = QString::fromStdString(database);
    const QString incoming = target + QStringLiteral(".restoring");
    const auto discard = [&] {
        const QFileInfo file(incoming);
        for (const QFileInfo& left : file.dir().entryInfoList({file.fileName() + u'*'}, QDir::Files))
            QFile::remove(left.filePath());
    };
    discard();
    if (!QFile::copy(QString::fromStdString(backup), incoming))
        return Error{"The backup cannot be read.", backup};
    if (const Result<void> whole = checkBackup(incoming.toStdString()); !whole) {
        discard();
        return Error{whole.error().message, backup};
    }
    if (QFileInfo::exists(target)) {
        const QString folder = QString::fromStdString(backupFolder(database));
        QDir().mkpath(folder);
        while (QFile::exists(folder + u'/' + nameAt(now))) // another backup of this second
            now += 1000;
        if (Result<void> kept = copyTo(database, folder + u'/' + nameAt(now)); !kept) {
            discard();
            return kept;
        }
    }
    // The journal was taken over when the copy above was closed. What is there is replaced in one step.
    for (const char* suffix : {"-wal", "-shm"})
        QFile::remove(target + QLatin1String(suffix));
    if (std::rename(incoming.toLocal8Bit().constData(), target.toLocal8Bit().constData()) != 0)
        return Error{"The backup cannot be put in place. It is kept as " + incoming.toStdString() + '.',
                     database};
    return {};
}

} // namespace lintel
