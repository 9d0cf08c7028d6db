import QtQuick
import Lintel.Ui

// A line of news with its severity, an action and a way to close it. What is no success has room to say why.
Rectangle {
    id: toast

    required property string severity
    required property string text
    required property string actionText

    signal actionTriggered
    signal dismissed

    implicitWidth: Math.min(480, Math.max(320, label.x + label.implicitWidth + Theme.space.s2 + row.implicitWidth + Theme.space.s1))
    implicitHeight: Math.max(Theme.size.controlLarge, label.implicitHeight + 2 * Theme.space.s2)
    color: Theme.color.raised
    border.width: 1
    border.color: Theme.color.borderStrong
    radius: Theme.radius.control
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Rectangle {
        width: Theme.size.frameBeam
        height: parent.height
        color: Theme.severity(toast.severity).ink
    }
    SeverityIcon {
        id: icon
        x: Theme.space.s4
        y: Math.round((Theme.size.controlLarge - height) / 2)
        severity: toast.severity
    }
    Label {
        id: label
        anchors.left: icon.right
        anchors.leftMargin: Theme.space.s2
        anchors.right: row.left
        anchors.rightMargin: Theme.space.s2
        anchors.verticalCenter: parent.verticalCenter
        text: toast.text
        wrapMode: Text.Wrap
        maximumLineCount: toast.severity === "success" ? 2 : 4
        elide: Text.ElideRight
        Accessible.ignored: true
        HoverHandler {
            id: hover
        }
        TooltipOn {
            wanted: hover.hovered && label.truncated
            text: toast.text
        }
    }
    Row {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.s1
        y: Math.round((Theme.size.controlLarge - height) / 2)
        Button {
            objectName: "toastAction"
            size: "small"
            kind: "link"
            text: toast.actionText
            visible: text.length > 0
            onClicked: {
                toast.actionTriggered();
                toast.dismissed();
            }
        }
        IconButton {
            objectName: "toastDismiss"
            size: "small"
            glyph: "x"
            text: qsTr("Dismiss")
            onClicked: toast.dismissed()
        }
    }
}
