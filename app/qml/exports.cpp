#include "app/qml/exports.h"

#include "exporters/exporter.h"
#include "model/base/file.h"

namespace lintel {

QVariantList Exports::targets() const {
    QVariantList targets;
    for (const Exporter* exporter : allExporters())
        targets << QVariantMap{{QStringLiteral("target"), QString::fromStdString(exporter->id)},
                               {QStringLiteral("title"), QString::fromStdString(exporter->title)},
                               {QStringLiteral("extension"), QString::fromStdString(exporter->extension)}};
    return targets;
}

QString Exports::write(DesignDocument* document, const QString& target, const QUrl& file) const {
    for (const Exporter* exporter : allExporters()) {
        if (exporter->id != target.toStdString())
            continue;
        const Result<std::string> bytes = exporter->run(document->design());
        if (!bytes)
            return QString::fromStdString(bytes.error().toString());
        const Result<void> written = writeFileAtomically(file.toLocalFile().toStdString(), *bytes);
        return written ? QString() : QString::fromStdString(written.error().toString());
    }
    return tr("There is no export format “%1”.").arg(target);
}

} // namespace lintel
