import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Finds elements of the design as one types. Enter goes to the next, Shift+Enter to the one before, Escape closes.
Rectangle {
    id: bar

    required property CanvasInput input

    function start(): void {
        visible = true;
        words.forceActiveFocus(Qt.ShortcutFocusReason);
        words.selectAll();
    }
    function stop(): void {
        visible = false;
        input.forceActiveFocus();
    }

    objectName: "findBar"
    visible: false
    width: content.width + 2 * Theme.space.s2
    height: content.height + 2 * Theme.space.s2
    radius: Theme.radius.card
    color: Theme.color.raised
    border.width: 1
    border.color: Theme.color.borderStrong
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Find in the design")

    CanvasFinder {
        id: finder
        scene: bar.input.scene
    }
    Row {
        id: content
        x: Theme.space.s2
        y: Theme.space.s2
        spacing: Theme.space.s2
        SearchField {
            id: words
            objectName: "findText"
            width: 200
            placeholderText: qsTr("Find in the design")
            onTextEdited: finder.text = text
            Keys.onPressed: event => {
                if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                    finder.go(event.modifiers & Qt.ShiftModifier ? -1 : 1);
                    event.accepted = true;
                }
            }
            Keys.onEscapePressed: bar.stop()
        }
        Label {
            objectName: "findCount"
            anchors.verticalCenter: parent.verticalCenter
            text: finder.text.length === 0 ? "" : finder.matches.length === 0 ? qsTr("Nothing") : qsTr("%1 of %2").arg(finder.current + 1).arg(finder.matches.length)
            font: Theme.type.small
            color: Theme.color.text2
        }
        IconButton {
            size: "small"
            glyph: "chevron-up"
            text: qsTr("The one before")
            onClicked: finder.go(-1)
        }
        IconButton {
            size: "small"
            glyph: "chevron-down"
            text: qsTr("The next")
            onClicked: finder.go(1)
        }
        IconButton {
            size: "small"
            glyph: "x"
            text: qsTr("Close")
            onClicked: bar.stop()
        }
    }
}
