import QtQuick
import Lintel.Ui

// What the user's notes say where that is no longer so.
Row {
    id: notes

    required property string said

    spacing: Theme.space.s1

    Glyph {
        y: 2
        name: "replace"
        size: Theme.space.s3
        color: Theme.color.warning
    }
    Label {
        width: parent.width - x
        text: qsTr("Your notes said <s>%1</s>").arg(notes.said.replace(/&/g, "&amp;").replace(/</g, "&lt;"))
        textFormat: Text.StyledText
        font: Theme.type.caption
        color: Theme.color.warning
        wrapMode: Text.Wrap
        Accessible.name: qsTr("Your notes said %1").arg(notes.said)
    }
}
