#pragma once

#include "model/template/template.h"

#include <QtGlobal>

namespace lintel {

/// A text that a test knows to be a template; anything else ends the test with the reader's message.
inline Template::Ptr parsed(const std::string& text) {
    auto result = Template::parse(text);
    if (!result)
        qFatal("%s", result.error().toString().c_str());
    return *result;
}

} // namespace lintel
