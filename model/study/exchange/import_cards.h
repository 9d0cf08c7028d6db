#pragma once

#include "model/study/calendar.h"
#include "model/study/exchange/card_package.h"
#include "model/study/progress/progress_store.h"

#include <string>
#include <vector>

namespace lintel {

/// What an import would do, or has done.
struct ImportReport {
    int added = 0;     ///< notes
    int updated = 0;   ///< notes that are newer in the file than here
    int unchanged = 0; ///< notes that are here already, as new or newer
    int ours = 0;      ///< cards made from Lintel's own content: left as they are
    int faulty = 0;    ///< notes that give no card
    int cards = 0;     ///< of the added notes
    int reviews = 0;   ///< answers that come with them
    int media = 0;     ///< images
    std::vector<std::string> decks;

    struct Sample {
        std::string front; ///< plain text
        std::string back;
        std::string deck;
    };
    std::vector<Sample> samples; ///< the first of what is added or updated
    std::vector<std::string> remarks;
};

struct ImportOptions {
    bool progress = true; ///< take over what is remembered, for cards that were never answered here
    std::string name;     ///< of the file, for undo: "Import aws.apkg"
};

/// Counts without changing anything.
Result<ImportReport> previewImport(const ProgressStore& store, const CardPackage& package);

/// Takes a package over as one action that undo takes back. Notes are matched by guid: newer ones change in
/// place, nothing is ever rescheduled that was answered here. Images are written beside the database under
/// the hash of their bytes. An error changes nothing.
Result<ImportReport> importCards(ProgressStore& store, const CardPackage& package,
                                 const ImportOptions& options, const StudyCalendar& calendar,
                                 std::int64_t now, const ExchangeProgress& progress = {});

} // namespace lintel
