pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// Category tint, glyph (or monogram) and datum line in one picture. An opaque backdrop keeps hundreds of them in one
// batch of the scene graph.
Image {
    id: tile

    required property string category
    property string glyph
    property string monogram
    property int size: Theme.size.tile
    property color backdrop: "transparent"

    readonly property var look: Theme.category(category)

    width: size
    height: size
    sourceSize.width: size
    sourceSize.height: size
    source: category.length === 0 ? "" : Glyphs.tile(glyph, monogram, look.ink, look.tint, backdrop, look.datum, size)
}
