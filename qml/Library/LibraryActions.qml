pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// Back, forward, and what can be taken along of the open page; for the right of the top bar.
Row {
    id: actions

    required property LibraryPage page

    spacing: Theme.space.s2

    IconButton {
        objectName: "libraryBack"
        enabled: actions.page.history.canGoBack
        glyph: "arrow-left"
        text: qsTr("Back")
        keys: "Alt+Left"
        onClicked: actions.page.travel(-1)
    }
    IconButton {
        objectName: "libraryForward"
        enabled: actions.page.history.canGoForward
        glyph: "arrow-right"
        text: qsTr("Forward")
        keys: "Alt+Right"
        onClicked: actions.page.travel(1)
    }
    Button {
        objectName: "sheetButton"
        visible: actions.page.sheetKind.length > 0
        glyph: "file-export"
        text: qsTr("Study sheet")
        onClicked: menu.open()
        Menu {
            id: menu
            objectName: "sheetMenu"
            y: parent.height + Theme.space.s1
            x: parent.width - width
            MenuItem {
                objectName: "sheetCopy"
                glyph: "copy"
                text: qsTr("Copy as Markdown")
                keys: "Ctrl+Shift+C"
                onTriggered: actions.page.copySheet()
            }
            MenuItem {
                objectName: "sheetMarkdown"
                glyph: "file-text"
                text: qsTr("Save as Markdown…")
                onTriggered: actions.page.saveSheet("md")
            }
            MenuItem {
                objectName: "sheetPdf"
                glyph: "download"
                text: qsTr("Save as PDF…")
                onTriggered: actions.page.saveSheet("pdf")
            }
            MenuItem {
                objectName: "sheetPrint"
                glyph: "file"
                text: qsTr("Print…")
                keys: "Ctrl+P"
                onTriggered: actions.page.printSheet()
            }
        }
    }
}
