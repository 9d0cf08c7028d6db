import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

T.Switch {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.size.controlSmall
    spacing: Theme.space.s2
    font: Theme.type.body
    hoverEnabled: true
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked

    indicator: Rectangle {
        y: Math.round((control.height - height) / 2)
        width: 28
        height: Theme.space.s4
        radius: height / 2
        color: !control.enabled ? Theme.color.hover : control.checked ? Theme.color.accentFill : Theme.color.sunken
        border.width: control.checked ? 0 : 1
        border.color: Theme.color.borderControl
        Rectangle {
            x: control.checked ? parent.width - width - 2 : 2
            y: 2
            width: 12
            height: 12
            radius: 6
            color: control.checked ? Theme.color.inkOnAccent : Theme.color.borderControl
            Behavior on x {
                NumberAnimation {
                    duration: Theme.motion.quick
                    easing.type: Easing.OutCubic
                }
            }
        }
        FocusRing {
            visible: control.visualFocus
            radius: height / 2
        }
    }
    contentItem: Label {
        leftPadding: 28 + (control.text.length > 0 ? control.spacing : 0)
        text: control.text
        font: control.font
        verticalAlignment: Text.AlignVCenter
        color: control.enabled ? Theme.color.text : Theme.color.text3
        Accessible.ignored: true
    }
}
