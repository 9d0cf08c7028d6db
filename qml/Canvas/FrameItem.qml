pragma ComponentBehavior: Bound
import QtQuick
import Lintel.Canvas
import Lintel.Ui

// A container: a line around its members, a beam on top (a zone has none and is dashed), its label at the left.
Item {
    id: frame

    required property string frameId
    required property string kind
    required property string title
    required property string detail
    required property real frameX
    required property real frameY
    required property real frameWidth
    required property real frameHeight
    required property int depth
    required property bool selected
    required property string severity
    required property bool collapsed
    required property int hiddenCount
    required property bool locked
    required property rect labelRoom
    property bool hovered: false
    property bool target: false

    readonly property var look: Theme.frame(kind === "branch" ? "zone" : kind)
    // Kinds without a look of their own are drawn like a region, with their own glyph.
    readonly property var glyphs: ({
            cluster: "box-multiple",
            application: "plant-2",
            stateMachine: "stairs",
            mapState: "refresh",
            parallelState: "columns-2",
            branch: "arrow-narrow-right",
            account: "user",
            onPremises: "building",
            group: "frame"
        })
    readonly property bool dashed: look.dash.length > 0

    objectName: "frame:" + frameId
    x: frameX
    y: frameY
    z: depth
    width: frameWidth
    height: frameHeight
    Accessible.ignored: true // canvas_accessible.h says it

    Rectangle {
        anchors.fill: parent
        antialiasing: true // zoomed out, a line may be thinner than a pixel
        color: frame.target ? Theme.color.accentTint : frame.collapsed ? Theme.color.raised : frame.look.fill
        border.width: frame.selected ? 2 : frame.dashed ? 0 : 1
        border.color: frame.selected ? Theme.color.accent : frame.hovered ? frame.look.ink : frame.look.line
    }
    DashedFrame {
        anchors.fill: parent
        visible: frame.target || frame.dashed && !frame.selected
        color: frame.target ? Theme.color.accent : frame.look.line
    }
    Beam {
        width: parent.width
        visible: frame.look.beam > 0
        color: frame.look.ink
    }
    Row {
        x: Theme.space.s2 + frame.labelRoom.x
        y: Theme.space.s1 + Theme.size.frameBeam + frame.labelRoom.y
        spacing: Theme.space.s1 + 2
        Glyph {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: frame.glyphs[frame.kind] ?? frame.look.glyph
            size: Theme.size.iconSmall
            color: frame.look.ink
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, Math.min(implicitWidth, frame.labelRoom.width - 2 * Theme.space.s2 - mark.width - Theme.space.s2))
            text: frame.title
            font.family: Theme.type.caption.family
            font.pixelSize: Theme.type.caption.pixelSize
            font.weight: Font.DemiBold
            color: frame.look.ink
            Accessible.ignored: true
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            visible: Theme.space.s2 + x + implicitWidth < frame.labelRoom.width - Theme.space.s2
            text: frame.collapsed ? qsTr("%1 inside").arg(frame.hiddenCount) : frame.detail
            font.family: Theme.type.caption.family
            font.pixelSize: Theme.type.caption.pixelSize
            color: frame.look.ink
            Accessible.ignored: true
        }
        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            visible: frame.locked
            name: frame.locked ? "lock" : ""
            size: Theme.size.iconSmall
            color: frame.look.ink
        }
        SeverityIcon {
            anchors.verticalCenter: parent.verticalCenter
            severity: frame.severity
            size: Theme.size.iconSmall
            Accessible.ignored: true
        }
    }
    FrameHandles {
        anchors.fill: parent
        shown: frame.selected && !frame.collapsed && !frame.locked
    }
}
