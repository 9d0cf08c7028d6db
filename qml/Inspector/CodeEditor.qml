import QtQuick
import Lintel.Inspector

// A nested value as YAML or JSON.
CodeField {
    required property PropertyField field

    objectName: "editor:" + field.name
    label: field.name
    value: field.valueText
    error: field.problemSeverity === "error" || field.refusal.length > 0
    onEdited: text => field.take(text)
}
