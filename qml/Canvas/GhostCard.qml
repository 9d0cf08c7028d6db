import QtQuick
import Lintel.Canvas
import Lintel.Ui

// A block that is not placed yet.
Rectangle {
    id: ghost

    required property var look

    objectName: "ghost"
    width: Theme.size.nodeWidth
    height: Theme.size.nodeHeight
    radius: Theme.radius.card
    color: Theme.color.raised
    opacity: 0.7

    DashedFrame {
        anchors.fill: parent
        color: Theme.color.accent
    }
    IconTile {
        x: Theme.space.s2
        y: Theme.space.s2
        category: ghost.look.category ?? ""
        glyph: ghost.look.glyph ?? ""
        monogram: ghost.look.monogram ?? ""
    }
    Label {
        x: Theme.size.tile + 2 * Theme.space.s2
        width: parent.width - x - Theme.space.s2
        anchors.verticalCenter: parent.verticalCenter
        text: ghost.look.label ?? ""
        font: Theme.type.smallStrong
    }
}
