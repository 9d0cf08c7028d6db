#pragma once

#include "model/study/progress/progress_store.h"

#include <QString>
#include <QUrl>

namespace lintel {

/// The folder of the pictures that own cards show, with a slash at its end.
QUrl pictureFolder(const ProgressStore& store);

/// Keeps the picture of the clipboard there and returns the markup that shows it; empty when the clipboard
/// has none.
Result<QString> keepClipboardPicture(ProgressStore& store);

} // namespace lintel
