import QtQuick
import Lintel.Progress
import Lintel.Ui

// A plot in the colours of the theme, with what its current value says beside it.
Plot {
    id: plot

    implicitHeight: 160
    ink: Theme.color.accentFill
    second: Theme.color.accentBorder
    wash: Theme.color.accentTint
    targetInk: Theme.color.success
    grid: kind === "heat" ? Theme.color.sunken : Theme.color.border
    axisText: Theme.color.text3
    highlight: Theme.color.text
    paper: Theme.color.raised
    font.family: Theme.type.caption.family
    font.pixelSize: Theme.type.caption.pixelSize
    Accessible.role: Accessible.Chart
    Accessible.name: currentText.length > 0 ? qsTr("%1. %2").arg(title).arg(currentText) : title
    Accessible.description: qsTr("%1 values; the arrow keys go through them, T shows them as a table").arg(points.length)
    Accessible.focusable: true

    Rectangle {
        id: bubble
        visible: plot.current >= 0
        x: Math.max(0, Math.min(plot.width - width, plot.currentPlace.x - width / 2))
        y: plot.currentPlace.y - height - Theme.space.s2 > -height ? plot.currentPlace.y - height - Theme.space.s2 : plot.currentPlace.y + Theme.space.s6
        z: 1
        width: Math.min(plot.width, words.implicitWidth + 2 * Theme.space.s2)
        height: words.height + 2 * Theme.space.s1
        radius: Theme.radius.control
        color: Theme.color.text
        Label {
            id: words
            x: Theme.space.s2
            y: Theme.space.s1
            width: Math.min(implicitWidth, plot.width - 2 * Theme.space.s2)
            text: plot.currentText
            font: Theme.type.small
            color: Theme.color.raised
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    FocusRing {
        visible: plot.activeFocus
    }
}
