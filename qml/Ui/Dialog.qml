pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.Ui

// A question in the middle of the window with the beam on top. `text` or own content; `acceptText` on the button that
// does it (`acceptKind`: primary or dangerFill), `otherText` for a third way. Set `width` for wide content.
T.Dialog {
    id: dialog

    property string text
    property string acceptText: qsTr("OK")
    property string rejectText: qsTr("Cancel")
    property string otherText
    property string acceptKind: "primary"
    property bool acceptEnabled: true
    property bool otherEnabled: true

    signal other

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Math.round(Math.max(Theme.space.s6, (parent.height - height) / 3))
    implicitWidth: Math.min(parent ? parent.width - 2 * Theme.space.s6 : 400, Math.max(400, Math.min(480, implicitContentWidth + leftPadding + rightPadding)))
    implicitHeight: topPadding + bottomPadding + implicitContentHeight + implicitHeaderHeight + implicitFooterHeight
    horizontalPadding: Theme.space.s4
    bottomPadding: Theme.space.s2
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    header: Label {
        text: dialog.title
        visible: text.length > 0
        font: Theme.type.title
        topPadding: Theme.space.s5
        leftPadding: Theme.space.s4
        rightPadding: Theme.space.s4
        bottomPadding: Theme.space.s2
        Accessible.role: Accessible.Heading
    }
    contentItem: Label {
        text: dialog.text
        wrapMode: Text.Wrap
        color: Theme.color.text2
    }
    footer: Item {
        implicitHeight: buttons.implicitHeight + 2 * Theme.space.s4
        Row {
            id: buttons
            anchors.right: parent.right
            anchors.rightMargin: Theme.space.s4
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space.s2
            Button {
                objectName: "dialogReject"
                text: dialog.rejectText
                visible: text.length > 0
                onClicked: dialog.reject()
            }
            Button {
                objectName: "dialogOther"
                text: dialog.otherText
                visible: text.length > 0
                enabled: dialog.otherEnabled
                onClicked: {
                    dialog.other();
                    dialog.close();
                }
            }
            Button {
                objectName: "dialogAccept"
                text: dialog.acceptText
                visible: text.length > 0
                enabled: dialog.acceptEnabled
                kind: dialog.acceptKind
                focus: true
                onClicked: dialog.accept()
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius.dialog
        color: Theme.color.raised
        border.width: 1
        border.color: Theme.color.borderStrong
        Accessible.role: Accessible.Dialog
        Accessible.name: dialog.title
        // The beam follows the rounded top: a disc of the dialog's own radius, cut to the beam's height.
        Item {
            width: parent.width
            height: Theme.size.frameBeam
            clip: true
            Rectangle {
                width: parent.width
                height: 4 * Theme.radius.dialog
                radius: Theme.radius.dialog
                color: Theme.color.accent
            }
        }
    }
    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.color.window, 0.72)
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion.standard
            easing.type: Easing.OutCubic
        }
    }
}
