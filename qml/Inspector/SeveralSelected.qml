import QtQuick
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// What can be done with several elements at once.
Column {
    id: actions

    required property DesignDocument document

    spacing: Theme.space.s2

    Button {
        objectName: "duplicateSelected"
        width: actions.width
        glyph: "copy"
        text: qsTr("Duplicate")
        keys: "Ctrl+D"
        onClicked: actions.document.duplicate(actions.document.selection)
    }
    Button {
        objectName: "deleteSelected"
        width: actions.width
        kind: "danger"
        glyph: "trash"
        text: qsTr("Delete")
        keys: "Delete"
        onClicked: actions.document.remove(actions.document.selection)
    }
}
