import QtQuick
import Lintel.Ui

// An estimate with its interval on a track from 0 to 100 %, beside the user's target.
Item {
    id: bar

    required property real value
    required property real low
    required property real high
    property real target: -1

    implicitHeight: 18

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 4
        radius: 2
        color: Theme.color.sunken
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width * bar.low / 100
        width: Math.max(2, parent.width * (bar.high - bar.low) / 100)
        height: 10
        color: Theme.color.accentBorder
    }
    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        x: parent.width * bar.value / 100 - 1
        width: 3
        height: 18
        color: Theme.color.accent
    }
    Column {
        visible: bar.target >= 0
        x: parent.width * bar.target / 100 - 1
        spacing: 2
        Repeater {
            model: 4
            Rectangle {
                width: 2
                height: 3
                color: Theme.color.success
            }
        }
    }
}
