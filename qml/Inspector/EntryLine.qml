pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// One line of a list, map or tags, and what its text stands for.
Column {
    id: line

    required property PropertyLine field
    required property int index
    required property var entry // {name, text}
    required property bool named
    required property bool isNew
    signal changed(string key, string value)
    signal removed
    signal accepted(string text) // Enter in a line that has a text and a name, if it needs one

    // The field goes first when the form changes.
    readonly property string key: field?.key ?? ""
    readonly property string of: field?.spokenName ?? ""
    readonly property real room: width - (line.isNew ? 0 : clear.width + Theme.space.s1)

    function edit(): void {
        (line.named ? name : value).forceActiveFocus(Qt.TabFocusReason);
    }

    Row {
        spacing: Theme.space.s1
        TextField {
            id: name
            objectName: "entryName:" + line.key + ":" + line.index
            width: line.named ? (line.room - Theme.space.s1) * 0.4 : 0
            visible: line.named
            code: true
            text: line.entry.name
            placeholderText: line.isNew ? qsTr("Name") : ""
            Accessible.name: qsTr("Name of line %1 of %2").arg(line.index + 1).arg(line.of)
            onEditingFinished: {
                if (text !== line.entry.name && (!line.isNew || text.length > 0))
                    line.changed("name", text);
            }
        }
        CompletingField {
            id: value
            objectName: "entryText:" + line.key + ":" + line.index
            width: line.named ? line.room - name.width - Theme.space.s1 : line.room
            field: line.field
            text: line.entry.text
            placeholderText: line.isNew ? qsTr("Add a value") : ""
            Accessible.name: line.named && name.text.length > 0 ? qsTr("Value of %1").arg(name.text) : qsTr("Line %1 of %2").arg(line.index + 1).arg(line.of)
            onAccepted: {
                if (text.trim().length > 0 && (!line.named || name.text.trim().length > 0))
                    line.accepted(text);
            }
            onEditingFinished: {
                if (text !== line.entry.text)
                    line.changed("text", text);
            }
        }
        IconButton {
            id: clear
            objectName: "removeEntry:" + line.key + ":" + line.index
            visible: !line.isNew
            anchors.verticalCenter: parent.verticalCenter
            size: "small"
            glyph: "x"
            text: qsTr("Remove line %1 of %2").arg(line.index + 1).arg(line.of)
            onClicked: line.removed()
        }
    }
    Label {
        objectName: "meaning:" + line.key + ":" + line.index
        width: line.width
        visible: text.length > 0
        text: line.field?.model.meaning(line.field.index, value.text) ?? ""
        font: Theme.type.small
        color: Theme.color.text2
        wrapMode: Text.Wrap
    }
}
