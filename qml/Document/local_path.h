#pragma once

#include <QString>
#include <QUrl>

namespace lintel {

/// The path of a file that was chosen. Qt's own chooser leaves the scheme out where the name was typed.
inline QString localPath(const QUrl& url) {
    return url.scheme().isEmpty() ? url.path() : url.toLocalFile();
}

} // namespace lintel
