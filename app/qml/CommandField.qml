import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Lintel.Ui

// Looks like a field; opens the command palette.
T.AbstractButton {
    id: field

    objectName: "commandField"
    text: qsTr("Search facts, services and commands")
    implicitWidth: 400
    implicitHeight: Theme.size.row
    horizontalPadding: Theme.space.s3
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: RowLayout {
        spacing: Theme.space.s2
        Glyph {
            name: "search"
        }
        Label {
            Layout.fillWidth: true
            text: field.text
            color: Theme.color.text3
            Accessible.ignored: true
        }
        KeyCaps {
            keys: "Ctrl+K"
        }
    }
    background: Rectangle {
        radius: Theme.radius.control
        color: field.hovered ? Theme.color.hover : Theme.color.raised
        border.width: 1
        border.color: Theme.color.borderControl
        FocusRing {
            visible: field.visualFocus
        }
    }
}
