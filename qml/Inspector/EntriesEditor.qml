pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Inspector
import Lintel.Ui

// A list, map or tags, line by line: the last, empty line adds one. Clearing a line removes it.
Column {
    id: editor

    required property PropertyLine field
    readonly property bool named: field.editor !== "list"
    readonly property var lines: [...field.entries,
        {
            name: "",
            text: ""
        }
    ]

    function change(at: int, key: string, value: string): void {
        const changed = lines.map(line => ({
                    name: line.name,
                    text: line.text
                }));
        changed[at][key] = value;
        if (named && changed[at].name.trim().length === 0 && changed[at].text.length > 0 && at === lines.length - 1)
            return; // a new line whose name is still to come
        field.takeEntries(changed.filter(line => named ? line.name.trim().length > 0 : line.text.trim().length > 0));
    }
    function remove(at: int): void {
        field.takeEntries(field.entries.filter((line, index) => index !== at));
    }

    objectName: "entries:" + field.key
    spacing: Theme.space.s1
    Accessible.role: Accessible.List
    Accessible.name: field.spokenName

    Repeater {
        model: editor.lines.length // by number: a line that is being typed in stays
        Row {
            id: line

            required property int index
            readonly property var entry: editor.lines[index] ?? editor.lines[editor.lines.length - 1]
            readonly property bool isNew: index === editor.lines.length - 1
            readonly property real room: editor.width - (line.isNew ? 0 : clear.width + spacing)

            spacing: Theme.space.s1

            TextField {
                id: name
                objectName: "entryName:" + editor.field.key + ":" + line.index
                width: editor.named ? (line.room - line.spacing) * 0.4 : 0
                visible: editor.named
                code: true
                text: line.entry.name
                placeholderText: line.isNew ? qsTr("Name") : ""
                Accessible.name: qsTr("Name of line %1").arg(line.index + 1)
                onEditingFinished: {
                    if (text !== line.entry.name && (!line.isNew || text.length > 0))
                        editor.change(line.index, "name", text);
                }
            }
            TextField {
                objectName: "entryText:" + editor.field.key + ":" + line.index
                width: editor.named ? line.room - name.width - line.spacing : line.room
                code: true
                text: line.entry.text
                placeholderText: line.isNew ? qsTr("Add a value") : ""
                Accessible.name: editor.named ? qsTr("Value of %1").arg(name.text) : qsTr("Line %1").arg(line.index + 1)
                onEditingFinished: {
                    if (text !== line.entry.text)
                        editor.change(line.index, "text", text);
                }
            }
            IconButton {
                id: clear
                objectName: "removeEntry:" + editor.field.key + ":" + line.index
                visible: !line.isNew
                anchors.verticalCenter: parent.verticalCenter
                size: "small"
                glyph: "x"
                text: qsTr("Remove line %1").arg(line.index + 1)
                onClicked: editor.remove(line.index)
            }
        }
    }
}
