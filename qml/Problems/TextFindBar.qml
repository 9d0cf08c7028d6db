import QtQuick
import Lintel.Problems
import Lintel.Ui

// Finds words in the template as one types. Enter goes to the next, Shift+Enter to the one before, Escape closes.
FocusScope {
    id: bar

    property alias text: finder.text
    readonly property alias finder: finder

    // The current match is to be shown.
    signal found
    signal closed

    function start(words: string): void {
        visible = true;
        if (words.length > 0)
            content.text = words;
        content.start();
        finder.words = content.text;
    }
    function stop(): void {
        visible = false;
        closed();
    }

    objectName: "templateFind"
    visible: false
    implicitHeight: visible ? content.height + Theme.space.s2 : 0
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Find in the template")

    TextFinder {
        id: finder
        onFound: bar.found()
    }
    FindRow {
        id: content
        x: Theme.space.s4
        name: "templateFind"
        placeholder: qsTr("Find in the template")
        count: finder.count
        current: finder.current
        onEdited: text => finder.words = text
        onStepped: step => finder.go(step)
        onClosed: bar.stop()
    }
}
