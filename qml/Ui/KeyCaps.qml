pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui

// A shortcut such as "Ctrl+Shift+Z", one cap a key.
Row {
    id: caps

    required property string keys
    property color ink: Theme.color.text2

    spacing: Theme.space.s1
    visible: keys.length > 0

    Repeater {
        // A plus that is itself a key stays whole.
        model: caps.keys.replace(/\+\+$/, "+Plus").split("+").filter(key => key.length > 0)
        KeyCap {
            required property string modelData
            text: modelData === "Plus" ? "+" : modelData
            ink: caps.ink
        }
    }
}
