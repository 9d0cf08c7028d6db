#pragma once

#include "model/template/template.h"

#include <optional>
#include <string>
#include <vector>

namespace lintel::cli {

/// A file to read as a template.
struct TemplateFile {
    std::string path;
    bool isFound = false; ///< in a folder, not named: it may be something other than a template
};

/// The files that arguments stand for: a file and "-" itself; a folder all YAML, JSON and .template files in
/// and below it, by name, without hidden ones.
std::vector<TemplateFile> templateFiles(const std::vector<std::string>& arguments);

/// Reads one of them. Nothing when it was found in a folder and is no template.
std::optional<Result<Template::Ptr>> read(const TemplateFile& file);

} // namespace lintel::cli
