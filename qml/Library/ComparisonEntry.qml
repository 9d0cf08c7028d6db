import QtQuick
import Lintel.Ui

// A comparison in the list of all: its title and the variants it sets side by side.
Item {
    id: entry

    required property int index
    required property var modelData
    property bool first: false // of its service
    property string serviceName
    property string category
    property string glyph
    property bool focused: false

    signal clicked

    objectName: "comparison " + modelData.id
    width: ListView.view ? ListView.view.width : 0
    implicitHeight: box.y + box.height
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2, %3").arg(serviceName).arg(modelData.title).arg(modelData.columns)

    Row {
        id: service
        visible: entry.first
        height: visible ? Theme.size.row + (entry.index > 0 ? Theme.space.s3 : 0) : 0
        spacing: Theme.space.s2
        IconTile {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.s1
            category: entry.category
            glyph: entry.glyph
            monogram: entry.serviceName.slice(0, 2)
            size: Theme.size.tileSmall
        }
        Label {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space.s1
            height: Theme.size.tileSmall
            verticalAlignment: Text.AlignVCenter
            text: entry.serviceName
            font: Theme.type.heading
        }
    }
    Rectangle {
        id: box
        y: service.height
        width: parent.width
        height: Math.max(Theme.size.row, words.implicitHeight + 2 * Theme.space.s2)
        color: hover.hovered ? Theme.color.hover : Theme.color.raised
        border.width: 1
        border.color: Theme.color.border

        HoverHandler {
            id: hover
        }
        TapHandler {
            onTapped: entry.clicked()
        }
        Row {
            id: words
            x: Theme.space.s3
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x
            spacing: Theme.space.s3
            Label {
                width: Math.min(240, parent.width / 2)
                text: entry.modelData.title
                wrapMode: Text.Wrap
            }
            Label {
                width: parent.width - x
                text: entry.modelData.columns
                color: Theme.color.text2
                wrapMode: Text.Wrap
            }
        }
        FocusRing {
            anchors.margins: 1
            radius: 0
            visible: entry.focused
        }
    }
}
