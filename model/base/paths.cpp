#include "model/base/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace lintel {

std::string dataDirectory() {
    const QByteArray fromEnvironment = qgetenv("LINTEL_DATA_DIR");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment.toStdString();
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../share/lintel").toStdString();
}

std::string userDataDirectory() {
    const QString path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/lintel";
    QDir().mkpath(path);
    return path.toStdString();
}

} // namespace lintel
