#include "model/design/json_file.h"

#include "model/base/file.h"

#include <algorithm>
#include <filesystem>

namespace lintel {

Result<nlohmann::ordered_json> readJsonFile(const std::string& path) {
    Result<std::string> bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    try {
        return nlohmann::ordered_json::parse(*bytes);
    } catch (const nlohmann::json::parse_error& fault) {
        return Error{.message = "not JSON: " + std::string(fault.what()), .file = path};
    }
}

Result<std::vector<std::string>> jsonFilesIn(const std::string& folder) {
    std::error_code fault;
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, fault))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path().string());
    if (fault)
        return Error{.message = "cannot list the folder: " + fault.message(), .file = folder};
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace lintel
