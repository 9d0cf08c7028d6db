#pragma once

#include "qml/Document/design_document.h"

#include <QString>
#include <QVariantList>
#include <string>

namespace lintel {

/// Whether and how two elements of a design connect.
struct ConnectionOptions {
    QVariantList entries; ///< legal ways: {entry, kind, label, summary}; empty when there is none
    QString reason;       ///< why there is none
    QString alternative;  ///< what to do instead, when the catalogue says so
};

ConnectionOptions connectionOptions(const DesignDocument& document, const std::string& from,
                                    const std::string& to);

} // namespace lintel
