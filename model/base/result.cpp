#include "model/base/result.h"

namespace lintel {

std::string Error::toString() const {
    std::string text = file;
    if (position.isValid()) {
        if (!text.empty())
            text += ':';
        text += std::to_string(position.line) + ':' + std::to_string(position.column);
    }
    if (!text.empty())
        text += ": ";
    text += message;
    if (!pointer.empty())
        text += " (at " + pointer + ')';
    return text;
}

} // namespace lintel
