#include "app/qml/study_sheets.h"

#include "app/qml/sheet_pdf.h"
#include "exporters/sheet/html.h"
#include "exporters/sheet/markdown.h"
#include "model/base/file.h"
#include "model/knowledge/installed_knowledge.h"
#include "qml/Document/local_path.h"

#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace lintel {
namespace {

Result<Sheet> sheetOf(const QString& kind, const QString& id) {
    const auto knowledge = installedKnowledge();
    if (!knowledge)
        return knowledge.error();
    return makeSheet(**knowledge, kind.toStdString(), id.toStdString());
}

/// "dva-c03-1" of "DVA-C03/1".
QString fileName(const QString& kind, const QString& id) {
    static const QRegularExpression other(QStringLiteral("[^a-z0-9]+"));
    return (id.isEmpty() ? kind : id).toLower().replace(other, QStringLiteral("-"));
}

} // namespace

QString StudySheets::markdown(const QString& kind, const QString& id) const {
    const auto sheet = sheetOf(kind, id);
    return sheet ? QString::fromStdString(toMarkdown(*sheet)) : QString();
}

QUrl StudySheets::suggestedFile(const QString& kind, const QString& id, const QString& extension) const {
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    return QUrl::fromLocalFile(folder.filePath(fileName(kind, id) + u'.' + extension));
}

QString StudySheets::write(const QString& kind, const QString& id, const QUrl& file) const {
    const auto sheet = sheetOf(kind, id);
    if (!sheet)
        return QString::fromStdString(sheet.error().toString());
    const QString path = localPath(file);
    const std::string bytes =
        path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)
            ? sheetPdf(QString::fromStdString(toHtml(*sheet)), QString::fromStdString(sheet->title))
                  .toStdString()
            : toMarkdown(*sheet);
    const Result<void> written = writeFileAtomically(path.toStdString(), bytes);
    return written ? QString() : QString::fromStdString(written.error().toString());
}

QUrl StudySheets::printable(const QString& kind, const QString& id) const {
    const QUrl file =
        QUrl::fromLocalFile(QDir::temp().filePath(QStringLiteral("lintel-%1.pdf").arg(fileName(kind, id))));
    return write(kind, id, file).isEmpty() ? file : QUrl();
}

} // namespace lintel
