pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// One of the values that a schema names. A value it does not name (a function call, a misspelling) is kept and shown.
ComboBox {
    id: editor

    required property PropertyLine field

    readonly property var shown: field.choices.includes(field.valueText) || field.valueText.length === 0 ? field.choices : [field.valueText, ...field.choices]

    objectName: "editor:" + field.key
    label: field.spokenName
    code: true
    error: field.problemSeverity === "error" ? field.problem : ""
    model: shown
    currentIndex: shown.indexOf(field.valueText)
    displayText: field.valueText
    onActivated: index => field.take(shown[index])
}
