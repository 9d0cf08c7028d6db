import QtQuick
import Lintel.Canvas
import Lintel.Ui

// What a connection does, on a patch of the canvas' colour so that its line does not run through the words. Without words
// it is seen only by those who listen.
Rectangle {
    id: label

    required property string edgeId
    required property string text
    required property string kind
    required property real centreX
    required property real centreY
    required property bool selected
    required property string severity
    required property string fromTitle
    required property string toTitle
    required property bool faded
    readonly property bool hasWords: text.length > 0

    objectName: "edge:" + edgeId
    x: Math.round(centreX - width / 2)
    y: Math.round(centreY - height / 2)
    width: words.implicitWidth + Theme.space.s2
    height: Theme.space.s4
    radius: Theme.radius.chip
    color: !hasWords ? "transparent" : selected ? Theme.color.accentTint : Theme.color.canvas
    border.width: selected && hasWords ? 1 : 0
    opacity: faded ? 0.25 : 1
    border.color: Theme.color.accentBorder
    Accessible.role: Accessible.ListItem
    Accessible.selected: selected
    Accessible.name: (hasWords ? qsTr("%1 connection: %2, from %3 to %4").arg(kind).arg(text) : qsTr("%1 connection from %2 to %3").arg(kind)).arg(fromTitle).arg(toTitle)

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
