import QtQuick
import Lintel.Inspector
import Lintel.Ui

// Tile, name and type of what is selected, and what AWS writes about the type.
Item {
    id: header

    required property SelectedElement element

    implicitHeight: Theme.size.tileLarge + 2 * Theme.space.s3

    IconTile {
        id: tile
        x: Theme.space.s4
        anchors.verticalCenter: parent.verticalCenter
        visible: header.element.category.length > 0
        category: header.element.category
        glyph: header.element.glyph
        monogram: header.element.monogram
        size: Theme.size.tileLarge
    }
    Rectangle {
        anchors.fill: tile
        visible: !tile.visible
        radius: Theme.radius.tile
        color: Theme.color.sunken
        Glyph {
            anchors.centerIn: parent
            name: header.element.category.length > 0 ? "" : header.element.glyph.length > 0 ? header.element.glyph : "select"
            size: Theme.size.iconRail
        }
    }
    Column {
        anchors.left: tile.right
        anchors.leftMargin: Theme.space.s3
        anchors.right: manual.visible ? manual.left : parent.right
        anchors.rightMargin: manual.visible ? Theme.space.s1 : Theme.space.s4
        anchors.verticalCenter: parent.verticalCenter
        Label {
            width: parent.width
            text: header.element.title
            font: Theme.type.heading
            elide: Text.ElideMiddle
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            text: header.element.subtitle
            font: header.element.category.length > 0 ? Theme.type.codeSmall : Theme.type.small
            color: Theme.color.text2
            elide: Text.ElideMiddle
        }
    }
    IconButton {
        id: manual
        objectName: "documentation"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s3
        anchors.verticalCenter: parent.verticalCenter
        visible: header.element.documentation.length > 0
        size: "small"
        glyph: "external-link"
        text: qsTr("AWS reference of this type")
        onClicked: Qt.openUrlExternally(header.element.documentation)
    }
}
