pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// One of the values that a schema names. A value it does not name (a function call, a misspelling) is kept and shown.
ComboBox {
    id: box

    required property var choices
    required property string value
    signal chosen(string text)

    readonly property var shown: choices.includes(value) || value.length === 0 ? choices : [value, ...choices]

    code: true
    model: shown
    currentIndex: shown.indexOf(value)
    displayText: value
    onActivated: index => chosen(shown[index])
}
