pragma ComponentBehavior: Bound
import QtQuick
import Lintel.App
import Lintel.Ui

// Every key of the open screen, in two columns.
Column {
    id: column

    required property Shell shell
    required property Commands commands

    // Keys that a page handles itself.
    readonly property var pageKeys: ({
            "library": [["/", qsTr("Search the facts")], ["Up", qsTr("Previous row")], ["Down", qsTr("Next row")], ["Enter", qsTr("Open")], ["Alt+Left", qsTr("Back")], ["Alt+Right", qsTr("Forward")], ["[", qsTr("Previous topic or comparison")], ["]", qsTr("Next topic or comparison")], ["D", qsTr("Only what differs, in a comparison")], ["1", qsTr("Variant 1 on or off, in a comparison")], ["0", qsTr("All variants")], ["N", qsTr("Next place, in your notes")], ["Ctrl+C", qsTr("Copy the facts")], ["Ctrl+Shift+C", qsTr("Copy as Markdown")], ["Ctrl+P", qsTr("Print the study sheet")]],
            "review": [["Space", qsTr("Reveal, then rate Good")], ["1", qsTr("Again")], ["2", qsTr("Hard")], ["3", qsTr("Good")], ["4", qsTr("Easy")], ["Z", qsTr("Undo (also U)")], ["E", qsTr("Edit the card")], ["N", qsTr("Note on the card")], ["!", qsTr("Flag")], ["S", qsTr("Suspend")], ["B", qsTr("Leave out until tomorrow")], ["I", qsTr("Open the fact")], ["O", qsTr("Open on the canvas")], ["Down", qsTr("Scroll a long card")], ["D", qsTr("Details, in a narrow window")]],
            "browser": [["/", qsTr("Search")], ["Up", qsTr("Previous card")], ["Down", qsTr("Next card")], ["Shift+Down", qsTr("Select more")], ["Ctrl+Space", qsTr("Select or leave out")], ["Ctrl+A", qsTr("Select all")], ["S", qsTr("Suspend, or back in")], ["!", qsTr("Flag")], ["T", qsTr("Tag")], ["R", qsTr("Reschedule")], ["B", qsTr("Leave out until tomorrow")], ["E", qsTr("Edit an own card, review another")], ["I", qsTr("Open the fact")], ["Delete", qsTr("Delete own cards")], ["U", qsTr("Undo")], ["D", qsTr("Preview, in a narrow window")]],
            "progress": [["T", qsTr("Tables instead of charts")], ["Tab", qsTr("Next chart")], ["Left", qsTr("Previous value, or week")], ["Right", qsTr("Next value, or week")], ["Up", qsTr("Previous day in the calendar")], ["Down", qsTr("Next day in the calendar")]],
            "design": [["V", qsTr("Select")], ["H", qsTr("Pan (or hold Space)")], ["C", qsTr("Connect")], ["M", qsTr("Move into a frame")], ["A", qsTr("Add a state to a state machine")], ["R", qsTr("Frame")], ["N", qsTr("Note")], ["/", qsTr("Insert by typing: lambda > sqs")], ["Ctrl+F", qsTr("Find in the design")], ["Tab", qsTr("Next block")], ["Enter", qsTr("Open the inspector")], ["Arrows", qsTr("Move by 4; pan with nothing selected")], ["Shift+Arrows", qsTr("Move by 16")], ["Alt+Arrows", qsTr("Follow a connection")], ["Delete", qsTr("Remove")], ["Ctrl+D", qsTr("Duplicate")], ["Ctrl+C", qsTr("Copy as YAML")], ["Ctrl+V", qsTr("Paste blocks or YAML")], ["Ctrl+G", qsTr("Group")], ["E", qsTr("Collapse or expand a frame")], ["L", qsTr("Lock")], ["F", qsTr("Focus on what is selected")], ["Ctrl+H", qsTr("History")], ["F5", qsTr("Present; Esc ends it")], ["Ctrl+T", qsTr("Template beside the canvas")], ["Ctrl+L", qsTr("Lay out")], ["Ctrl+Shift+L", qsTr("Lay out what is selected")], ["Shift+1", qsTr("Fit")], ["Shift+2", qsTr("Zoom to the selection")], ["Ctrl+0", qsTr("Show at 100 %")], ["Ctrl++", qsTr("Zoom in")], ["Ctrl+-", qsTr("Zoom out")], ["F8", qsTr("Next problem")], ["Ctrl+.", qsTr("Quick fix")]]
        })

    spacing: Theme.space.s4
    Label {
        text: qsTr("Keys")
        font: Theme.type.title
        Accessible.role: Accessible.Heading
    }
    Grid {
        width: parent.width
        columns: 2
        columnSpacing: Theme.space.s8
        rowSpacing: 0
        flow: Grid.TopToBottom
        rows: Math.ceil(lines.count / 2)
        Repeater {
            id: lines
            model: [...(column.pageKeys[column.shell.page] ?? []), ...column.commands.entries.filter(command => command.keys.length > 0).map(command => [command.keys, command.text])]
            Item {
                id: line

                required property var modelData

                width: (column.width - Theme.space.s8) / 2
                height: Theme.size.rowDense
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - caps.width
                    text: line.modelData[1]
                    color: Theme.color.text2
                }
                KeyCaps {
                    id: caps
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    keys: line.modelData[0]
                }
            }
        }
    }
}
