pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Clusters and security groups as dashed lines around the cards that run in them or that they protect, in scene
// coordinates; those light up that a dragged card would come into.
Item {
    id: outlines

    required property CanvasScene scene
    required property CanvasOverlay overlay

    Repeater {
        model: outlines.scene.outlines
        DashedFrame {
            id: outline
            required property var modelData
            readonly property bool target: outlines.overlay.targets.includes(modelData.group)
            objectName: "securityGroup:" + modelData.group
            x: modelData.x
            y: modelData.y
            width: modelData.width
            height: modelData.height
            color: target ? Theme.color.accent : Theme.category(modelData.isCluster ? "containers" : "security").ink
            Accessible.role: Accessible.Grouping
            Accessible.name: (modelData.isCluster ? qsTr("Cluster %1, runs %2") : qsTr("Security group %1, protects %2")).arg(modelData.title).arg(modelData.members)
            Label {
                x: Theme.space.s1
                y: parent.height
                width: Math.min(implicitWidth, parent.width - x)
                text: outline.modelData.title
                font: Theme.type.caption
                color: outline.color
                elide: Text.ElideMiddle
                Accessible.ignored: true
            }
        }
    }
}
