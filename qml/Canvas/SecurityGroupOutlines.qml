pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Security groups as dashed lines around the cards that they protect, in scene coordinates.
Item {
    id: outlines

    required property CanvasScene scene

    Repeater {
        model: outlines.scene.outlines
        DashedFrame {
            id: outline
            required property var modelData
            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            color: Theme.category("security").ink
            Accessible.role: Accessible.Grouping
            Accessible.name: qsTr("Security group %1").arg(modelData.title)
            Label {
                x: Theme.space.s1
                y: parent.height
                text: outline.modelData.title
                font: Theme.type.caption
                color: Theme.category("security").ink
                Accessible.ignored: true
            }
        }
    }
}
