import QtQuick
import QtQuick.Templates as T
import Lintel.App
import Lintel.Ui

// Ctrl+K: one field over commands, services, facts, blocks and recent designs.
T.Popup {
    id: palette

    required property Shell shell
    required property Commands commands

    parent: T.Overlay.overlay
    x: Math.round((parent.width - width) / 2)
    y: Theme.space.s2
    width: Math.min(640, parent.width - 2 * Theme.space.s6)
    height: Math.min(parent.height - 2 * y, implicitContentHeight + 2)
    padding: 1
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: (contentItem as CommandSearch).start()

    contentItem: CommandSearch {
        shell: palette.shell
        commands: palette.commands
        onFinished: palette.close()
    }
    background: Rectangle {
        radius: Theme.radius.dialog
        color: Theme.color.raised
        border.width: 1
        border.color: Theme.color.borderStrong
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Command palette")
    }
    T.Overlay.modal: Rectangle {
        color: Qt.alpha(Theme.color.window, 0.5)
    }
}
