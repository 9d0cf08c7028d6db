import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// What the notes said, struck out, and what holds today.
T.AbstractButton {
    id: row

    required property var entry // of ChangedFacts.facts

    implicitHeight: content.height + 2 * Theme.space.s3
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: your notes say %2, today it is %3").arg(entry.title).arg(entry.was).arg(entry.now)
    Keys.onReturnPressed: row.clicked()
    Keys.onEnterPressed: row.clicked()

    background: Rectangle {
        radius: Theme.radius.control
        color: row.down ? Theme.color.pressed : row.hovered ? Theme.color.hover : "transparent"
        FocusRing {
            visible: row.visualFocus
            anchors.margins: 0
        }
    }
    contentItem: Item {
        IconTile {
            x: Theme.space.s4
            y: Theme.space.s3
            category: row.entry.category
            glyph: Theme.service(row.entry.service)?.glyph ?? ""
            monogram: row.entry.service.slice(0, 2).toUpperCase()
        }
        Column {
            id: content
            x: Theme.space.s4 + Theme.size.tile + Theme.space.s3
            y: Theme.space.s3
            width: parent.width - x - Theme.space.s4
            spacing: 2
            Item {
                width: parent.width
                height: title.implicitHeight
                Label {
                    id: title
                    width: parent.width - day.implicitWidth - Theme.space.s2
                    text: row.entry.title
                    font: Theme.type.bodyStrong
                    Accessible.ignored: true
                }
                Label {
                    id: day
                    anchors.right: parent.right
                    anchors.baseline: title.baseline
                    text: row.entry.day
                    font: Theme.type.small
                    color: Theme.color.text2
                    Accessible.ignored: true
                }
            }
            Label {
                width: parent.width
                text: row.entry.was
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
                text: row.entry.now
                font: Theme.type.small
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                Accessible.ignored: true
            }
        }
    }
}
