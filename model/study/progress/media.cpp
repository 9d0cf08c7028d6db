#include "model/study/progress/media.h"

#include "model/base/file.h"
#include "model/study/progress/progress_store.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace lintel {

std::string mediaFolder(const ProgressStore& store) {
    return QFileInfo(QString::fromStdString(store.path())).path().toStdString() + "/media";
}

std::string imageMarkup(const std::string& name) {
    return "<img src=\"" + name + "\">";
}

Result<std::string> storeImage(const ProgressStore& store, std::string_view bytes,
                               const std::string& suffix) {
    const QString folder = QString::fromStdString(mediaFolder(store));
    if (!QDir().mkpath(folder))
        return Error{"The folder for images cannot be made.", folder.toStdString()};
    const QByteArray hash =
        QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                 QCryptographicHash::Sha1)
            .toHex();
    QString name = QString::fromLatin1(hash);
    if (const QString ending = QString::fromStdString(suffix).toLower().left(8); !ending.isEmpty())
        name += u'.' + ending;
    if (!QFileInfo::exists(folder + u'/' + name))
        if (Result<void> written = writeFileAtomically((folder + u'/' + name).toStdString(), bytes); !written)
            return written.error();
    return name.toStdString();
}

} // namespace lintel
