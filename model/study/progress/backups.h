#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lintel {

/// A copy of the progress database.
struct Backup {
    std::string path;
    std::int64_t atMs = 0;
    std::int64_t bytes = 0;
};

/// The folder of the backups of a database: "backups" beside it.
std::string backupFolder(const std::string& database);

/// The backups of a database, newest first.
std::vector<Backup> backups(const std::string& database);

/// Copies the database while it is in use (VACUUM INTO on a connection of its own, so that it can run in a
/// worker thread), unless the newest backup is less than half an hour old, then removes those that are too
/// many: kept are one for each half hour of two days, one for each day of two weeks, each week of two months
/// and each month of two years.
Result<void> backUp(const std::string& database, std::int64_t now);

/// Puts a backup in the place of the database, which no one may have open. What was there is kept beside it
/// as a backup of its own. An error, and nothing changed, when the backup is damaged or of a newer version.
Result<void> restoreBackup(const std::string& database, const std::string& backup, std::int64_t now);

/// Which of the backups, given by instant, are kept.
std::vector<std::int64_t> keptBackups(std::vector<std::int64_t> instants, std::int64_t now);

} // namespace lintel
