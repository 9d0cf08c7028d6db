pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.App
import Lintel.Ui

// ?: every key of the open screen.
T.Popup {
    id: overlay

    required property Shell shell
    required property Commands commands

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Math.round((parent.height - height) / 2)
    width: Math.min(880, parent.width - 2 * Theme.space.s6)
    height: Math.min(parent.height - 2 * Theme.space.s6, implicitContentHeight + 2 * padding)
    padding: Theme.space.s6
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    contentItem: Flickable {
        implicitHeight: contentHeight
        contentHeight: contentItem.childrenRect.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}
        Keys.onPressed: event => {
            if (event.text === "?")
                overlay.close();
        }
        focus: true

        KeysList {
            width: parent.width
            shell: overlay.shell
            commands: overlay.commands
        }
    }
    background: Rectangle {
        radius: Theme.radius.dialog
        color: Theme.color.raised
        border.width: 1
        border.color: Theme.color.borderStrong
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Keys")
    }
    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.color.window, 0.72)
    }
}
