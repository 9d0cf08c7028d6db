import QtQuick
import Lintel.Inspector
import Lintel.Ui

// Begins another entry: of a list by its button, of a map by its name.
FocusScope {
    id: adder

    required property PropertyLine field
    readonly property bool named: field.editor === "named"
    readonly property string of: field.key.split(".").pop()

    function begin(): void {
        if (named && name.text.trim().length === 0)
            return;
        const text = name.text.trim();
        name.clear();
        field.added(field.model.add(text, field.index));
    }

    implicitHeight: Theme.size.control

    CompletingField {
        id: name
        objectName: "newName:" + adder.field.key
        width: adder.width - button.width - Theme.space.s1
        visible: adder.named
        focus: visible
        field: adder.field
        placeholderText: qsTr("Name")
        Accessible.name: qsTr("Name of a new entry of %1").arg(adder.of)
        onAccepted: adder.begin()
    }
    Button {
        id: button
        objectName: "addEntry:" + adder.field.key
        x: adder.named ? adder.width - width : 0
        width: adder.named ? implicitWidth : adder.width
        focus: !adder.named
        size: "small"
        glyph: "plus"
        text: adder.named ? qsTr("Add") : qsTr("Add to %1").arg(adder.of)
        onClicked: adder.begin()
    }
}
