import QtQuick
import Lintel.Ui
import Lintel.Review

// The user's own note on the card.
Column {
    id: editor

    required property ReviewSession session

    signal done

    function begin(): void {
        note.text = session.card.comment;
        note.forceActiveFocus(Qt.ShortcutFocusReason);
        note.cursorPosition = note.length;
    }
    function save(): void {
        session.remark(note.text);
        done();
    }

    spacing: Theme.space.s3
    Keys.onEscapePressed: done()

    Field {
        width: parent.width
        label: qsTr("Your note")
        hint: qsTr("Shown with the answer. Leave it empty for none.")
        TextArea {
            id: note
            objectName: "noteField"
            width: parent.width
            Accessible.name: qsTr("Your note")
            onAccepted: editor.save()
        }
    }
    Row {
        spacing: Theme.space.s2
        Button {
            objectName: "saveNote"
            kind: "primary"
            text: qsTr("Save")
            keys: "Ctrl+Enter"
            onClicked: editor.save()
        }
        Button {
            text: qsTr("Cancel")
            keys: "Esc"
            onClicked: editor.done()
        }
    }
}
