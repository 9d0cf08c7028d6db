#include "app/cli/inputs.h"

#include "model/base/file.h"
#include "model/base/paths.h"
#include "model/template/open_template.h"

#include <QFile>
#include <cstdio>

namespace lintel::cli {

namespace {

Result<Template::Ptr> readStandardInput() {
    const std::string name = "stdin";
    constexpr qint64 most = 64 << 20; // as of a file
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return Error{"Standard input cannot be read.", name, {}, {1, 1}};
    const QByteArray bytes = input.read(most + 1);
    if (bytes.size() > most)
        return Error{"The text is larger than 64 MiB.", name, {}, {1, 1}};
    return checkedForOpening(Template::parse(bytes.toStdString(), name), name);
}

} // namespace

Result<Template::Ptr> readTemplate(const std::string& path) {
    return path == "-" ? readStandardInput() : openTemplate(path);
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
