import QtQuick
import Lintel.Browser
import Lintel.Ui

// New card, import and export, and the button of the folded preview, for the right of the top bar. A click on a button leaves the
// keys to the page.
Row {
    id: actions

    required property BrowserPage page

    signal importWanted
    signal exportWanted

    spacing: Theme.space.s2

    Button {
        objectName: "newCardButton"
        focusPolicy: Qt.TabFocus
        glyph: "plus"
        text: qsTr("New card")
        onClicked: actions.page.newNote()
    }
    IconButton {
        objectName: "importButton"
        focusPolicy: Qt.TabFocus
        glyph: "file-import"
        text: qsTr("Import cards")
        onClicked: actions.importWanted()
    }
    IconButton {
        objectName: "exportButton"
        focusPolicy: Qt.TabFocus
        glyph: "file-export"
        text: qsTr("Export cards")
        onClicked: actions.exportWanted()
    }
    IconButton {
        objectName: "previewButton"
        focusPolicy: Qt.TabFocus
        visible: actions.page.folded
        glyph: "layout-sidebar-right"
        text: qsTr("Preview")
        keys: "D"
        checked: actions.page.previewOpen
        onClicked: actions.page.previewOpen = !actions.page.previewOpen
    }
}
