#pragma once

#include <QStringList>

namespace lintel {

/// Short names for files (absolute paths) that tell them apart: the name; where several have the same, with
/// its extension, or with the last folders in which they differ.
QStringList tabTitles(const QStringList& paths);

} // namespace lintel
