#pragma once

#include "model/base/result.h"

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace lintel {

/// A file of reviewed data. Errors name the file and, for a syntax error, the byte.
Result<nlohmann::ordered_json> readJsonFile(const std::string& path);

/// Names of the *.json files of a folder, sorted; an Error when there is no such folder.
Result<std::vector<std::string>> jsonFilesIn(const std::string& folder);

} // namespace lintel
