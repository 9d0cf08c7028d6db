import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

T.CheckBox {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.size.controlSmall
    spacing: Theme.space.s2
    font: Theme.type.body
    hoverEnabled: true
    Accessible.name: text

    indicator: Rectangle {
        readonly property bool on: control.checkState !== Qt.Unchecked
        y: Math.round((control.height - height) / 2)
        width: Theme.space.s4
        height: Theme.space.s4
        radius: Theme.radius.chip
        color: !control.enabled ? Theme.color.hover : on ? Theme.color.accentFill : control.hovered ? Theme.color.hover : Theme.color.raised
        border.width: on ? 0 : 1
        border.color: Theme.color.borderControl
        Glyph {
            anchors.centerIn: parent
            visible: parent.on
            name: control.checkState === Qt.PartiallyChecked ? "minus" : "check"
            size: Theme.size.iconSmall
            color: control.enabled ? Theme.color.inkOnAccent : Theme.color.text3
        }
        FocusRing {
            visible: control.visualFocus
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
