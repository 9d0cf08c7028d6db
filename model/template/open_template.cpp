#include "model/template/open_template.h"

#include "model/base/file.h"

#include <algorithm>

namespace lintel {

bool isCloudFormation(const Template& source) {
    return std::ranges::any_of(std::initializer_list<const char*>{"Resources", "AWSTemplateFormatVersion",
                                                                  "Transform", "Fn::Transform"},
                               [&](const char* section) { return source.section(section) != nullptr; });
}

Result<Template::Ptr> checkedForOpening(Result<Template::Ptr> parsed, const std::string& fileName) {
    if (!parsed)
        return parsed;
    const Template& source = **parsed;
    if (!isCloudFormation(source))
        return Error{
            "This is no CloudFormation template: it has no Resources section.", fileName, {}, {1, 1}};
    if (source.duplicateKeys().empty())
        return parsed;
    const Node& repeated = *source.duplicateKeys().front();
    return Error{repeated.text() + " stands twice in this mapping, and CloudFormation would drop one of the "
                                   "two values. Remove or rename one.",
                 fileName,
                 {},
                 repeated.position()};
}

Result<Template::Ptr> openTemplate(const std::string& path) {
    Result<std::string> bytes = readFile(path);
    if (!bytes) {
        Error error = bytes.error();
        error.position = {1, 1}; // every complaint about a template has the form file:line:column
        return error;
    }
    return checkedForOpening(Template::parse(std::move(*bytes), path), path);
}

} // namespace lintel
