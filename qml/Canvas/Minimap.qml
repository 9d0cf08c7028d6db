pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// The whole design in small, and the part in view. Click or drag to go there.
Rectangle {
    id: map

    required property CanvasScene scene
    required property CanvasViewport viewport

    // Everything there is, and where the view is now; while it is dragged, what it was at the start: the map keeps still.
    readonly property rect area: {
        if (dragging)
            return held;
        const bounds = scene.bounds;
        const view = viewport.visible;
        const left = Math.min(bounds.x, view.x);
        const top = Math.min(bounds.y, view.y);
        const right = Math.max(bounds.x + bounds.width, view.x + view.width);
        const bottom = Math.max(bounds.y + bounds.height, view.y + view.height);
        return Qt.rect(left, top, right - left, bottom - top);
    }
    property bool dragging: false
    property rect held
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
        // From the pointer to the middle of the view, in the scene: taken by the hand inside the frame, it stays there.
        property point grip

        anchors.fill: parent
        function sceneAt(mouse: MouseEvent): point {
            return Qt.point((mouse.x - small.x) / map.factor, (mouse.y - small.y) / map.factor);
        }
        function go(mouse: MouseEvent): void {
            const at = sceneAt(mouse);
            map.viewport.centreOn(Qt.point(at.x + grip.x, at.y + grip.y));
        }
        onPressed: mouse => {
            const at = sceneAt(mouse);
            const view = map.viewport.visible;
            const dx = view.x + view.width / 2 - at.x;
            const dy = view.y + view.height / 2 - at.y;
            const inside = Math.abs(dx) < view.width / 2 && Math.abs(dy) < view.height / 2;
            grip = inside ? Qt.point(dx, dy) : Qt.point(0, 0);
            map.held = map.area;
            map.dragging = true;
            go(mouse);
        }
        onPositionChanged: mouse => go(mouse)
        onReleased: map.dragging = false
        onCanceled: map.dragging = false
        onWheel: wheel => {
            const view = map.viewport.size;
            map.viewport.zoomBy(Math.pow(1.25, wheel.angleDelta.y / 120), Qt.point(view.width / 2, view.height / 2));
        }
    }
}
