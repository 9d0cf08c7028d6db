import QtQuick
import Lintel.Ui

// A glyph and a text in one ink, in the middle of what room there is.
Item {
    id: content

    property string glyph
    property int glyphSize: Theme.size.icon
    property string text
    property font font
    property color ink
    property int spacing: Theme.space.s2

    implicitWidth: label.implicitWidth + (glyph.length === 0 ? 0 : glyphSize + (text.length === 0 ? 0 : spacing))
    implicitHeight: row.implicitHeight

    Row {
        id: row
        anchors.centerIn: parent
        spacing: content.spacing
        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            name: content.glyph
            size: content.glyphSize
            color: content.ink
        }
        Label {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Math.max(0, content.width - x))
            visible: text.length > 0
            text: content.text
            font: content.font
            color: content.ink
            Accessible.ignored: true
        }
    }
}
