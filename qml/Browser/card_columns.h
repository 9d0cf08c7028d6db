#pragma once

#include "model/study/progress/progress_store.h"
#include "model/study/search/card_search.h"

#include <QStringList>
#include <span>

namespace lintel {

/// A column that the table of cards can show.
struct CardColumn {
    const char* name;
    CardOrder order;
    bool atFirst; ///< shown until the user chooses
};
std::span<const CardColumn> cardColumns();
QStringList cardColumnNames();

/// Names of the columns that the profile shows, in their order.
QStringList shownColumns(const ProgressStore& store);
Result<void> showColumns(ProgressStore& store, const QStringList& names);

} // namespace lintel
