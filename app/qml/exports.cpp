#include "app/qml/exports.h"

#include "exporters/exporter.h"
#include "model/base/file.h"
#include "qml/Document/local_path.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace lintel {

QVariantList Exports::targets() const {
    QVariantList targets;
    for (const Exporter* exporter : allExporters())
        targets << QVariantMap{{QStringLiteral("target"), QString::fromStdString(exporter->id)},
                               {QStringLiteral("title"), QString::fromStdString(exporter->title)},
                               {QStringLiteral("extension"), QString::fromStdString(exporter->extension)}};
    return targets;
}

QUrl Exports::suggestedFile(DesignDocument* document, const QString& extension) const {
    const QFileInfo open(document->path());
    const QString folder = document->path().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : open.absolutePath();
    const QString name = document->path().isEmpty() ? document->title() : open.completeBaseName();
    const QString file = folder + u'/' + name + u'.' + extension;
    // An export must not be offered in place of the template itself.
    const bool isOpen = file == open.absoluteFilePath();
    return QUrl::fromLocalFile(isOpen ? folder + u'/' + name + QStringLiteral("-export.") + extension : file);
}

QString Exports::write(DesignDocument* document, const QString& target, const QUrl& file) const {
    for (const Exporter* exporter : allExporters()) {
        if (exporter->id != target.toStdString())
            continue;
        document->draft()->take(); // what was typed a moment ago belongs to it
        const Result<std::string> bytes = exporter->run(document->design());
        if (!bytes)
            return QString::fromStdString(bytes.error().toString());
        const Result<void> written = writeFileAtomically(localPath(file).toStdString(), *bytes);
        return written ? QString() : QString::fromStdString(written.error().toString());
    }
    return tr("There is no export format “%1”.").arg(target);
}

} // namespace lintel
