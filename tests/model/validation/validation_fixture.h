#pragma once

#include "model/base/file.h"
#include "model/base/paths.h"
#include "model/validation/validator.h"

#include <QTest>
#include <algorithm>
#include <filesystem>

namespace lintel {

/// The day that dated rules go by in tests.
inline const ValidationOptions& testOptions() {
    static const ValidationOptions options{.region = {}, .ignore = {}, .today = "2026-11-20"};
    return options;
}

inline const Knowhow& knowhow() {
    static const std::shared_ptr<const Knowhow> loaded = [] {
        Result<std::shared_ptr<const Knowhow>> result = Knowhow::load(dataDirectory());
        if (!result)
            qFatal("%s", result.error().toString().c_str());
        return *result;
    }();
    return *loaded;
}

inline Template::Ptr parsed(std::string text, const std::string& name = {}) {
    Result<Template::Ptr> source = Template::parse(std::move(text), name);
    if (!source)
        qFatal("%s", source.error().toString().c_str());
    return *source;
}

inline std::string joinedPath(const Path& path) {
    std::string text;
    for (const std::string& step : path)
        text += (text.empty() ? "" : "/") + step;
    return text;
}

/// Files of a folder whose names start and end so, sorted.
inline std::vector<std::string> filesIn(const std::filesystem::path& folder, std::string_view start,
                                        std::string_view end) {
    std::vector<std::string> files;
    if (!std::filesystem::is_directory(folder))
        return files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with(start) && name.ends_with(end))
            files.push_back(entry.path().string());
    }
    std::ranges::sort(files);
    return files;
}

} // namespace lintel
