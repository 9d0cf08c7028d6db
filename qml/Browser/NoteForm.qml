import QtQuick
import Lintel.Browser
import Lintel.Ui

// The words of an own card.
Column {
    id: form

    required property CardBrowser browser
    readonly property bool cloze: kind.currentIndex === 2
    readonly property bool acceptable: front.text.trim().length > 0
    readonly property var note: ({
            kind: kind.currentIndex,
            front: front.text,
            back: back.text,
            tags: tags.text,
            deck: deck.text
        })

    signal accepted

    function begin(note: var): void {
        kind.currentIndex = note.kind ?? 0;
        front.text = note.front ?? "";
        back.text = note.back ?? "";
        tags.text = note.tags ?? "";
        deck.text = note.deck ?? qsTr("My cards");
        front.field.forceActiveFocus(Qt.ShortcutFocusReason);
    }

    spacing: Theme.space.s3

    SegmentedControl {
        id: kind
        objectName: "noteKind"
        width: parent.width
        label: qsTr("Kind")
        model: [qsTr("One way"), qsTr("Both ways"), qsTr("Gaps")]
    }
    Field {
        width: parent.width
        label: form.cloze ? qsTr("Text with gaps") : qsTr("Question")
        hint: form.cloze ? qsTr("A gap is written as {{c1::Lambda}}; each number gives a card.") : qsTr("Ctrl+V pastes a picture too.")
        PictureArea {
            id: front
            field.objectName: "noteFront"
            width: parent.width
            label: form.cloze ? qsTr("Text with gaps") : qsTr("Question")
            folder: form.browser.pictureFolder
            keepPicture: () => form.browser.keepPicture()
            onAccepted: form.accepted()
        }
    }
    Field {
        width: parent.width
        label: form.cloze ? qsTr("More, shown with the answer") : qsTr("Answer")
        PictureArea {
            id: back
            field.objectName: "noteBack"
            width: parent.width
            label: form.cloze ? qsTr("More, shown with the answer") : qsTr("Answer")
            folder: form.browser.pictureFolder
            keepPicture: () => form.browser.keepPicture()
            onAccepted: form.accepted()
        }
    }
    Row {
        width: parent.width
        spacing: Theme.space.s3
        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Deck")
            TextField {
                id: deck
                width: parent.width
                Accessible.name: qsTr("Deck")
            }
        }
        Field {
            width: (parent.width - parent.spacing) / 2
            label: qsTr("Tags")
            TextField {
                id: tags
                width: parent.width
                placeholderText: qsTr("separated by spaces")
                Accessible.name: qsTr("Tags")
            }
        }
    }
}
