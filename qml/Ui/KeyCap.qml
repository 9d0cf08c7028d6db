import QtQuick
import Lintel.Ui

// One key of a shortcut.
Rectangle {
    id: cap

    required property string text
    property color ink: Theme.color.text2

    implicitWidth: Math.max(implicitHeight, label.implicitWidth + 2 * Theme.space.s1 + 2)
    implicitHeight: Theme.space.s4 + 2
    radius: Theme.radius.chip
    color: "transparent"
    border.width: 1
    border.color: ink === Theme.color.text2 ? Theme.color.borderStrong : ink

    Label {
        id: label
        anchors.centerIn: parent
        text: cap.text
        font: Theme.type.caption
        color: cap.ink
    }
}
