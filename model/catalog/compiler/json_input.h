#pragma once

#include "model/base/file.h"
#include "model/base/result.h"

#include <nlohmann/json.hpp>

namespace lintel {

/// A JSON file with its members in order. Errors: no such file, or what is wrong with its text.
inline Result<nlohmann::ordered_json> readJson(const std::string& path) {
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    try {
        return nlohmann::ordered_json::parse(*bytes);
    } catch (const nlohmann::ordered_json::exception& exception) {
        return Error{exception.what(), path};
    }
}

} // namespace lintel
