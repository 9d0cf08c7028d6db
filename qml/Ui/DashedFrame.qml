import QtQuick
import QtQuick.Shapes
import Lintel.Ui

// A dashed one pixel outline.
Shape {
    id: frame

    property color color: Theme.color.borderControl

    ShapePath {
        strokeColor: frame.color
        strokeWidth: 1
        strokeStyle: ShapePath.DashLine
        dashPattern: [3, 3]
        fillColor: "transparent"
        startX: 0.5
        startY: 0.5
        PathLine {
            x: frame.width - 0.5
            y: 0.5
        }
        PathLine {
            x: frame.width - 0.5
            y: frame.height - 0.5
        }
        PathLine {
            x: 0.5
            y: frame.height - 0.5
        }
        PathLine {
            x: 0.5
            y: 0.5
        }
    }
}
