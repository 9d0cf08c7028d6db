import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

T.RadioButton {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.size.controlSmall
    spacing: Theme.space.s2
    font: Theme.type.body
    hoverEnabled: true
    Accessible.name: text

    indicator: Rectangle {
        y: Math.round((control.height - height) / 2)
        width: Theme.space.s4
        height: Theme.space.s4
        radius: width / 2
        color: control.checked ? Theme.color.accentFill : control.hovered ? Theme.color.hover : Theme.color.raised
        border.width: control.checked ? 0 : 1
        border.color: Theme.color.borderControl
        Rectangle {
            anchors.centerIn: parent
            visible: control.checked
            width: 6
            height: 6
            radius: 3
            color: Theme.color.inkOnAccent
        }
        FocusRing {
            visible: control.visualFocus
            radius: height / 2
        }
    }
    contentItem: Label {
        leftPadding: Theme.space.s4 + control.spacing
        text: control.text
        font: control.font
        verticalAlignment: Text.AlignVCenter
        color: control.enabled ? Theme.color.text : Theme.color.text3
        Accessible.ignored: true
    }
}
