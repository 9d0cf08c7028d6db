import QtQuick
import Lintel.Inspector

// A nested value as YAML or JSON.
CodeField {
    required property PropertyLine field

    objectName: "editor:" + field.key
    label: field.spokenName
    value: field.valueText
    error: field.problemSeverity === "error" || field.refusal.length > 0
    onEdited: text => field.take(text)
}
