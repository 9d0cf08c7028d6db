import QtQuick
import Lintel.Ui

// Two pixels of accent, two pixels outside its parent.
Rectangle {
    anchors.fill: parent
    anchors.margins: -(Theme.size.focusRing + Theme.size.focusGap)
    radius: Theme.radius.card
    color: "transparent"
    border.width: Theme.size.focusRing
    border.color: Theme.color.accent
}
