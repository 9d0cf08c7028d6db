#include "model/base/file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace lintel {

Result<std::string> readFile(const std::string& path, std::size_t maxBytes) {
    const QString name = QString::fromStdString(path);
    const QFileInfo info(name);
    if (!info.exists())
        return Error{"There is no such file.", path};
    if (info.isDir())
        return Error{"This is a folder, not a file.", path};
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{"The file cannot be read: " + file.errorString().toStdString() + '.', path};
    // Read one byte more than allowed instead of trusting the size: pipes and devices report none.
    const QByteArray bytes = file.read(static_cast<qint64>(maxBytes) + 1);
    if (static_cast<std::size_t>(bytes.size()) > maxBytes)
        return Error{"The file is larger than " + std::to_string(maxBytes >> 20) + " MiB.", path};
    if (file.error() != QFileDevice::NoError)
        return Error{"The file cannot be read: " + file.errorString().toStdString() + '.', path};
    return bytes.toStdString();
}

Result<void> writeFileAtomically(const std::string& path, std::string_view bytes) {
    QSaveFile file(QString::fromStdString(path));
    const auto failed = [&] {
        return Error{"The file cannot be written: " + file.errorString().toStdString() + '.', path};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size()))
        return failed();
    if (!file.commit())
        return failed();
    return {};
}

} // namespace lintel
