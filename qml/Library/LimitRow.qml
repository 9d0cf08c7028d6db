pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Ui
import Lintel.Library

// A row of the limits table. What the notes said stands under the name when it has changed.
Rectangle {
    id: row

    required property int index
    required property string name
    required property string value
    required property string defaultValue
    required property string scope
    required property string adjustable
    required property string notesSaid
    required property string statement
    required property var sources
    required property var columns
    property bool selected: false
    property bool focused: false

    signal clicked
    signal openSource(string url)

    // A narrow column breaks before the unit, rather than within it.
    function breakable(figure: string, width: real): string {
        return width < 140 ? figure.replace("\u00a0", " ") : figure;
    }

    width: ListView.view ? ListView.view.width : 0
    implicitHeight: cells.implicitHeight + 1
    color: Theme.color.raised
    Accessible.role: Accessible.Row
    Accessible.name: {
        const parts = [name, value, statement, scope];
        if (defaultValue.length > 0)
            parts.push(qsTr("default %1").arg(defaultValue));
        if (notesSaid.length > 0)
            parts.push(qsTr("your notes said %1").arg(notesSaid));
        return parts.filter(part => part.length > 0).join(", ");
    }

    TableRow {
        id: cells
        width: parent.width
        columns: row.columns
        selected: row.selected
        onClicked: row.clicked()
        cells: [
            Column {
                width: cells.columnWidth(0)
                Label {
                    width: parent.width
                    text: row.name
                    wrapMode: Text.Wrap
                }
                NotesSaid {
                    width: parent.width
                    visible: said.length > 0
                    said: row.notesSaid
                }
            },
            Label {
                visible: row.statement.length > 0
                width: cells.columnWidth(1) + cells.columnWidth(2) + cells.columnWidth(3) + cells.columnWidth(4) + 3 * cells.spacing
                text: row.statement
                color: Theme.color.text2
                wrapMode: Text.Wrap
            },
            CodeValue {
                visible: row.statement.length === 0
                width: cells.columnWidth(1)
                text: row.breakable(row.value, width)
            },
            CodeValue {
                visible: row.statement.length === 0
                width: cells.columnWidth(2)
                text: row.breakable(row.defaultValue, width)
                color: Theme.color.text2
            },
            Label {
                visible: row.statement.length === 0
                width: cells.columnWidth(3)
                text: row.scope
                color: Theme.color.text2
                wrapMode: Text.Wrap
            },
            Label {
                visible: row.statement.length === 0
                width: cells.columnWidth(4)
                text: row.adjustable
                color: Theme.color.text2
                wrapMode: Text.Wrap
            },
            Column {
                width: cells.columnWidth(5)
                SourceLink {
                    width: parent.width
                    focusPolicy: Qt.NoFocus
                    source: row.sources[0]
                    onOpen: url => row.openSource(url)
                }
                Label {
                    visible: text.length > 0
                    text: row.sources[0].day
                    font: Theme.type.caption
                    color: Theme.color.text2
                }
            }
        ]
    }
    Divider {
        vertical: true
    }
    Divider {
        x: parent.width - 1
        vertical: true
    }
    FocusRing {
        anchors.margins: 1
        radius: 0
        visible: row.focused
    }
}
