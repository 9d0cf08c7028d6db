import QtQuick
import Lintel.Canvas
import Lintel.Ui

// What a connection does, on a patch of the canvas' colour so that its line does not run through the words.
Rectangle {
    id: label

    required property string edgeId
    required property string text
    required property string kind
    required property real centreX
    required property real centreY
    required property bool selected
    required property string severity
    required property bool faded

    objectName: "edge:" + edgeId
    x: Math.round(centreX - width / 2)
    y: Math.round(centreY - height / 2)
    width: words.implicitWidth + Theme.space.s2
    height: Theme.space.s4
    radius: Theme.radius.chip
    color: selected ? Theme.color.accentTint : Theme.color.canvas
    border.width: selected ? 1 : 0
    opacity: faded ? 0.25 : 1
    border.color: Theme.color.accentBorder
    Accessible.ignored: true // canvas_accessible.h says it

    Label {
        id: words
        anchors.centerIn: parent
        text: label.text
        font.family: Theme.type.caption.family
        font.pixelSize: Theme.type.caption.pixelSize
        color: label.selected ? Theme.color.accent : label.severity === "error" ? Theme.color.error : Theme.color.text
        Accessible.ignored: true
    }
}
