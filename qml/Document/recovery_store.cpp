#include "qml/Document/recovery_store.h"

#include "model/base/file.h"
#include "model/base/paths.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QUuid>
#include <algorithm>
#include <nlohmann/json.hpp>

namespace lintel {
namespace {

const QString Suffix = QStringLiteral(".recovery");

/// A header of one line of JSON, then the template as it is.
Result<RecoveredDesign> readRecovery(const std::string& file, const std::string& id) {
    Result<std::string> bytes = readFile(file);
    if (!bytes)
        return bytes.error();
    const std::size_t headerEnd = bytes->find('\n');
    const nlohmann::json header = nlohmann::json::parse(bytes->substr(0, headerEnd), nullptr, false);
    if (headerEnd == std::string::npos || !header.is_object() || header.value("version", 0) != 1)
        return Error{"This recovery file is damaged.", file};
    return RecoveredDesign{{header.value("path", std::string()), header.value("number", 1),
                            bytes->substr(headerEnd + 1), header.value("draft", std::string())},
                           id,
                           header.value("savedAtMs", std::int64_t{0})};
}

std::unique_ptr<QLockFile> tryLock(const std::string& file) {
    auto lock = std::make_unique<QLockFile>(QString::fromStdString(file));
    lock->setStaleLockTime(0); // a lock is stale when its process is gone, however long it was held
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

} // namespace

RecoveryStore::RecoveryStore(const std::string& directory)
    : m_folder((directory.empty() ? userDataDirectory() : directory) + "/recovery") {}

RecoveryStore::~RecoveryStore() = default;

std::string RecoveryStore::fileOf(const std::string& id) const {
    return m_folder + "/" + id + Suffix.toStdString();
}

std::string RecoveryStore::lockOf(const std::string& id) const {
    return m_folder + "/" + id + ".lock";
}

Result<void> RecoveryStore::write(const UnsavedDesign& design) {
    if (m_id.empty()) {
        if (!QDir().mkpath(QString::fromStdString(m_folder)))
            return Error{"This folder cannot be made, so unsaved changes are not kept against a crash.",
                         m_folder};
        std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        m_lock = tryLock(lockOf(id));
        if (!m_lock)
            return Error{"This folder cannot be written, so unsaved changes are not kept against a crash.",
                         m_folder};
        m_id = std::move(id);
    }
    using nlohmann::ordered_json;
    ordered_json header{{"version", 1},
                        {"path", design.path},
                        {"number", design.number},
                        {"savedAtMs", QDateTime::currentMSecsSinceEpoch()}};
    if (!design.draft.empty())
        header["draft"] = design.draft;
    return writeFileAtomically(fileOf(m_id),
                               header.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n' +
                                   design.text);
}

void RecoveryStore::clear() {
    if (m_id.empty())
        return;
    QFile::remove(QString::fromStdString(fileOf(m_id)));
    m_lock.reset();
    m_id.clear();
}

std::vector<RecoveredDesign> RecoveryStore::abandoned() const {
    std::vector<RecoveredDesign> found;
    const QDir folder(QString::fromStdString(m_folder));
    for (const QString& name : folder.entryList({'*' + Suffix}, QDir::Files)) {
        const std::string id = name.chopped(Suffix.size()).toStdString();
        if (id == m_id || !tryLock(lockOf(id)))
            continue;
        if (Result<RecoveredDesign> design = readRecovery(fileOf(id), id))
            found.push_back(std::move(design).value());
    }
    std::ranges::sort(found, std::ranges::greater{}, &RecoveredDesign::savedAtMs);
    return found;
}

Result<RecoveredDesign> RecoveryStore::adopt(const std::string& id) {
    Result<RecoveredDesign> design = readRecovery(fileOf(id), id);
    if (!design)
        return design;
    std::unique_ptr<QLockFile> lock = tryLock(lockOf(id));
    if (!lock)
        return Error{"Another window has taken this design over already.", fileOf(id)};
    clear();
    m_lock = std::move(lock);
    m_id = id;
    return design;
}

void RecoveryStore::discard(const std::string& id) {
    if (const auto lock = tryLock(lockOf(id)))
        QFile::remove(QString::fromStdString(fileOf(id)));
}

} // namespace lintel
