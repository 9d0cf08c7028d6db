pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// The whole design in small, and the part in view. Click or drag to go there.
Rectangle {
    id: map

    required property CanvasScene scene
    required property CanvasViewport viewport

    // Everything there is, and where the view is now.
    readonly property rect area: {
        const bounds = scene.bounds;
        const view = viewport.visible;
        const left = Math.min(bounds.x, view.x);
        const top = Math.min(bounds.y, view.y);
        const right = Math.max(bounds.x + bounds.width, view.x + view.width);
        const bottom = Math.max(bounds.y + bounds.height, view.y + view.height);
        return Qt.rect(left, top, right - left, bottom - top);
    }
    readonly property real factor: Math.min((width - 4) / Math.max(area.width, 1), (height - 4) / Math.max(area.height, 1))

    implicitWidth: Theme.size.minimapWidth
    implicitHeight: Theme.size.minimapHeight
    color: Theme.color.canvas
    border.width: 1
    border.color: Theme.color.borderControl
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Minimap")

    Item {
        id: small
        x: (map.width - map.area.width * map.factor) / 2 - map.area.x * map.factor
        y: (map.height - map.area.height * map.factor) / 2 - map.area.y * map.factor
        scale: map.factor
        transformOrigin: Item.TopLeft

        OverviewLayer {
            scene: map.scene
            area: map.scene.bounds
            drawScale: map.factor
            colors: ({
                    card: Theme.color.borderStrong,
                    error: Theme.color.error,
                    selected: Theme.color.accentFill,
                    frame: Theme.color.border,
                    publicSubnet: Theme.color.framePublicTint,
                    privateSubnet: Theme.color.framePrivateTint
                })
        }
    }
    Rectangle {
        x: Math.max(0, small.x + map.viewport.visible.x * map.factor)
        y: Math.max(0, small.y + map.viewport.visible.y * map.factor)
        width: Math.min(map.width - x, map.viewport.visible.width * map.factor + 1)
        height: Math.min(map.height - y, map.viewport.visible.height * map.factor + 1)
        color: "transparent"
        border.width: 2
        border.color: Theme.color.accent
    }
    MouseArea {
        anchors.fill: parent
        function go(mouse: MouseEvent): void {
            map.viewport.centreOn(Qt.point((mouse.x - small.x) / map.factor, (mouse.y - small.y) / map.factor));
        }
        onPressed: mouse => go(mouse)
        onPositionChanged: mouse => go(mouse)
    }
}
