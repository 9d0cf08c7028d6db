#pragma once

#include "qml/Document/design_document.h"

namespace lintel {

/// Has a pane show another document: what it heard of the one before ends. False when it shows that one
/// already. A document that goes before the pane leaves it with none.
inline bool followDocument(QObject& pane, DesignDocument*& shown, DesignDocument* next) {
    if (next == shown)
        return false;
    if (shown)
        shown->disconnect(&pane);
    shown = next;
    if (next)
        QObject::connect(next, &QObject::destroyed, &pane, [&shown] { shown = nullptr; });
    return true;
}

} // namespace lintel
