#pragma once

#include <QColor>
#include <QImage>
#include <QString>

namespace lintel {

/// A square picture of a stock glyph. `pixels` is its side in device pixels; the stroke follows `size`, the
/// side in logical pixels, as tokens.json "glyph.stroke" gives it. Empty when the glyph isn't one of
/// resources/glyphs.
QImage paintGlyph(const QString& name, const QColor& ink, int size, int pixels);

/// What an icon tile shows.
struct Tile {
    QString glyph;    ///< stock glyph, or empty
    QString monogram; ///< one to three letters, drawn when there is no such glyph
    QColor ink;
    QColor tint;
    QColor backdrop; ///< behind the rounded corners; an opaque one makes the whole picture opaque
    QString datum;   ///< eight cells, '1' drawn, '0' empty
};

/// The category tint with rounded corners, the glyph on it and the datum line two pixels above the foot.
QImage paintTile(const Tile& tile, int size, int pixels);

} // namespace lintel
