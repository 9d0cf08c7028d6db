import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// A glyph alone. `text` is its accessible name and its tooltip, `keys` the shortcut shown there.
T.Button {
    id: control

    required property string glyph
    property string keys
    property string size: "normal"
    property bool outlined: false
    property color ink: checked ? Theme.color.accent : Theme.color.text2

    implicitWidth: implicitHeight
    implicitHeight: size === "small" ? Theme.size.controlSmall : size === "large" ? Theme.size.controlLarge : Theme.size.control
    padding: 0
    hoverEnabled: true
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: Item {
        Glyph {
            anchors.centerIn: parent
            name: control.glyph
            color: control.enabled ? control.ink : Theme.color.borderControl
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: !control.enabled ? "transparent" : control.down ? Theme.color.pressed : control.checked ? Theme.color.accentTint : control.hovered ? Theme.color.hover : control.outlined ? Theme.color.raised : "transparent"
        border.width: control.outlined || control.checked ? 1 : 0
        border.color: control.checked ? Theme.color.accentBorder : Theme.color.borderControl
        FocusRing {
            visible: control.visualFocus
        }
    }
    TooltipOn {
        wanted: control.hovered
        text: control.text
        keys: control.keys
    }
}
