import QtQuick
import Lintel.Ui

// What can be chosen at the left, its control at the right.
Item {
    id: row

    required property string title
    property string text
    property bool last: false
    default property alias control: slot.data

    width: parent ? parent.width : 0
    implicitHeight: Math.max(words.implicitHeight, slot.childrenRect.height) + 2 * Theme.space.s3

    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.space.s4
        anchors.right: slot.left
        anchors.rightMargin: Theme.space.s4
        anchors.verticalCenter: parent.verticalCenter
        Label {
            width: parent.width
            text: row.title
            font: Theme.type.bodyStrong
        }
        Label {
            width: parent.width
            text: row.text
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
    }
    Row {
        id: slot
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s4
        anchors.verticalCenter: parent.verticalCenter
    }
    Divider {
        anchors.bottom: parent.bottom
        visible: !row.last
    }
}
