import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// A rule that uses the facts shown.
T.AbstractButton {
    id: control

    required property var rule

    objectName: "rule-" + rule.id
    text: rule.title
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    topPadding: Theme.space.s2
    bottomPadding: Theme.space.s2
    leftPadding: Theme.size.iconSmall + Theme.space.s2
    hoverEnabled: true
    Accessible.name: qsTr("%1, %2").arg(rule.title).arg(rule.severity)
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    Divider {}
    SeverityIcon {
        y: Theme.space.s2 + 3
        severity: control.rule.severity
        size: Theme.size.iconSmall
    }
    contentItem: Column {
        Label {
            width: parent.width
            text: control.text
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: control.rule.id
            font: Theme.type.codeSmall
            color: Theme.color.text2
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        color: control.hovered ? Theme.color.hover : "transparent"
        FocusRing {
            visible: control.visualFocus
            anchors.margins: 0
        }
    }
}
