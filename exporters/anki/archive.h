#pragma once

#include "model/base/result.h"
#include "model/study/exchange/card_package.h"

#include <QTemporaryDir>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace lintel {

/// How an Anki package is laid out (rslib/src/import_export/package/meta.rs).
enum class AnkiLayout : unsigned char {
    Legacy1, ///< collection.anki2
    Legacy2, ///< collection.anki21 beside a dummy collection.anki2
    Latest,  ///< collection.anki21b and media, each compressed with zstd; names of media as protobuf
};

/// A package unpacked.
struct AnkiArchive {
    AnkiLayout layout = AnkiLayout::Legacy1;
    std::shared_ptr<QTemporaryDir> folder; ///< holds the database as long as it is needed
    std::string database;
    std::map<std::string, std::string> media; ///< images by the name that notes use
    int leftOut = 0;                          ///< sounds and other files
};

/// Unpacks an .apkg or .colpkg. Refused with one sentence: what is no zip or is cut off, has names that lead
/// out of it, holds more than a hundred times its size (64 MiB at least), or has no collection.
Result<AnkiArchive> unpackAnki(const std::string& path, const ExchangeProgress& progress = {});

/// Writes a zip of entries (name, bytes); the file appears only when it is whole.
Result<void> writeZip(const std::string& path,
                      const std::vector<std::pair<std::string, std::string>>& entries);

} // namespace lintel
