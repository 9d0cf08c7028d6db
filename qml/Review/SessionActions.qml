import QtQuick
import Lintel.Ui
import Lintel.Review

// Undo, end, and the button of the folded side column, for the right of the top bar.
Row {
    id: actions

    required property ReviewPage page
    readonly property ReviewSession session: page.session

    spacing: Theme.space.s2

    Button {
        objectName: "undoButton"
        kind: "ghost"
        glyph: "arrow-back-up"
        text: qsTr("Undo")
        enabled: actions.session.canUndo
        tooltip: qsTr("Take the last answer back")
        keys: "Z"
        onClicked: actions.session.undo()
    }
    Button {
        objectName: "endButton"
        visible: actions.page.running
        glyph: "square"
        text: qsTr("End session")
        onClicked: actions.session.end()
    }
    IconButton {
        objectName: "detailsButton"
        visible: actions.page.folded && actions.page.running
        glyph: "layout-sidebar-right"
        text: qsTr("Details")
        keys: "D"
        checked: actions.page.drawerOpen
        onClicked: actions.page.drawerOpen = !actions.page.drawerOpen
    }
}
