import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Beside the pointer: why a connection cannot be made here, and what can be done instead.
Rectangle {
    id: tip

    required property string reason
    required property string alternative

    width: 264
    height: words.height + 2 * Theme.space.s2
    radius: Theme.radius.card
    color: Theme.color.raised
    border.width: 1
    border.color: Theme.color.errorBorder
    Accessible.role: Accessible.AlertMessage
    Accessible.name: reason + " " + alternative

    SeverityIcon {
        x: Theme.space.s2
        y: Theme.space.s2 + 2
        severity: "error"
        size: Theme.size.iconSmall
    }
    Column {
        id: words
        x: Theme.space.s8
        y: Theme.space.s2
        width: parent.width - x - Theme.space.s2
        Label {
            width: parent.width
            text: tip.reason
            font: Theme.type.small
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: tip.alternative
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
    }
}
