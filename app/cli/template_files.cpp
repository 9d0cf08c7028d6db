#include "app/cli/template_files.h"

#include "app/cli/inputs.h"
#include "model/base/file.h"
#include "model/template/open_template.h"

#include <QDirIterator>
#include <QFileInfo>
#include <algorithm>

namespace lintel::cli {

namespace {

QStringList filesBelow(const QString& folder) {
    QStringList files;
    QDirIterator entries(
        folder, {"*.yaml", "*.yml", "*.json", "*.template"}, QDir::Files,
        QDirIterator::Subdirectories); // neither hidden files and folders nor links to folders
    while (entries.hasNext())
        files << QDir::cleanPath(entries.next());
    files.sort();
    return files;
}

/// Whether a text that cannot be parsed was meant to be a template.
bool speaksOfCloudFormation(const std::string& text) {
    const auto has = [&text](const char* words) { return text.find(words) != std::string::npos; };
    return has("AWSTemplateFormatVersion") || (has("Resources") && has("AWS::"));
}

} // namespace

std::vector<TemplateFile> templateFiles(const std::vector<std::string>& arguments) {
    std::vector<TemplateFile> files;
    for (const std::string& argument : arguments) {
        const QString name = QString::fromStdString(argument);
        if (argument == "-" || !QFileInfo(name).isDir())
            files.push_back({argument});
        else
            for (const QString& file : filesBelow(name))
                files.push_back({file.toStdString(), true});
    }
    return files;
}

std::optional<Result<Template::Ptr>> read(const TemplateFile& file) {
    if (!file.isFound)
        return readTemplate(file.path);
    const Result<std::string> text = readFile(file.path);
    if (!text)
        return readTemplate(file.path); // for its message
    Result<Template::Ptr> parsed = Template::parse(*text, file.path);
    if (parsed ? !isCloudFormation(**parsed) : !speaksOfCloudFormation(*text))
        return std::nullopt;
    return checkedForOpening(std::move(parsed), file.path);
}

} // namespace lintel::cli
