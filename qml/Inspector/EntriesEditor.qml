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
    function editNew(): void {
        const line = all.itemAt(all.count - 1) as EntryLine;
        line?.edit();
    }
    function remove(at: int): void {
        field.takeEntries(field.entries.filter((line, index) => index !== at));
    }

    objectName: "entries:" + field.key
    spacing: Theme.space.s1
    Accessible.role: Accessible.List
    Accessible.name: field.spokenName

    Repeater {
        id: all
        model: editor.lines.length // by number: a line that is being typed in stays
        EntryLine {
            width: editor.width
            field: editor.field
            named: editor.named
            entry: editor.lines[index] ?? editor.lines[editor.lines.length - 1]
            isNew: index === editor.lines.length - 1
            onChanged: (key, value) => editor.change(index, key, value)
            onRemoved: editor.remove(index)
            // Enter in the empty line goes on with the next.
            onAccepted: text => {
                if (!isNew)
                    return;
                editor.change(index, "text", text);
                editor.editNew();
            }
        }
    }
}
