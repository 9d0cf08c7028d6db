import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Lintel.Ui

// One row of the command palette.
T.ItemDelegate {
    id: row

    required property string kind
    required property string title
    required property string detail
    required property string glyph
    required property string category
    required property string monogram
    required property string keys

    readonly property var service: kind === "service" || kind === "fact" ? Theme.service(glyph) : null

    implicitHeight: Theme.size.row
    horizontalPadding: Theme.space.s2
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: title.replace(/<[^>]*>/g, "")
    Accessible.description: detail

    contentItem: RowLayout {
        spacing: Theme.space.s2
        IconTile {
            visible: row.category.length > 0
            category: row.category
            glyph: row.kind === "block" ? row.glyph : row.service ? row.service.glyph : ""
            monogram: row.monogram
            size: Theme.size.tileSmall
        }
        Item {
            visible: row.category.length === 0
            implicitWidth: Theme.size.tileSmall
            implicitHeight: Theme.size.icon
            Glyph {
                anchors.centerIn: parent
                name: row.category.length > 0 ? "" : row.glyph
            }
        }
        Label {
            Layout.maximumWidth: row.width * 0.6
            text: row.title
            textFormat: Text.StyledText
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            text: row.kind === "command" ? "" : row.detail
            font: Theme.type.small
            color: Theme.color.text3
            Accessible.ignored: true
        }
        KeyCaps {
            keys: row.keys
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: row.highlighted ? Theme.color.accentTint : row.hovered ? Theme.color.hover : "transparent"
    }
}
