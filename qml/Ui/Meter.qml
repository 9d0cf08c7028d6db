import QtQuick
import Lintel.Ui

// A share of a whole, 0 to 1.
Rectangle {
    id: meter

    property real value: 0
    property color ink: Theme.color.accentFill

    implicitWidth: 120
    implicitHeight: 4
    color: Theme.color.sunken
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 %").arg(Math.round(value * 100))

    Rectangle {
        width: Math.round(parent.width * Math.min(1, Math.max(0, meter.value)))
        height: parent.height
        color: meter.ink
    }
}
