import QtQuick
import Lintel.Ui
import Lintel.Review

// The card's words, to be changed in place. What the fact says stays beside them.
Column {
    id: editor

    required property ReviewSession session
    readonly property var card: session.card

    signal done

    function begin(): void {
        front.text = card.writtenFront;
        back.text = card.writtenBack;
        front.field.forceActiveFocus(Qt.ShortcutFocusReason);
        front.field.cursorPosition = front.field.length;
    }
    function save(): void {
        if (session.edit(front.text, back.text))
            done();
    }

    spacing: Theme.space.s4
    Keys.onEscapePressed: done()

    Field {
        width: parent.width
        label: qsTr("Question")
        PictureArea {
            id: front
            field.objectName: "editFront"
            width: parent.width
            label: qsTr("Question")
            folder: editor.session.pictureFolder
            keepPicture: () => editor.session.keepPicture()
            onAccepted: editor.save()
        }
    }
    Field {
        width: parent.width
        label: qsTr("Answer")
        hint: editor.card.own || editor.card.fact.length === 0 ? "" : qsTr("The fact stays as it is and is shown below your words.")
        PictureArea {
            id: back
            field.objectName: "editBack"
            width: parent.width
            label: qsTr("Answer")
            folder: editor.session.pictureFolder
            keepPicture: () => editor.session.keepPicture()
            onAccepted: editor.save()
        }
    }
    Row {
        spacing: Theme.space.s2
        Button {
            objectName: "saveEdit"
            kind: "primary"
            text: qsTr("Save")
            keys: "Ctrl+Enter"
            enabled: front.text.trim().length > 0 && (editor.card.own || back.text.trim().length > 0)
            onClicked: editor.save()
        }
        Button {
            objectName: "cancelEdit"
            text: qsTr("Cancel")
            keys: "Esc"
            onClicked: editor.done()
        }
        Button {
            objectName: "revertEdit"
            visible: editor.card.edited
            kind: "ghost"
            glyph: "history"
            text: qsTr("Back to the fact’s words")
            onClicked: {
                editor.session.revert();
                editor.done();
            }
        }
    }
}
