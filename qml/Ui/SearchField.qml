import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// Filter or search as one types. `keys` is the shortcut that brings the focus here; Escape clears.
T.TextField {
    id: control

    property string keys
    property string glyph: "search"

    implicitWidth: 200
    implicitHeight: Theme.size.field
    leftPadding: Theme.space.s2 + Theme.size.icon + Theme.space.s2
    rightPadding: Theme.space.s2 + (clear.visible ? clear.width : caps.visible ? caps.width + Theme.space.s1 : 0)
    verticalAlignment: TextInput.AlignVCenter
    font: Theme.type.body
    color: Theme.color.text
    placeholderTextColor: Theme.color.text3
    selectionColor: Theme.color.accentFill
    selectedTextColor: Theme.color.inkOnAccent
    selectByMouse: true
    Accessible.name: placeholderText
    Keys.onEscapePressed: event => {
        event.accepted = length > 0;
        clear.clicked();
    }

    Glyph {
        x: Theme.space.s2 + 1
        anchors.verticalCenter: parent.verticalCenter
        name: control.glyph
        size: Theme.size.iconSmall
    }
    Label {
        anchors.fill: parent
        anchors.leftMargin: control.leftPadding
        anchors.rightMargin: control.rightPadding
        verticalAlignment: Text.AlignVCenter
        text: control.placeholderText
        color: control.placeholderTextColor
        visible: control.length === 0 && control.preeditText.length === 0
        Accessible.ignored: true
    }
    KeyCaps {
        id: caps
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s2
        anchors.verticalCenter: parent.verticalCenter
        keys: control.keys
        visible: control.keys.length > 0 && !control.activeFocus && control.length === 0
    }
    IconButton {
        id: clear
        anchors.right: parent.right
        anchors.rightMargin: 2
        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.NoFocus
        size: "small"
        glyph: "x"
        text: qsTr("Clear")
        visible: control.length > 0
        onClicked: {
            if (control.length === 0)
                return;
            control.clear();
            control.textEdited();
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: Theme.color.raised
        border.width: control.activeFocus ? Theme.size.focusRing : 1
        border.color: control.activeFocus ? Theme.color.accent : Theme.color.borderControl
    }
}
