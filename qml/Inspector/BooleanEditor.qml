import QtQuick
import Lintel.Inspector
import Lintel.Ui

// Yes, no, or not set yet.
Switch {
    id: editor

    required property PropertyLine field

    objectName: "editor:" + field.key
    text: field.isSet ? (checked ? qsTr("Yes") : qsTr("No")) : qsTr("Not set")
    checked: field.valueText === "true"
    Accessible.name: field.spokenName
    onToggled: field.model.setBoolean(field.index, checked)
    Connections {
        target: editor.field
        function onValueTextChanged(): void {
            editor.checked = editor.field.valueText === "true";
        }
    }
}
