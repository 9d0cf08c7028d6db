import QtQuick
import Lintel.Ui

// A part of the side column: glyph, title and what stands under it.
Column {
    id: section

    required property string glyph
    required property string title
    default property alias content: body.data

    spacing: Theme.space.s2

    Row {
        spacing: Theme.space.s2
        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            name: section.glyph
        }
        Label {
            text: section.title
            font: Theme.type.heading
            Accessible.role: Accessible.Heading
        }
    }
    Column {
        id: body
        width: section.width
        spacing: Theme.space.s1
    }
}
