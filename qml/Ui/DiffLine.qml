import QtQuick
import Lintel.Ui

// One line of a diff. sign: "+", "-" or " ".
Rectangle {
    id: line

    required property string sign
    required property string text
    property int number: 0
    readonly property bool added: sign === "+"
    readonly property bool removed: sign === "-" || sign === "−"

    implicitWidth: content.x + content.implicitWidth + Theme.space.s2
    implicitHeight: Theme.lineHeight.code
    color: added ? Theme.color.successTint : removed ? Theme.color.errorTint : "transparent"
    Accessible.role: Accessible.StaticText
    Accessible.name: (added ? qsTr("Added: ") : removed ? qsTr("Removed: ") : "") + text

    Label {
        width: 32
        height: parent.height
        visible: line.number > 0
        horizontalAlignment: Text.AlignRight
        verticalAlignment: Text.AlignVCenter
        text: line.number
        font: Theme.type.codeSmall
        color: Theme.color.text3
        Accessible.ignored: true
    }
    Label {
        x: line.number > 0 ? 40 : Theme.space.s2
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: line.added ? "+" : line.removed ? "−" : ""
        font: Theme.type.code
        color: line.added ? Theme.color.success : Theme.color.error
        Accessible.ignored: true
    }
    Label {
        id: content
        x: line.number > 0 ? 56 : Theme.space.s6
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        text: line.text
        font: Theme.type.code
        elide: Text.ElideNone
        Accessible.ignored: true
    }
}
