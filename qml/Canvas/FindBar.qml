import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Finds elements of the design as one types. Enter goes to the next, Shift+Enter to the one before, Escape closes.
Rectangle {
    id: bar

    required property CanvasInput input

    function start(): void {
        visible = true;
        content.start();
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
    FindRow {
        id: content
        x: Theme.space.s2
        y: Theme.space.s2
        placeholder: qsTr("Find in the design")
        count: finder.matches.length
        current: finder.current
        onEdited: text => finder.text = text
        onStepped: step => finder.go(step)
        onClosed: bar.stop()
    }
}
