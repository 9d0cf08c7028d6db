#include "qml/Ui/pictures.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QImageReader>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace lintel {
namespace {

constexpr int widestKept = 1600; ///< pixels of a pasted picture; a card shows less than half of them
constexpr qint64 largestFile = 20'000'000; ///< bytes

const QRegularExpression& markup() {
    static const QRegularExpression pattern(QStringLiteral("<img src=\"([^\"]*)\">"));
    return pattern;
}

QString shown(const QString& name, const QString& folder, int widest) {
    const QFileInfo file(folder + u'/' + name);
    const QSize size = QImageReader(file.absoluteFilePath()).size();
    if (!file.isFile() || size.isEmpty())
        return u'[' + name.toHtmlEscaped() + u']';
    const QString source = QString::fromLatin1(QUrl::fromLocalFile(file.absoluteFilePath()).toEncoded());
    return QStringLiteral("<img src='%1' width='%2'>").arg(source).arg(std::min(size.width(), widest));
}

std::optional<Picture> pictureIn(const QString& path) {
    QFile file(path);
    const QByteArray format = QImageReader(path).format();
    if (format.isEmpty() || !file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return std::nullopt;
    return Picture{file.readAll(), QString::fromLatin1(format)};
}

} // namespace

QString cardAsRichText(const QString& html, const QString& folder, int widest) {
    QString text;
    qsizetype done = 0;
    for (auto matches = markup().globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        text += html.mid(done, match.capturedStart() - done) + shown(match.captured(1), folder, widest);
        done = match.capturedEnd();
    }
    text += html.mid(done);
    return text.replace(QLatin1String("<table>"),
                        QLatin1String("<table border='1' cellspacing='0' cellpadding='4' "
                                      "style='border-collapse: collapse; border-color: gray;'>"));
}

std::optional<Picture> clipboardPicture() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return std::nullopt;
    if (const QList<QUrl> files = data->urls(); files.size() == 1 && files.front().isLocalFile())
        return pictureIn(files.front().toLocalFile());
    QImage image = data->hasText() ? QImage() : qvariant_cast<QImage>(data->imageData());
    if (image.isNull())
        return std::nullopt;
    if (image.width() > widestKept)
        image = image.scaledToWidth(widestKept, Qt::SmoothTransformation);
    Picture picture{{}, QStringLiteral("png")};
    QBuffer buffer(&picture.bytes);
    image.save(&buffer, "PNG");
    return picture;
}

QList<QUrl> Pictures::shownBy(const QString& text, const QUrl& folder) {
    QList<QUrl> urls;
    for (auto matches = markup().globalMatch(text); matches.hasNext();) {
        const QString name = matches.next().captured(1);
        const QFileInfo file(folder.toLocalFile() + name);
        if (!name.contains(u'/') && file.isFile())
            urls.append(QUrl::fromLocalFile(file.absoluteFilePath()));
    }
    return urls;
}

} // namespace lintel
