pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// A group of containers or shapes, each with its beam.
Column {
    id: group

    required property DraggedBlock drag
    required property string title
    property var frames: []
    signal insertRequested(string type)

    spacing: Theme.space.s1
    bottomPadding: Theme.space.s1

    SectionHeader {
        width: parent.width
        leftPadding: Theme.space.s2
        text: group.title
    }
    Grid {
        width: parent.width
        columns: 2
        spacing: Theme.space.s1
        leftPadding: Theme.space.s1

        Repeater {
            model: group.frames
            FrameButton {
                required property var modelData
                width: (group.width - 3 * Theme.space.s1) / 2
                frame: modelData
                drag: group.drag
                onInsertRequested: type => group.insertRequested(type)
            }
        }
    }
}
