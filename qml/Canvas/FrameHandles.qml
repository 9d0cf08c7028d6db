pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// The eight handles that resize a selected frame.
Item {
    id: handles

    property bool shown: false

    Repeater {
        model: handles.shown ? [[0, 0], [0.5, 0], [1, 0], [0, 0.5], [1, 0.5], [0, 1], [0.5, 1], [1, 1]] : []
        Rectangle {
            required property var modelData
            x: modelData[0] * handles.width - width / 2
            y: modelData[1] * handles.height - height / 2
            width: Theme.size.handle
            height: Theme.size.handle
            color: Theme.color.raised
            border.width: 2
            border.color: Theme.color.accent
        }
    }
}
