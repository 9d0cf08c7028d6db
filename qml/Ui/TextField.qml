import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// One line of text. `unit` stands at the right; `error` (what is wrong) turns the outline red.
T.TextField {
    id: control

    property string unit
    property string error
    property bool code: false

    implicitWidth: 160
    implicitHeight: Theme.size.field
    leftPadding: Theme.space.s2 + 1
    rightPadding: Theme.space.s2 + 1 + (suffix.visible ? suffix.width + Theme.space.s1 : 0)
    verticalAlignment: TextInput.AlignVCenter
    font: code ? Theme.type.code : Theme.type.body
    color: enabled ? Theme.color.text : Theme.color.text3
    placeholderTextColor: Theme.color.text3
    selectionColor: Theme.color.accentFill
    selectedTextColor: Theme.color.inkOnAccent
    selectByMouse: true
    Accessible.name: placeholderText
    Accessible.description: error

    Label {
        anchors.fill: parent
        anchors.leftMargin: control.leftPadding
        anchors.rightMargin: control.rightPadding
        verticalAlignment: Text.AlignVCenter
        text: control.placeholderText
        font: control.font
        color: control.placeholderTextColor
        visible: control.length === 0 && control.preeditText.length === 0
        Accessible.ignored: true
    }
    Row {
        id: suffix
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s2 + 1
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s1
        visible: control.unit.length > 0 || control.error.length > 0
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: control.unit
            font: Theme.type.code
            color: Theme.color.text3
            visible: text.length > 0
        }
        SeverityIcon {
            anchors.verticalCenter: parent.verticalCenter
            severity: "error"
            size: Theme.size.iconSmall
            visible: control.error.length > 0
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: control.enabled ? Theme.color.raised : Theme.color.hover
        border.width: control.activeFocus ? Theme.size.focusRing : 1
        border.color: control.error.length > 0 ? Theme.color.error : control.activeFocus ? Theme.color.accent : control.enabled ? Theme.color.borderControl : Theme.color.border
    }
}
