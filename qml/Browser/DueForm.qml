import QtQuick
import Lintel.Ui

// So many days from today.
Field {
    id: form

    property alias text: field.text
    readonly property bool acceptable: field.acceptableInput

    signal accepted

    function begin(): void {
        field.text = "0";
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }

    label: qsTr("Days from today")
    hint: qsTr("0 is today. What is known of their memory stays; new cards stay new.")
    TextField {
        id: field
        objectName: "dueField"
        width: 96
        code: true
        Accessible.name: qsTr("Days from today")
        inputMethodHints: Qt.ImhDigitsOnly
        validator: IntValidator {
            bottom: 0
            top: 3650
        }
        error: acceptableInput ? "" : qsTr("0 to 3650")
        onAccepted: form.accepted()
    }
}
