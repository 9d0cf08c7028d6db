import QtQuick
import Lintel.Ui

// The head of a page that goes across services: title, a quiet line, and at the right what can be done.
Item {
    id: head

    required property string title
    property string text
    property string category
    property string glyph
    property string monogram
    default property alias actions: row.data

    implicitHeight: Math.max(words.height, row.height)

    IconTile {
        id: tile
        visible: head.category.length > 0
        category: head.category
        glyph: head.glyph
        monogram: head.monogram
        size: Theme.size.tileLarge
    }
    Column {
        id: words
        x: tile.visible ? tile.width + Theme.space.s4 : 0
        width: parent.width - x - row.width - Theme.space.s4
        Label {
            objectName: "pageTitle"
            width: parent.width
            text: head.title
            font: Theme.type.display
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: head.text
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: row
        anchors.right: parent.right
        y: Theme.space.s1
        spacing: Theme.space.s2
    }
}
