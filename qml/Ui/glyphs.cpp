#include "qml/Ui/glyphs.h"

#include "qml/Ui/glyph_painter.h"

#include <QQuickImageProvider>
#include <QUrlQuery>

namespace lintel {
namespace {

const QString providerName = QStringLiteral("lintel");

class GlyphProvider : public QQuickImageProvider {
public:
    GlyphProvider()
        : QQuickImageProvider(QQuickImageProvider::Image) {}

    QImage requestImage(const QString& id, QSize* actual, const QSize& requested) override {
        const QUrlQuery query(id.section(u'?', 1));
        const auto value = [&](const char* key) {
            return query.queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
        };
        const auto colour = [&](const char* key) { return QColor(u'#' + value(key)); };
        const int size = std::clamp(value("size").toInt(), 8, 512);
        const int pixels = std::clamp(requested.width() > 0 ? requested.width() : size, 8, 2048);
        QImage image;
        if (id.startsWith(u"tile?"))
            image = paintTile({value("glyph"), value("monogram"), colour("ink"), colour("tint"),
                               colour("backdrop"), value("datum")},
                              size, pixels);
        else
            image = paintGlyph(value("glyph"), colour("ink"), size, pixels);
        *actual = image.size();
        return image;
    }
};

QString hex(const QColor& colour) {
    return colour.name(QColor::HexArgb).mid(1);
}

QUrl address(const QString& kind, const QList<std::pair<QString, QString>>& items) {
    QUrlQuery query;
    for (const auto& [key, text] : items)
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    QUrl url(QStringLiteral("image://%1/%2").arg(providerName, kind));
    url.setQuery(query);
    return url;
}

} // namespace

Glyphs* Glyphs::create(QQmlEngine* engine, QJSEngine*) {
    if (!engine->imageProvider(providerName))
        engine->addImageProvider(providerName, new GlyphProvider);
    return new Glyphs;
}

QUrl Glyphs::glyph(const QString& name, const QColor& ink, int size) const {
    if (name.isEmpty())
        return {};
    return address(QStringLiteral("glyph"),
                   {{"glyph", name}, {"ink", hex(ink)}, {"size", QString::number(size)}});
}

QUrl Glyphs::tile(const QString& glyph, const QString& monogram, const QColor& ink, const QColor& tint,
                  const QColor& backdrop, const QString& datum, int size) const {
    return address(QStringLiteral("tile"), {{"glyph", glyph},
                                            {"monogram", monogram},
                                            {"ink", hex(ink)},
                                            {"tint", hex(tint)},
                                            {"backdrop", hex(backdrop)},
                                            {"datum", datum},
                                            {"size", QString::number(size)}});
}

} // namespace lintel
