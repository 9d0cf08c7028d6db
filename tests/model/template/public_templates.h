#pragma once

#include <QDirIterator>
#include <algorithm>
#include <string>
#include <vector>

namespace lintel {

/// The public templates of the shared material, sorted; none where that is not there.
inline std::vector<std::string> publicTemplates() {
    std::vector<std::string> found;
    QDirIterator files(qEnvironmentVariable("LINTEL_SHARED_DIR", "/none") + "/corpus",
                       {"*.yaml", "*.yml", "*.json", "*.template"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        if (std::string file = files.next().toStdString(); !file.ends_with("cfn_lint_verdicts.json"))
            found.push_back(std::move(file));
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace lintel
