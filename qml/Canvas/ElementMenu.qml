import QtQuick
import Lintel.Canvas
import Lintel.Document
import Lintel.Ui

// What can be done with the selected elements.
Menu {
    id: menu

    required property DesignDocument document
    required property CanvasInput input
    readonly property int chosen: document.selection.length
    signal rename(string id)

    objectName: "elementMenu"
    onClosed: input.forceActiveFocus()

    MenuItem {
        text: qsTr("Properties")
        glyph: "adjustments-horizontal"
        keys: "Enter"
        enabled: menu.chosen === 1
        onTriggered: menu.input.activated(menu.document.selection[0])
    }
    MenuItem {
        text: qsTr("Connect")
        glyph: "route"
        keys: "C"
        enabled: menu.chosen === 1
        onTriggered: menu.input.startConnecting()
    }
    MenuItem {
        text: qsTr("Rename")
        glyph: "edit"
        keys: "F2"
        enabled: menu.chosen === 1
        onTriggered: menu.rename(menu.document.selection[0])
    }
    MenuItem {
        text: qsTr("Duplicate")
        glyph: "copy"
        keys: "Ctrl+D"
        enabled: menu.chosen > 0
        onTriggered: menu.document.duplicate(menu.document.selection)
    }
    MenuItem {
        text: qsTr("Select all")
        glyph: "select"
        keys: "Ctrl+A"
        onTriggered: menu.document.selectAll()
    }
    MenuSeparator {}
    MenuItem {
        text: qsTr("Delete")
        glyph: "trash"
        keys: "Delete"
        danger: true
        enabled: menu.chosen > 0
        onTriggered: menu.document.remove(menu.document.selection)
    }
}
