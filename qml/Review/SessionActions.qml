import QtQuick
import Lintel.Ui
import Lintel.Review

// Undo, end, and the button of the folded side column, for the right of the top bar. A click on a button leaves the
// keys to the page.
Row {
    id: actions

    required property ReviewPage page
    readonly property ReviewSession session: page.session

    signal browse

    spacing: Theme.space.s2

    IconButton {
        objectName: "browseButton"
        focusPolicy: Qt.TabFocus
        glyph: "list-search"
        text: qsTr("All cards")
        keys: "Ctrl+B"
        onClicked: actions.browse()
    }
    Button {
        objectName: "undoButton"
        focusPolicy: Qt.TabFocus
        kind: "ghost"
        glyph: "arrow-back-up"
        text: qsTr("Undo")
        enabled: actions.session.canUndo
        tooltip: actions.session.canUndo ? qsTr("Take back: %1").arg(actions.session.undoName) : ""
        keys: "Z"
        onClicked: actions.session.undo()
    }
    Button {
        objectName: "endButton"
        focusPolicy: Qt.TabFocus
        visible: actions.page.running
        glyph: "square"
        text: qsTr("End session")
        onClicked: actions.session.end()
    }
    IconButton {
        objectName: "cardMenuButton"
        focusPolicy: Qt.TabFocus
        visible: actions.page.running
        glyph: "dots"
        text: qsTr("What can be done with the card")
        onClicked: menu.popup(0, height + Theme.space.s1)

        Menu {
            id: menu
            objectName: "cardMenu"
            MenuItem {
                glyph: "pencil"
                text: qsTr("Edit the card")
                keys: "E"
                onTriggered: actions.page.edit()
            }
            MenuItem {
                glyph: "note"
                text: actions.session.card.comment.length > 0 ? qsTr("Change your note") : qsTr("Add a note")
                keys: "N"
                onTriggered: actions.page.remark()
            }
            MenuItem {
                glyph: "flag"
                text: actions.session.card.flag > 0 ? qsTr("Remove the flag") : qsTr("Flag")
                keys: "!"
                onTriggered: actions.page.toggleFlag()
            }
            MenuSeparator {}
            MenuItem {
                glyph: "clock"
                text: qsTr("Leave out until tomorrow")
                keys: "B"
                onTriggered: actions.session.bury()
            }
            MenuItem {
                glyph: "player-pause"
                text: qsTr("Suspend")
                keys: "S"
                onTriggered: actions.session.suspend()
            }
        }
    }
    IconButton {
        objectName: "detailsButton"
        focusPolicy: Qt.TabFocus
        visible: actions.page.folded && actions.page.running
        glyph: "layout-sidebar-right"
        text: qsTr("Details")
        keys: "D"
        checked: actions.page.drawerOpen
        onClicked: actions.page.drawerOpen = !actions.page.drawerOpen
    }
}
