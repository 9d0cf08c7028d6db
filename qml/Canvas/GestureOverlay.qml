pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// What the gesture under way shows, in scene coordinates: rubber band, guides, the block that is being placed.
Item {
    id: gestures

    required property CanvasInput input
    required property CanvasViewport viewport
    readonly property CanvasOverlay overlay: input.overlay
    readonly property real pixel: 1 / viewport.zoom

    Repeater {
        model: gestures.overlay.guides
        Rectangle {
            id: guide
            required property var modelData
            x: modelData.vertical ? modelData.position - width / 2 : modelData.begin
            y: modelData.vertical ? modelData.begin : modelData.position - height / 2
            width: modelData.vertical ? gestures.pixel : modelData.end - modelData.begin
            height: modelData.vertical ? modelData.end - modelData.begin : gestures.pixel
            color: Theme.color.accent

            // How far away the neighbour is.
            Rectangle {
                visible: guide.modelData.gap > 0
                x: guide.modelData.vertical ? gestures.pixel * Theme.space.s1 : guide.modelData.gapAt - guide.modelData.begin - width * gestures.pixel / 2
                y: guide.modelData.vertical ? guide.modelData.gapAt - guide.modelData.begin - height * gestures.pixel / 2 : gestures.pixel * Theme.space.s1
                width: distance.implicitWidth + Theme.space.s2
                height: Theme.space.s4
                scale: gestures.pixel
                transformOrigin: Item.TopLeft
                radius: Theme.radius.chip
                color: Theme.color.accentFill
                Label {
                    id: distance
                    anchors.centerIn: parent
                    text: Math.round(guide.modelData.gap)
                    font: Theme.type.caption
                    color: Theme.color.inkOnAccent
                }
            }
        }
    }
    Rectangle {
        objectName: "rubberBand"
        visible: gestures.overlay.rubberBand.width > 0 || gestures.overlay.rubberBand.height > 0
        x: gestures.overlay.rubberBand.x
        y: gestures.overlay.rubberBand.y
        width: gestures.overlay.rubberBand.width
        height: gestures.overlay.rubberBand.height
        color: Qt.alpha(Theme.color.accentTint, 0.5)
        border.width: Math.max(1, gestures.pixel)
        border.color: Theme.color.accent
    }
    GhostCard {
        visible: gestures.overlay.ghostType.length > 0
        look: gestures.input.look(gestures.overlay.ghostType)
        x: gestures.overlay.ghost.x
        y: gestures.overlay.ghost.y
    }
}
