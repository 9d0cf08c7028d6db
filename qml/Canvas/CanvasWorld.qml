pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// What is drawn of a design, from the back to the front: the grid, frames, connections and their labels, cards, and what a
// gesture shows. Far away, cards and connections are one layer.
Item {
    id: canvas

    required property CanvasScene scene
    required property CanvasViewport viewport
    required property CanvasInput input
    // How many cards have a delegate now.
    readonly property alias cardCount: nodes.count
    readonly property var kinds: ["invoke", "data", "permission", "network", "reference"]

    Rectangle {
        anchors.fill: parent
        color: Theme.color.canvas
    }
    GridLayer {
        anchors.fill: parent
        visible: !nodes.overview
        viewport: canvas.viewport
        color: Theme.color.canvasDot
        pitch: Theme.size.gridPitch
    }
    Item {
        id: world

        readonly property CanvasOverlay overlay: canvas.input.overlay
        readonly property var lit: {
            const ids = {};
            for (const id of overlay.targets)
                ids[id] = true;
            return ids;
        }

        x: canvas.viewport.offset.x
        y: canvas.viewport.offset.y
        scale: canvas.viewport.zoom
        transformOrigin: Item.TopLeft

        Item {
            Repeater {
                model: VisibleFramesModel {
                    scene: canvas.scene
                    viewport: canvas.viewport
                }
                delegate: FrameItem {
                    hovered: world.overlay.hovered === frameId
                    target: world.lit[frameId] === true
                }
            }
        }
        EdgeLayer {
            scene: canvas.scene
            viewport: canvas.viewport
            styles: {
                const styles = {};
                for (const kind of canvas.kinds) {
                    const look = Theme.connection(kind);
                    styles[kind] = {
                        color: look.color,
                        width: look.width,
                        dash: Array.from(look.dash)
                    };
                }
                return styles;
            }
            pendingOnly: nodes.overview
            selectedColor: Theme.color.accent
            haloColor: Theme.color.accentTint
            errorColor: Theme.color.error
            hovered: world.overlay.hovered
            pending: world.overlay.pending
        }
        Item {
            Repeater {
                model: VisibleLabelsModel {
                    scene: canvas.scene
                    viewport: canvas.viewport
                }
                delegate: EdgeLabel {}
            }
        }
        OverviewLayer {
            visible: nodes.overview
            scene: canvas.scene
            area: canvas.viewport.visible
            drawScale: canvas.viewport.zoom
            frames: false
            connections: true
            backdrop: Theme.color.canvas
            colors: {
                const colors = {
                    card: Theme.color.borderStrong,
                    error: Theme.color.error,
                    selected: Theme.color.accentFill
                };
                for (const kind of canvas.kinds)
                    colors[kind] = Theme.connection(kind).color;
                for (const category of Theme.categoryKeys)
                    colors["category:" + category] = Theme.category(category).ink;
                return colors;
            }
        }
        Item {
            Repeater {
                model: VisibleNodesModel {
                    id: nodes
                    scene: canvas.scene
                    viewport: canvas.viewport
                }
                delegate: NodeCard {
                    smoothCorners: nodes.count < 200
                    fadedOpacity: canvas.scene.fadedOpacity
                    hovered: world.overlay.hovered === nodeId
                    target: world.lit[nodeId] === true
                    aimedAt: world.overlay.connectTo === nodeId
                }
            }
        }
        SecurityGroupOutlines {
            scene: canvas.scene
            overlay: canvas.input.overlay
        }
        GestureOverlay {
            input: canvas.input
            viewport: canvas.viewport
        }
    }
}
