import QtQuick
import Lintel.Inspector
import Lintel.Document
import Lintel.Ui

// What can be done with several elements at once.
Column {
    id: actions

    required property DesignDocument document
    // There are properties that all of them have: the form below edits them together.
    required property bool sharing

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
    Label {
        width: actions.width
        topPadding: Theme.space.s2
        text: actions.sharing ? qsTr("A change below is made to all of them.") : qsTr("They have no property in common.")
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
}
