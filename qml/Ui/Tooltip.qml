import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// What a control does and its key.
T.ToolTip {
    id: tip

    property string keys

    x: parent ? Math.round((parent.width - implicitWidth) / 2) : 0
    y: parent ? parent.height + Theme.space.s1 : 0
    implicitWidth: contentItem.implicitWidth + leftPadding + rightPadding
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: Theme.space.s1
    horizontalPadding: Theme.space.s2
    verticalPadding: Theme.space.s1
    delay: Theme.motion.tooltipDelay
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Row {
        spacing: Theme.space.s2
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: tip.text
            font: Theme.type.small
            color: Theme.color.window
            wrapMode: implicitWidth > 320 ? Text.Wrap : Text.NoWrap
            width: Math.min(implicitWidth, 320)
        }
        KeyCaps {
            anchors.verticalCenter: parent.verticalCenter
            keys: tip.keys
            ink: Theme.color.window
        }
    }
    background: Rectangle {
        color: Theme.color.text
        radius: Theme.radius.control
    }
}
