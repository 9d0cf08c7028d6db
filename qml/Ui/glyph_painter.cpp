#include "qml/Ui/glyph_painter.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace lintel {
namespace {

/// Stroke on the 24 px grid so that lines look equally heavy at every size.
double strokeFor(int size) {
    if (size <= 14)
        return 2.1;
    if (size <= 16)
        return 1.9;
    return 1.75;
}

bool drawGlyph(QPainter& painter, const QRectF& box, const QString& name, const QColor& ink, double stroke) {
    QFile file(QStringLiteral(":/lintel/glyphs/%1.svg").arg(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return false;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", ink.name().toUtf8());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"" + QByteArray::number(stroke) + '"');
    QSvgRenderer renderer(svg);
    painter.save();
    painter.setOpacity(ink.alphaF());
    renderer.render(&painter, box);
    painter.restore();
    return true;
}

QImage blank(int pixels, const QColor& fill) {
    const bool opaque = fill.alpha() == 255;
    QImage image(pixels, pixels, opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    image.fill(opaque ? fill : QColor(Qt::transparent));
    return image;
}

void drawDatum(QPainter& painter, const Tile& tile, int size) {
    // Two logical pixels high, eight cells across the middle three fifths of the tile.
    const double width = size >= 40 ? 16 : 12;
    const double cell = width / 8;
    const double left = (size - width) / 2;
    const double top = size >= 40 ? size - 5 : size - 4;
    for (qsizetype i = 0; i < tile.datum.size();) {
        qsizetype end = i;
        while (end < tile.datum.size() && tile.datum[end] == u'1')
            ++end;
        if (end > i)
            painter.fillRect(QRectF(left + cell * double(i), top, cell * double(end - i), 2), tile.ink);
        i = end + 1;
    }
}

} // namespace

QImage paintGlyph(const QString& name, const QColor& ink, int size, int pixels) {
    QImage image = blank(pixels, Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!drawGlyph(painter, QRectF(0, 0, pixels, pixels), name, ink, strokeFor(size)))
        return {};
    return image;
}

QImage paintTile(const Tile& tile, int size, int pixels) {
    QImage image = blank(pixels, tile.backdrop);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(double(pixels) / size, double(pixels) / size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tile.tint);
    const double radius = size <= 24 ? 5 : 6;
    painter.drawRoundedRect(QRectF(0, 0, size, size), radius, radius);

    const double side = std::round(size * (size >= 40 ? 0.5 : 0.625));
    const QRectF box((size - side) / 2, (size - side) / 2 - size / 12.0, side, side);
    if (!drawGlyph(painter, box, tile.glyph, tile.ink, 1.9)) {
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(std::max(8, size * 10 / 24));
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(tile.ink);
        painter.drawText(box.adjusted(-4, 0, 4, 0), Qt::AlignCenter, tile.monogram);
    }
    drawDatum(painter, tile, size);
    return image;
}

} // namespace lintel
