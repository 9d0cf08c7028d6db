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
        front.text = card.front;
        back.text = card.back;
        front.forceActiveFocus(Qt.ShortcutFocusReason);
        front.cursorPosition = front.length;
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
        TextArea {
            id: front
            objectName: "editFront"
            width: parent.width
            Accessible.name: qsTr("Question")
            onAccepted: editor.save()
        }
    }
    Field {
        width: parent.width
        label: qsTr("Answer")
        hint: editor.card.own || editor.card.fact.length === 0 ? "" : qsTr("The fact stays as it is and is shown below your words.")
        TextArea {
            id: back
            objectName: "editBack"
            width: parent.width
            Accessible.name: qsTr("Answer")
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
            enabled: front.text.trim().length > 0 && back.text.trim().length > 0
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
