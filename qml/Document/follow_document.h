#pragma once

#include "qml/Document/design_document.h"

namespace lintel {

/// Has a pane show another document: what it heard of the one before ends. False when it shows that one
/// already.
inline bool followDocument(QObject& pane, DesignDocument*& shown, DesignDocument* next) {
    if (next == shown)
        return false;
    if (shown)
        shown->disconnect(&pane);
    shown = next;
    return true;
}

} // namespace lintel
