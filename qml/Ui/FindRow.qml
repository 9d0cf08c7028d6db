import QtQuick
import Lintel.Ui

// What is looked for, how many there are, and the way from one to the next: Enter goes on, Shift+Enter back, Escape closes.
// `name` starts the objectNames of its field and its count.
Row {
    id: row

    required property int count
    required property int current
    property alias placeholder: words.placeholderText
    property alias text: words.text
    property string name: "find"

    signal edited(string text)
    signal stepped(int step)
    signal closed

    function start(): void {
        words.forceActiveFocus(Qt.ShortcutFocusReason);
        words.selectAll();
    }

    spacing: Theme.space.s2
    SearchField {
        id: words
        objectName: row.name + "Text"
        width: 200
        onTextEdited: row.edited(text)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_F3) {
                row.stepped(event.modifiers & Qt.ShiftModifier ? -1 : 1);
                event.accepted = true;
            }
        }
        Keys.onEscapePressed: row.closed()
    }
    Label {
        objectName: row.name + "Count"
        anchors.verticalCenter: parent.verticalCenter
        text: words.length === 0 ? "" : row.count === 0 ? qsTr("Nothing") : qsTr("%1 of %2").arg(row.current + 1).arg(row.count)
        font: Theme.type.small
        color: Theme.color.text2
    }
    IconButton {
        size: "small"
        glyph: "chevron-up"
        text: qsTr("The one before")
        onClicked: row.stepped(-1)
    }
    IconButton {
        size: "small"
        glyph: "chevron-down"
        text: qsTr("The next")
        onClicked: row.stepped(1)
    }
    IconButton {
        size: "small"
        glyph: "x"
        text: qsTr("Close")
        onClicked: row.closed()
    }
}
