pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// The four ports that connections start from, and the corners of what is selected.
Item {
    id: handles

    property bool corners: false
    property bool ports: false

    Repeater {
        model: handles.corners ? [[0, 0], [1, 0], [0, 1], [1, 1]] : []
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
    Repeater {
        model: handles.ports ? [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]] : []
        Rectangle {
            required property var modelData
            x: modelData[0] * handles.width - width / 2
            y: modelData[1] * handles.height - height / 2
            width: Theme.size.handle
            height: Theme.size.handle
            radius: width / 2
            color: Theme.color.accent
            border.width: 1
            border.color: Theme.color.raised
        }
    }
}
