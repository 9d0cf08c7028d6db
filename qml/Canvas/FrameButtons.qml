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
    // Two in a row where both fit, never with their words cut.
    Flow {
        width: parent.width
        spacing: Theme.space.s1
        leftPadding: Theme.space.s1

        Repeater {
            model: group.frames
            FrameButton {
                required property var modelData
                readonly property real half: (group.width - 3 * Theme.space.s1) / 2
                width: implicitWidth <= half ? half : 2 * half + Theme.space.s1
                frame: modelData
                drag: group.drag
                onInsertRequested: type => group.insertRequested(type)
            }
        }
    }
}
