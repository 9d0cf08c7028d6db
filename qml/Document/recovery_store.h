#pragma once

#include "model/base/result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

class QLockFile;

namespace lintel {

/// A design that is not saved.
struct UnsavedDesign {
    std::string path = {};  ///< of the template it was opened from; empty for one that was never saved
    int number = 1;         ///< tells those that were never saved apart
    std::string text = {};  ///< after its last command
    std::string draft = {}; ///< what is typed in its place and cannot be read; empty where nothing is
};

/// What a crash left of one.
struct RecoveredDesign : UnsavedDesign {
    std::string id;
    std::int64_t savedAtMs = 0;
};

/// One file a design in a folder of the user's, written after each command and gone once the design is saved.
/// A lock beside it lives as long as the process, so that what a crash left can be told from what another
/// window edits now.
class RecoveryStore {
public:
    /// Uses the folder "recovery" below `directory` ($XDG_DATA_HOME/lintel when empty).
    explicit RecoveryStore(const std::string& directory = {});
    ~RecoveryStore();

    /// Replaces this design's recovery file.
    Result<void> write(const UnsavedDesign& design);
    /// Removes this design's recovery file.
    void clear();

    /// What crashed processes left, newest first.
    std::vector<RecoveredDesign> abandoned() const;
    /// Takes an abandoned file over: from now on it is this design's own. Fails when another process was
    /// faster.
    Result<RecoveredDesign> adopt(const std::string& id);
    /// Deletes an abandoned file.
    void discard(const std::string& id);

private:
    std::string fileOf(const std::string& id) const;
    std::string lockOf(const std::string& id) const;

    std::string m_folder;
    std::string m_id; ///< empty while nothing is at risk
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace lintel
