#pragma once

#include "model/base/file.h"
#include "model/design/design.h"

#include <QtTest>

namespace lintel {

/// What designs are read with, from the built data; shared by all tests of one program.
inline std::shared_ptr<const Knowhow> knowhow() {
    static const std::shared_ptr<const Knowhow> loaded = [] {
        auto result = Knowhow::load(LINTEL_DATA_DIR);
        if (!result)
            qFatal("%s", result.error().toString().c_str());
        return *result;
    }();
    return loaded;
}

inline Template::Ptr parsed(const std::string& text) {
    auto result = Template::parse(text);
    if (!result)
        qFatal("%s", result.error().toString().c_str());
    return *result;
}

inline Template::Ptr fixture(const std::string& name) {
    auto bytes = readFile(std::string(LINTEL_FIXTURES "/") + name);
    if (!bytes)
        qFatal("%s", bytes.error().toString().c_str());
    return parsed(*bytes);
}

inline Graph graphOf(const Template::Ptr& source) {
    return deriveGraph(*source, *knowhow()->catalog, knowhow()->roles, *knowhow()->connections);
}

} // namespace lintel
