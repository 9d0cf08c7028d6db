#include "app/cli/inputs.h"

#include "model/base/file.h"
#include "model/base/paths.h"

namespace lintel::cli {

Result<Template::Ptr> readTemplate(const std::string& path) {
    Result<std::string> bytes = readFile(path);
    if (!bytes) {
        Error error = bytes.error();
        error.position = {1, 1}; // every complaint about a template has the form file:line:column
        return error;
    }
    return Template::parse(std::move(*bytes), path);
}

ExitCode writeTemplate(const Template& edited, const Invocation& invocation) {
    const auto written = writeFileAtomically(invocation.option("output"), edited.text());
    return written ? Done : fail(written.error(), Unreadable);
}

Result<std::shared_ptr<const Knowhow>> knowhow() {
    return Knowhow::load(dataDirectory());
}

Result<std::unique_ptr<Knowledge>> knowledge() {
    return Knowledge::open(dataDirectory());
}

} // namespace lintel::cli
