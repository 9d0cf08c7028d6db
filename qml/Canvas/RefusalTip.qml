import QtQuick
import Lintel.Canvas
import Lintel.Ui

// Beside the pointer: why a connection cannot be made here, and what can be done instead. What was refused last stays long
// enough to be read.
Rectangle {
    id: tip

    required property CanvasInput input
    required property CanvasViewport viewport
    property string lastReason
    property string lastAlternative
    readonly property string reason: input.busy ? input.overlay.refusal : lastReason
    readonly property string alternative: input.busy ? input.overlay.alternative : lastAlternative
    readonly property point at: Qt.point(input.overlay.refusalAt.x * viewport.zoom + viewport.offset.x, input.overlay.refusalAt.y * viewport.zoom + viewport.offset.y)

    function keep(why: string, instead: string): void {
        lastReason = why;
        lastAlternative = instead;
        forget.restart();
    }

    visible: reason.length > 0
    x: Math.max(0, Math.min(at.x + Theme.space.s4, parent.width - width))
    y: Math.max(0, Math.min(at.y + Theme.space.s4, parent.height - height))
    width: 264
    height: words.height + 2 * Theme.space.s2
    radius: Theme.radius.card
    color: Theme.color.raised
    border.width: 1
    border.color: Theme.color.errorBorder
    Accessible.role: Accessible.AlertMessage
    Accessible.name: reason + " " + alternative

    SeverityIcon {
        x: Theme.space.s2
        y: Theme.space.s2 + 2
        severity: "error"
        size: Theme.size.iconSmall
    }
    Column {
        id: words
        x: Theme.space.s8
        y: Theme.space.s2
        width: parent.width - x - Theme.space.s2
        Label {
            width: parent.width
            text: tip.reason
            font: Theme.type.small
            wrapMode: Text.Wrap
        }
        Label {
            width: parent.width
            visible: text.length > 0
            text: tip.alternative
            font: Theme.type.small
            color: Theme.color.text2
            wrapMode: Text.Wrap
        }
    }
    Timer {
        id: forget
        interval: Theme.motion.toastStay
        onTriggered: tip.lastReason = ""
    }
    Connections {
        target: tip.input
        function onToolChanged(): void {
            if (tip.input.busy)
                tip.lastReason = "";
        }
    }
}
