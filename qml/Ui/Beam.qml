import QtQuick
import Lintel.Ui

// The mark of what is open. Put it on the top edge (the rail: on the left edge).
Rectangle {
    implicitHeight: Theme.size.frameBeam
    implicitWidth: Theme.size.frameBeam
    color: Theme.color.accent
}
