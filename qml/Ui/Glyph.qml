pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// A stock glyph in one ink.
Image {
    id: glyph

    required property string name
    property int size: Theme.size.icon
    property color color: Theme.color.text2

    width: size
    height: size
    sourceSize.width: size
    sourceSize.height: size
    source: Glyphs.glyph(name, color, size)
    visible: name.length > 0
}
