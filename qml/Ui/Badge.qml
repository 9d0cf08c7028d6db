import QtQuick
import Lintel.Ui

// A count. `strong`: the round accent badge of the rail; else the quiet one of tabs and headers.
Rectangle {
    id: badge

    required property string text
    property bool strong: false

    implicitHeight: Theme.space.s4
    implicitWidth: Math.max(implicitHeight, label.implicitWidth + Theme.space.s2)
    radius: strong ? height / 2 : Theme.radius.chip
    color: strong ? Theme.color.accentFill : Theme.color.sunken
    visible: text.length > 0

    Label {
        id: label
        anchors.centerIn: parent
        text: badge.text
        font: Theme.type.caption
        color: badge.strong ? Theme.color.inkOnAccent : Theme.color.text2
    }
}
