import QtQuick
import Lintel.Ui

// The texts of a changed fact.
Item {
    id: text

    required property var entry

    implicitHeight: content.implicitHeight

    IconTile {
        category: text.entry.category
        glyph: Theme.service(text.entry.service)?.glyph ?? ""
        monogram: text.entry.service.slice(0, 2).toUpperCase()
    }
    Column {
        id: content
        x: Theme.size.tile + Theme.space.s3
        width: parent.width - x
        spacing: 2
        Item {
            width: parent.width
            height: title.implicitHeight
            Label {
                id: title
                width: parent.width - day.implicitWidth - Theme.space.s2
                text: text.entry.title
                font: Theme.type.bodyStrong
                Accessible.ignored: true
            }
            Label {
                id: day
                anchors.right: parent.right
                anchors.baseline: title.baseline
                text: text.entry.day
                font: Theme.type.small
                color: Theme.color.text2
                Accessible.ignored: true
            }
        }
        Label {
            width: parent.width
            text: text.entry.was
            font.family: Theme.type.small.family
            font.pixelSize: Theme.type.small.pixelSize
            font.strikeout: true
            color: Theme.color.text3
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            objectName: "now"
            width: parent.width
            text: text.entry.now
            font: Theme.type.small
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
