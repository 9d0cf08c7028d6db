import QtQuick
import Lintel.Ui

// A thing to do today: what, a quieter line, how long, and the button that begins it.
Rectangle {
    id: row

    required property string glyph
    required property string title
    property string detail
    property string duration
    required property string action
    property bool first: false

    signal begin

    implicitHeight: Theme.size.controlLarge + Theme.size.control
    color: first ? Theme.color.accentTint : "transparent"

    Glyph {
        id: mark
        x: Theme.space.s5
        anchors.verticalCenter: parent.verticalCenter
        size: Theme.size.iconRail
        name: row.glyph
        color: row.first ? Theme.color.accent : Theme.color.text2
    }
    Column {
        anchors.left: mark.right
        anchors.leftMargin: Theme.space.s6
        anchors.right: time.left
        anchors.rightMargin: Theme.space.s4
        anchors.verticalCenter: parent.verticalCenter
        Label {
            objectName: "planTitle"
            width: parent.width
            text: row.title
            font: Theme.type.bodyStrong
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: row.detail
            font: Theme.type.small
            color: Theme.color.text2
        }
    }
    Label {
        id: time
        anchors.right: button.left
        anchors.rightMargin: Theme.space.s3
        anchors.verticalCenter: parent.verticalCenter
        text: row.duration
        font: Theme.type.code
        color: Theme.color.text2
    }
    Button {
        id: button
        objectName: "planButton"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s5
        anchors.verticalCenter: parent.verticalCenter
        kind: row.first ? "primary" : "secondary"
        text: row.action
        Accessible.description: row.title
        onClicked: row.begin()
    }
}
