pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Lintel.App
import Lintel.Settings
import Lintel.Ui

// The field of the command palette and what it finds.
FocusScope {
    id: search

    required property Shell shell
    required property Commands commands

    // Something was chosen, or nothing was wanted.
    signal finished

    function start(): void {
        field.clear();
        model.commands = commands.entries.filter(command => command.enabled && command.name !== "palette").map(command => ({
                    name: command.name,
                    text: command.text,
                    group: command.group,
                    glyph: command.glyph,
                    keys: command.keys
                }));
        model.designs = Preferences.recentFiles;
        model.query = "";
        model.refresh();
        list.currentIndex = 0;
        field.forceActiveFocus(Qt.PopupFocusReason);
    }
    function activate(row: int): void {
        const kind = model.kindAt(row);
        const id = model.idAt(row);
        finished();
        if (kind === "command")
            commands.find(id).triggered();
        else if (kind === "service")
            shell.openService(id);
        else if (kind === "fact")
            shell.openFact(id);
        else if (kind === "block")
            shell.placeBlock(id);
        else if (kind === "design")
            shell.openFile(id);
    }

    implicitHeight: list.y + list.contentHeight + Theme.space.s1

    CommandPaletteModel {
        id: model
        knowledge: KnowledgeBase
        document: search.shell.document
    }
    SearchField {
        id: field
        objectName: "commandQuery"
        x: Theme.space.s2
        y: Theme.space.s2
        width: parent.width - 2 * x
        implicitHeight: Theme.size.controlLarge
        font: Theme.type.reading
        placeholderText: qsTr("Search facts, services and commands")
        onTextChanged: {
            model.query = text;
            list.currentIndex = 0;
        }
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onPressed: event => {
            if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) {
                const step = event.key === Qt.Key_PageDown ? 8 : -8;
                list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + step));
                event.accepted = true;
            }
        }
        Keys.onEscapePressed: search.finished()
        onAccepted: search.activate(list.currentIndex)
    }
    ListView {
        id: list
        objectName: "commandList"
        x: Theme.space.s1
        y: field.y + field.height + Theme.space.s2
        width: parent.width - 2 * x
        height: parent.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: model
        delegate: Column {
            id: entry

            required property int index
            required property string kind
            required property string title
            required property string detail
            required property string glyph
            required property string category
            required property string monogram
            required property string keys
            required property string heading

            width: list.width
            SectionHeader {
                width: parent.width
                visible: entry.heading.length > 0
                text: entry.heading
                leftPadding: Theme.space.s2
            }
            CommandRow {
                width: parent.width
                kind: entry.kind
                title: entry.title
                detail: entry.detail
                glyph: entry.glyph
                category: entry.category
                monogram: entry.monogram
                keys: entry.keys
                highlighted: entry.ListView.isCurrentItem
                onClicked: search.activate(entry.index)
            }
        }
        T.ScrollBar.vertical: ScrollBar {}
    }
    Label {
        x: Theme.space.s4
        y: list.y
        height: Theme.size.row
        verticalAlignment: Text.AlignVCenter
        visible: list.count === 0
        text: qsTr("Nothing found for “%1”").arg(model.query)
        color: Theme.color.text2
    }
}
